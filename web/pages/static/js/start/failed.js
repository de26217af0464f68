import { el } from "../shared/dom.js";

/**
 * What was wrong, what would work, and the file, still there.
 * @param {HTMLElement} card
 * @param {{words: string, name: string}} told
 * @param {{say: Function, again: () => void, other: () => void, paste: () => void}} page
 */
export function showFailed(card, { words, name }, { say, again, other, paste }) {
  const title = el("h1", { id: "failed-title", tabIndex: -1 }, say("failed.title"));
  card.replaceChildren(
    title,
    el("p", { id: "failed-why" }, words),
    el("p", {}, say("failed.works")),
    el("p.kept", {}, `${say("failed.kept")}: `, el("b", {}, name)),
    el(
      "p.row",
      {},
      el("button.main", { type: "button", onclick: again }, say("failed.again")),
      el("button.plain", { type: "button", onclick: other }, say("failed.other")),
      el("button.plain", { type: "button", onclick: paste }, say("failed.paste")),
    ),
  );
}
