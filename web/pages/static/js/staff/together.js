import { el } from "../shared/dom.js";
import { sayIn } from "./say_in.js";

/**
 * Several codes one under the other, as they were typed: the words to say of each, then whose move it is.
 * @param {HTMLElement} place
 * @param {Object[]} codes as the service describes them together
 * @param {{say: Function, spoken: "en"|"es", onLanguage: (language: string) => void, onCopy: () => void}} page
 */
export function showTogether(place, codes, { say, spoken, onLanguage, onCopy }) {
  const name = ({ system, code, group }) => (group ? `${group} ${code}` : `${say(`system.${system}`)} ${code}`);
  const words = codes.map((code) =>
    el("p", {}, el("b", {}, `${name(code)}: ${code.title}.`), ` ${code.plain}`, code.step ? ` ${code.step.patient}` : null),
  );
  const moves = codes.filter((code) => code.step);
  const steps = moves.flatMap((code) => [
    el("dt", {}, name(code)),
    el("dd", {}, el("b", {}, say(`mover.${code.step.mover}`)), el("span", { lang: spoken }, ` ${code.step.do}`)),
  ]);
  const parts = [
    el("h2", {}, codes.map(name).join(" · ")),
    sayIn(spoken, { say, onLanguage }),
    el("h3", {}, say("staff.say")),
    el("div.words", { id: "words", lang: spoken }, ...words),
    el("p.row", {}, el("button.main", { type: "button", onclick: onCopy }, say("staff.copy")), el("span.small", { id: "copied" })),
    moves.length ? el("section.step", {}, el("h3", {}, say("staff.move")), el("dl", {}, ...steps)) : null,
  ].filter(Boolean);
  place.replaceChildren(...parts);
}
