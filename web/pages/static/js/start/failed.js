import { el } from "../shared/dom.js";

/**
 * What was wrong, what would work, and the file, still there. A locked file asks for its password.
 * @param {HTMLElement} card
 * @param {{words: string, name: string, needs?: string|null}} told
 * @param {{say: Function, again: (password?: string) => void, other: () => void, paste: () => void}} page
 */
export function showFailed(card, { words, name, needs = null }, { say, again, other, paste }) {
  const locked = needs === "password";
  const title = el("h1", { id: "failed-title", tabIndex: -1 }, say(locked ? "failed.locked" : "failed.title"));
  const retry = el("button.main", { type: "button", onclick: () => again() }, say("failed.again"));
  card.replaceChildren(
    title,
    el("p", { id: "failed-why" }, words),
    locked ? passwordForm(say, again) : el("p", {}, say("failed.works")),
    el("p.kept", {}, `${say("failed.kept")}: `, el("b", { dir: "auto" }, name)),
    el(
      "p.row",
      {},
      ...(locked ? [] : [retry]),
      el("button.plain", { type: "button", onclick: other }, say("failed.other")),
      el("button.plain", { type: "button", onclick: paste }, say("failed.paste")),
    ),
  );
}

/**
 * A field for the password of a locked file. It goes along with the file once, and is kept nowhere.
 * @param {Function} say
 * @param {(password: string) => void} open
 * @returns {HTMLFormElement}
 */
export function passwordForm(say, open) {
  const field = el("input", { type: "password", id: "failed-password", autocomplete: "off", required: true });
  const send = (event) => {
    event.preventDefault();
    open(field.value);
  };
  const label = el("label", { htmlFor: "failed-password" }, say("failed.password_label"));
  const button = el("button.main", {}, say("failed.open"));
  return el("form.password", { onsubmit: send }, label, el("div.row", {}, field, button));
}
