import { blocks } from "../chat/answer-text.js";
import { el } from "../shared/dom.js";
import { sayIn } from "./say_in.js";
import { moves } from "./together.js";

/**
 * The answer to a question asked at the desk: the words, then where they come from.
 * @param {HTMLElement} place
 * @param {Object} answer as the service gives it
 * @param {Object[]} codes that the question names
 * @param {{say: Function, onLanguage: (language: string) => void, onCopy: () => void}} page
 */
export function showAnswer(place, answer, codes, { say, onLanguage, onCopy }) {
  const [about, toSay] = forTheCaller(answer.answer);
  const drawn = (text) =>
    blocks(text).map((block) =>
      block.kind === "list" ? el("ul", {}, ...block.points.map((point) => el("li", {}, point))) : el("p", {}, block.text),
    );
  const sources = answer.sources.map(({ title, url }) => el("li", {}, el("a", { href: url, rel: "noreferrer" }, title)));
  const parts = [
    el("h2", {}, say("staff.answer")),
    sayIn(answer.language, { say, onLanguage }),
    toSay ? el("div", { lang: answer.language }, ...drawn(about)) : null,
    toSay ? el("h3", {}, say("staff.say")) : null,
    el("div.words", { id: "words", lang: answer.language }, ...drawn(toSay || about)),
    el("p.row", {}, el("button.main", { type: "button", onclick: onCopy }, say("staff.copy")), el("span.small", { id: "copied" })),
    moves(codes, say, answer.language),
    sources.length ? el("h3", {}, say("staff.sources")) : null,
    sources.length ? el("ul.small", {}, ...sources) : null,
  ].filter(Boolean);
  place.replaceChildren(...parts);
}

const TO_PATIENT = /(?:To the patient|Al paciente):\s*["“«]([^"”»]+)["”»]/;

/**
 * An answer to staff, and in it the words for the caller, which alone are copied; "" where it has none apart.
 * @param {string} text
 * @returns {[string, string]}
 */
function forTheCaller(text) {
  const found = TO_PATIENT.exec(text);
  if (!found) return [text, ""];
  return [`${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`.trim(), found[1]];
}
