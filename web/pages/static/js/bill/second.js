import { el } from "../shared/dom.js";
import { READABLE } from "../shared/kinds.js";
import { isFromPlan } from "./head.js";

/**
 * Room for the other paper: the EOB beside a bill, or the bill beside an EOB.
 * @param {Object} bill
 * @param {string|null} sample the file name of our own EOB, where the bill is our sample
 * @param {{say: Function, onFile: (file: File) => void, onSample: (name: string) => void}} page
 * @returns {HTMLElement}
 */
export function secondPaper(bill, sample, { say, onFile, onSample }) {
  const kind = isFromPlan(bill) ? "bill" : "eob";
  const take = (event) => event.target.files[0] && onFile(event.target.files[0]);
  const input = el("input", { type: "file", id: "second-file", accept: READABLE, onchange: take });
  return el(
    "section.second",
    {},
    el("h2", {}, say(`second.add_${kind}`)),
    el("p", {}, say(`second.add_${kind}_why`)),
    el(
      "p.row",
      {},
      el("label.plain.file", {}, say(`second.choose_${kind}`), input),
      sample ? el("button.plain", { type: "button", onclick: () => onSample(sample) }, say("second.sample_eob")) : null,
    ),
    el("p.small", {}, say("second.new_talk")),
  );
}

/**
 * What is brought when the other paper joins the one that is here: that one goes along as it was read, with its pages, so
 * that it works after a reload too.
 * @param {Object} bill the one that is here
 * @param {File} file the other one
 * @param {string} id of the bill that is here
 */
export function joined(bill, file, id) {
  const here = new File([JSON.stringify(bill)], "bill.json", { type: "application/json" });
  const [files, eob] = isFromPlan(bill) ? [[file], here] : [[here], file];
  return { files, eob, name: file.name, pagesOf: id };
}
