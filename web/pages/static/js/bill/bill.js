import { el } from "../shared/dom.js";
import { renderFindings } from "./findings.js";
import { head } from "./head.js";
import { renderLine } from "./line.js";
import { picture } from "./picture.js";

/**
 * The whole bill, from what is asked for to what is worth asking about.
 * @param {Object} explanation an Explanation of the service
 * @param {Object|null} eob the EOB brought beside it
 * @param {{say: Function, language: "en"|"es", ask: (text: string) => void}} page
 * @returns {Node[]}
 */
export function renderBill(explanation, eob, page) {
  return [head(explanation, eob, page), ...billParts(explanation, eob, page)];
}

/**
 * The bill below its head: the picture of its money, the charges, what is worth asking about.
 * @param {Object} explanation
 * @param {Object|null} eob
 * @param {Object} page as above
 * @returns {Node[]}
 */
export function billParts(explanation, eob, page) {
  const { say } = page;
  const { bill } = explanation;
  const byLine = new Map(explanation.lines.map((line) => [line.line, line]));
  const bare = { title: "", plain: "", why_charged: "", matched: [], share: null };
  const lines = bill.lines.map((line) => renderLine(line, byLine.get(line.line) ?? bare, page));
  return [
    picture(explanation, eob, page),
    warnings(bill.warnings, say),
    lines.length
      ? el(
          "section.section",
          {},
          el("h2", {}, say("lines.heading")),
          el("p.small", {}, say("lines.hint")),
          el("ol.lines", {}, ...lines),
        )
      : null,
    renderFindings(explanation.findings, page),
  ].filter(Boolean);
}

function warnings(found, say) {
  if (!found.length) return null;
  const list = el("ul", {}, ...found.map((words) => el("li", {}, words)));
  return el("section.section.warnings", {}, el("h2", {}, say("bill.warnings")), list);
}
