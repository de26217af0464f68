import { el } from "../shared/dom.js";
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
  const input = el("input", { type: "file", id: "second-file", accept: ".pdf,.png,.jpg,.jpeg,.webp,.heic,.heif,.avif,.tif,.tiff,.txt,.csv,.tsv,.xlsx,.xls,.ods,.docx,.html,.htm,.mht,.mhtml,.eml,.json,.ndjson,.x12,.edi,.835,.837", onchange: take });
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
