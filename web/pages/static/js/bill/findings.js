import { el } from "../shared/dom.js";
import { money } from "../shared/money.js";

/**
 * What is worth asking about: one card each, the words to say behind a disclosure. Where there is nothing, that is said, and what it does not prove.
 * @param {Array<Object>} findings
 * @param {(key: string, values?: Object) => string} say
 * @returns {HTMLElement}
 */
export function renderFindings(findings, say) {
  if (!findings.length) return el("p.small", {}, say("findings.none"));
  return el("section.section", {}, el("h2", {}, say("findings.heading")), ...findings.map((found) => card(found, say)));
}

function card(found, say) {
  const lines = found.lines.join(", ");
  const where = found.lines.length > 1 ? say("findings.lines", { lines }) : say("findings.line", { lines });
  return el(
    "article.finding",
    {},
    el("h3", {}, el("span", {}, found.title), found.amount ? el("span", {}, money(found.amount)) : null),
    el("p", {}, found.explanation),
    found.lines.length ? el("p.small", {}, where) : null,
    el("details", {}, el("summary", {}, say("findings.say")), el("p.say", {}, found.next_step)),
  );
}
