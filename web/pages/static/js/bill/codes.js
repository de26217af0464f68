import { el } from "../shared/dom.js";

/**
 * The codes a line prints, as chips.
 * @param {Array<{system: string, code: string}>} codes
 * @param {(key: string) => string} say
 * @returns {HTMLElement[]}
 */
export function chips(codes, say) {
  return codes.map(({ system, code }) => el("span.chip", {}, `${say(`system.${system}`)} `, el("b", {}, code)));
}

/**
 * Whether a line's words come from a code that we found, not one that the bill prints.
 * @param {{title: string, matched: Array<{title: string}>}} explained
 * @returns {boolean}
 */
export function isOurReading({ title, matched }) {
  return matched.length > 0 && title.toLowerCase() === matched[0].title.toLowerCase();
}

/**
 * The codes we found for a line that printed none: dashed, and said to be ours.
 * @param {Array<{system: string, code: string, title: string, confidence: number}>} matched
 * @param {(key: string, values?: Object) => string} say
 * @returns {HTMLElement}
 */
export function ourReading(matched, say) {
  const shown = matched.slice(0, 2).map(({ system, code, title, confidence }) =>
    el(
      "li",
      {},
      el("span.chip.ours", {}, `${say(`system.${system}`)} ${code}`),
      ` ${title}, ${say("lines.sure", { percent: Math.round(confidence * 100) })}`,
    ),
  );
  return el("div", {}, el("p.small", {}, say("lines.ours_note")), el("ul.ours-list", {}, ...shown));
}
