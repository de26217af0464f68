import { el, svg } from "../shared/dom.js";

const STEPS = ["send", "read", "explain"];

/**
 * The steps of reading, drawn anew as they pass: what is done, what is happening, what comes next.
 * @param {HTMLElement} list
 * @param {"send"|"read"|"explain"} now
 * @param {{name: string, found?: number|null, page?: Object|null}} told `found` is how many charges there are in the end,
 *   `page` what the service tells of the pages while it reads
 * @param {(key: string, values?: Object) => string} say
 */
export function showSteps(list, now, { name, found = null, page = null }, say) {
  const at = STEPS.indexOf(now);
  const words = { send: say("reading.send", { name }), read: say("reading.read"), explain: say("reading.explain") };
  if (page) words.read = pageWords(page, say);
  if (found !== null) words.read = found === 1 ? say("reading.found_one") : say("reading.found", { count: found });
  const drawn = STEPS.map((step, place) => {
    const state = place < at ? "done" : place === at ? "now" : "later";
    const mark = svg("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" });
    mark.append(svg("circle", { cx: 10, cy: 10, r: 7.5 }), svg("path", { d: "M6.2 10.4l2.6 2.6 5-5.4" }));
    const stateWord = el("span.step-state", {}, say(`reading.state_${state}`));
    return el("li.step", { "data-state": state }, mark, el("span", {}, words[step]), stateWord);
  });
  list.replaceChildren(...drawn);
}

/**
 * "Page 2 of 3, 7 amounts found": each photo is a page of its own.
 * @param {{file: number, files: number, page: number, pages: number, found: number}} told
 * @param {(key: string, values?: Object) => string} say
 * @returns {string}
 */
export function pageWords({ file, files, page, pages, found }, say) {
  const at = files > 1 && pages === 1 ? { page: file, pages: files } : { page, pages };
  return say("reading.page", { ...at, found });
}
