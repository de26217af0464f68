import { blocks } from "../chat/answer-text.js";
import { withPhones } from "../chat/phones.js";
import { el } from "../shared/dom.js";
import { sentence } from "../shared/problem.js";
import { letterDialog } from "./form.js";

/**
 * A button that opens the form for a letter. Null where no letter fits, or the page makes none.
 * @param {string|null|undefined} kind an Answer's or a Finding's `letter`
 * @param {{say: Function, makeLetter?: (kind: string, lines: number[]) => void}} page
 * @param {number[]} [lines] the bill's lines it is about
 * @returns {HTMLElement|null}
 */
export function letterButton(kind, { say, makeLetter }, lines = []) {
  if (!kind || !makeLetter) return null;
  return el("button.plain.letter", { type: "button", onclick: () => makeLetter(kind, lines) }, say("letter.make"));
}

/**
 * The form for a letter: what it is about, what happened in the person's own words; a PDF is downloaded, or the words for
 * the telephone are shown.
 * @param {Object} parts
 * @param {Node} parts.place where its dialog goes
 * @param {{say: Function, language: "en"|"es"}} parts.page
 * @param {(wanted: Object, accept: string) => Promise<Response>} parts.write asks the service
 * @returns {{open: (kind?: string, lines?: number[]) => void}}
 */
export function letterForm({ place, page, write }) {
  const dialog = letterDialog(page);
  place.append(dialog);
  const field = (name) => dialog.querySelector(`#letter-${name}`);
  const { say, language } = page;
  let about = [];
  let busy = false;

  async function make(form, accept, show) {
    if (busy) return;
    busy = true;
    field("script").hidden = true;
    field("told").textContent = say("letter.making");
    const wanted = { kind: field("kind").value, language: field("language").value, words: field("words").value, form };
    try {
      await show(await write({ ...wanted, lines: about }, accept), wanted);
    } catch (error) {
      // Why a letter makes no sense is said by the service, in the letter's language.
      field("told").textContent = error.status === 422 ? error.message : sentence(error, language, say);
    } finally {
      busy = false;
    }
  }

  async function download(answer, { kind }) {
    const address = URL.createObjectURL(await answer.blob());
    el("a", { href: address, download: `${kind}.pdf` }).click();
    // The browser has begun to save it by then; the copy in memory holds what stands on someone's bill.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    field("told").textContent = say("letter.done");
  }

  async function showScript(answer, wanted) {
    const script = field("script");
    script.replaceChildren(...renderScript(await answer.text()));
    script.lang = wanted.language;
    script.hidden = false;
    field("told").textContent = "";
    script.focus();
  }

  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    make("letter", "application/pdf", download);
  });
  field("phone").addEventListener("click", () => make("phone", "text/plain", showScript));
  field("close").addEventListener("click", () => dialog.close());
  // Another kind may be about other lines: the service then goes by what the bill shows.
  field("kind").addEventListener("change", () => (about = []));

  return {
    open(kind = "billing_error", lines = []) {
      about = lines;
      field("kind").value = kind;
      field("told").textContent = "";
      field("script").hidden = true;
      dialog.showModal();
    },
  };
}

/** Headings, paragraphs and lists; a number can be dialled. */
function renderScript(text) {
  return blocks(text.trim()).map((block, at) => {
    if (block.kind === "list") return el("ul.points", {}, ...block.points.map((point) => el("li", {}, ...withPhones(point))));
    if (at === 0 || block.text.endsWith(":")) return el(at === 0 ? "h2" : "h3", {}, block.text.replace(/:$/, ""));
    return el("p", {}, ...withPhones(block.text));
  });
}
