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
  const asked = toAsk(findings);
  const notes = findings.filter((found) => found.severity === "info");
  if (!findings.length) return el("p.small", {}, say("findings.none"));
  return el(
    "section.section",
    {},
    ...(asked.length ? group("findings.heading", asked, page) : [el("p.small", {}, say("findings.none"))]),
    ...(notes.length ? group("findings.notes", notes, page) : []),
  );
}

/**
 * A button at the top of a bill that leads past its charges to what is worth asking about. Null where there is nothing.
 * @param {Array<Object>} findings
 * @param {(key: string, values?: Object) => string} say
 * @returns {HTMLElement|null}
 */
export function toFindings(findings, say) {
  const count = toAsk(findings).length;
  if (!count) return null;
  const go = ({ target }) => {
    const heading = target.getRootNode().getElementById("worth-asking");
    heading.scrollIntoView({ block: "start", behavior: "instant" });
    heading.focus({ preventScroll: true });
  };
  return el("button.quiet.to-findings", { type: "button", onclick: go }, say(count === 1 ? "findings.go_one" : "findings.go", { count }));
}

function toAsk(findings) {
  return findings.filter((found) => found.severity !== "info");
}

function group(heading, findings, page) {
  const id = heading === "findings.heading" ? "worth-asking" : null;
  return [el("h2", { id, tabIndex: -1 }, page.say(heading)), ...findings.map((found) => card(found, page))];
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
