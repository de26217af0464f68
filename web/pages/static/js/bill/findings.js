import { letterButton } from "../letter/letter.js";
import { el } from "../shared/dom.js";
import { money } from "../shared/money.js";

/**
 * What is worth asking about, then what is only good to know: one card each, the words to say behind a disclosure.
 * Where there is nothing to ask, that is said, and what it does not prove.
 * @param {Array<Object>} findings
 * @param {{say: Function, goToLine?: (line: number) => void, makeLetter?: (kind: string, lines: number[]) => void}} page
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
  return el(
    "article.finding",
    {},
    el("h3", {}, el("span", {}, found.title), found.amount ? el("span", {}, money(found.amount)) : null),
    el("p", {}, found.explanation),
    found.lines.length ? el("p.small", {}, ...whereIs(found.lines, page)) : null,
    el("details", {}, el("summary", {}, say("findings.say")), el("p.say", {}, found.next_step)),
    letterButton(found.letter, page, found.lines),
  );
}

/** "Lines 2, 5", each number leading to its line. */
function whereIs(lines, { say, goToLine }) {
  const [before, after] = say(lines.length > 1 ? "findings.lines" : "findings.line", { lines: "|" }).split("|");
  const links = lines.flatMap((line, place) => {
    const go = (event) => {
      event.preventDefault();
      goToLine(line);
    };
    const name = say("lines.number", { line });
    const link = goToLine ? el("a.to-line", { href: `#line-${line}`, onclick: go, "aria-label": name }, String(line)) : String(line);
    return place ? [", ", link] : [link];
  });
  return [before, ...links, after];
}
