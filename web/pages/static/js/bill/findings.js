import { letterButton } from "../letter/letter.js";
import { el } from "../shared/dom.js";
import { money } from "../shared/money.js";

/**
 * What is worth asking about, then what is only good to know: one card each, the words to say behind a disclosure.
 * Where there is nothing to ask, that is said, and what it does not prove.
 * @param {Array<Object>} findings
 * @param {{say: Function, makeLetter?: (kind: string, lines: number[]) => void}} page
 * @returns {HTMLElement}
 */
export function renderFindings(findings, page) {
  const { say } = page;
  const asked = findings.filter((found) => found.severity !== "info");
  const notes = findings.filter((found) => found.severity === "info");
  if (!findings.length) return el("p.small", {}, say("findings.none"));
  return el(
    "section.section",
    {},
    ...(asked.length ? group("findings.heading", asked, page) : [el("p.small", {}, say("findings.none"))]),
    ...(notes.length ? group("findings.notes", notes, page) : []),
  );
}

function group(heading, findings, page) {
  return [el("h2", {}, page.say(heading)), ...findings.map((found) => card(found, page))];
}

function card(found, page) {
  const { say } = page;
  const lines = found.lines.join(", ");
  const where = found.lines.length > 1 ? say("findings.lines", { lines }) : say("findings.line", { lines });
  return el(
    "article.finding",
    {},
    el("h3", {}, el("span", {}, found.title), found.amount ? el("span", {}, money(found.amount)) : null),
    el("p", {}, found.explanation),
    found.lines.length ? el("p.small", {}, where) : null,
    el("details", {}, el("summary", {}, say("findings.say")), el("p.say", {}, found.next_step)),
    letterButton(found.letter, page, found.lines),
  );
}
