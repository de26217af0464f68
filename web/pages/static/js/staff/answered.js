import { blocks } from "../chat/answer-text.js";
import { el } from "../shared/dom.js";

/**
 * The answer to a question asked at the desk: the words, then where they come from.
 * @param {HTMLElement} place
 * @param {Object} answer as the service gives it
 * @param {{say: Function, onCopy: () => void}} page
 */
export function showAnswer(place, answer, { say, onCopy }) {
  const words = blocks(answer.answer).map((block) =>
    block.kind === "list" ? el("ul", {}, ...block.points.map((point) => el("li", {}, point))) : el("p", {}, block.text),
  );
  const sources = answer.sources.map(({ title, url }) => el("li", {}, el("a", { href: url, rel: "noreferrer" }, title)));
  const parts = [
    el("h2", {}, say("staff.answer")),
    el("div.words", { id: "words", lang: answer.language }, ...words),
    el("p.row", {}, el("button.main", { type: "button", onclick: onCopy }, say("staff.copy")), el("span.small", { id: "copied" })),
    sources.length ? el("h3", {}, say("staff.sources")) : null,
    sources.length ? el("ul.small", {}, ...sources) : null,
  ].filter(Boolean);
  place.replaceChildren(...parts);
}
