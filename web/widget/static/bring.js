import { el } from "../static/js/shared/dom.js";
import { READABLE } from "../static/js/shared/kinds.js";
import { sentence } from "../static/js/shared/problem.js";
import { passwordForm } from "../static/js/start/failed.js";
import { pageWords } from "../static/js/start/steps.js";

/**
 * Choosing a bill or pasting its words; where reading fails, why, with what was brought still there.
 * @param {HTMLElement} place
 * @param {{api: Object, page: {say: Function, language: "en"|"es"}, onRead: (made: Object) => void}} parts
 * @returns {{read: (brought: Object) => Promise<void>, clear: () => void}}
 */
export function bringForm(place, { api, page, onRead }) {
  const { say, language } = page;
  const input = el("input", { type: "file", multiple: true, accept: READABLE });
  const words = el("textarea", { id: "words", rows: 3, autocomplete: "off" });
  const told = el("div", { role: "status" });
  const form = el(
    "form",
    {},
    el("label", { htmlFor: "words" }, say("start.paste_label")),
    words,
    el("button.plain", {}, say("start.paste_read")),
  );
  place.append(el("p", {}, say("widget.bring")), el("label.main.file", {}, say("start.choose"), input), form, told);

  async function read(brought) {
    told.replaceChildren(say("reading.title"));
    try {
      const made = await api.bring(brought, (page) => told.replaceChildren(pageWords(page, say)));
      told.replaceChildren();
      await onRead(made);
    } catch (error) {
      const again = (password) => read({ ...brought, password });
      const retry = el("button.plain", { type: "button", onclick: () => read(brought) }, say("failed.again"));
      const kept = el("p.small", {}, `${say("failed.kept")}: ${brought.name}`);
      const mend = error.needs === "password" ? passwordForm(say, again) : retry;
      told.replaceChildren(el("p.problem", {}, sentence(error, language, say)), kept, mend);
    }
  }

  input.addEventListener("change", () => {
    const chosen = [...input.files];
    input.value = "";
    take(chosen);
  });
  const files = (from) => [...(from?.files ?? [])];
  const take = (found) => found.length && read({ files: found, name: found.map((file) => file.name).join(", ") });
  const panel = place.closest(".panel");
  panel.addEventListener("dragover", (event) => event.preventDefault());
  panel.addEventListener("drop", (event) => {
    event.preventDefault();
    take(files(event.dataTransfer));
  });
  panel.addEventListener("paste", (event) => {
    if (!files(event.clipboardData).length) return;
    event.preventDefault();
    take(files(event.clipboardData));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (words.value.trim()) read({ text: words.value, name: say("start.pasted") });
    else told.replaceChildren(say("start.paste_empty"));
  });
  return {
    read,
    clear() {
      words.value = "";
      told.replaceChildren();
    },
  };
}
