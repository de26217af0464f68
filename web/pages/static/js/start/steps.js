import { el, svg } from "../shared/dom.js";

const STEPS = ["send", "read", "explain"];

/**
 * The steps of reading, drawn anew as they pass: what is done, what is happening, what comes next.
 * @param {HTMLElement} list
 * @param {"send"|"read"|"explain"} now
 * @param {{name: string, found?: number|null}} told
 * @param {(key: string, values?: Object) => string} say
 */
export function showSteps(list, now, { name, found = null }, say) {
  const at = STEPS.indexOf(now);
  const words = { send: say("reading.send", { name }), read: say("reading.read"), explain: say("reading.explain") };
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
