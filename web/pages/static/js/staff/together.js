import { el } from "../shared/dom.js";
import { sayIn } from "./say_in.js";

/**
 * Several codes one under the other, as they were typed: the words to say of each, then whose move it is.
 * @param {HTMLElement} place
 * @param {Object[]} codes as the service describes them together
 * @param {{say: Function, spoken: "en"|"es", onLanguage: (language: string) => void, onCopy: () => void}} page
 */
export function showTogether(place, codes, { say, spoken, onLanguage, onCopy }) {
  const words = codes.map((code) =>
    el("p", {}, el("b", {}, `${named(code, say)}: ${code.title}.`), ` ${code.plain}`, code.step ? ` ${code.step.patient}` : null),
  );
  const parts = [
    el("h2", {}, codes.map((code) => named(code, say)).join(" · ")),
    sayIn(spoken, { say, onLanguage }),
    el("h3", {}, say("staff.say")),
    el("div.words", { id: "words", lang: spoken }, ...words),
    el("p.row", {}, el("button.main", { type: "button", onclick: onCopy }, say("staff.copy")), el("span.small", { id: "copied" })),
    moves(codes, say, spoken),
  ].filter(Boolean);
  place.replaceChildren(...parts);
}

/**
 * Whose move it is on each of the codes that say why a plan did not pay, what to do and what to send. Null where none does.
 * @param {Object[]} codes
 * @param {Function} say
 * @param {"en"|"es"} spoken
 * @returns {HTMLElement|null}
 */
export function moves(codes, say, spoken) {
  const steps = codes
    .filter((code) => code.step)
    .flatMap((code) => [
      el("dt", {}, named(code, say)),
      el(
        "dd",
        {},
        el("b", {}, say(`mover.${code.step.mover}`)),
        el("p", { lang: spoken }, code.step.do),
        code.step.send ? el("p", {}, `${say("staff.send")}: `, el("span", { lang: spoken }, code.step.send)) : null,
      ),
    ]);
  return steps.length ? el("section.step", {}, el("h3", {}, say("staff.move")), el("dl", {}, ...steps)) : null;
}

function named({ system, code, group }, say) {
  return group ? `${group} ${code}` : `${say(`system.${system}`)} ${code}`;
}
