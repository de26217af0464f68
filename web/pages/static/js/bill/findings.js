import { letterButton } from "../letter/letter.js";
import { el } from "../shared/dom.js";
import { money } from "../shared/money.js";

/**
 * What is worth asking about: one card each, the words to say behind a disclosure. Where there is nothing, that is said, and what it does not prove.
 * @param {Array<Object>} findings
 * @param {{say: Function, makeLetter?: (kind: string, lines: number[]) => void}} page
 * @returns {HTMLElement}
 */
export function renderFindings(findings, page) {
  const { say } = page;
  if (!findings.length) return el("p.small", {}, say("findings.none"));
  return el("section.section", {}, el("h2", {}, say("findings.heading")), ...findings.map((found) => card(found, page)));
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
