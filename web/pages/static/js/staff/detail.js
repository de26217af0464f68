import { el } from "../shared/dom.js";
import { sayIn } from "./say_in.js";

/**
 * What a code is: the words to say first, then what staff need.
 * @param {HTMLElement} place
 * @param {Object} code as the service describes it
 * @param {{say: Function, spoken: "en"|"es", onLanguage: (language: string) => void, onCopy: () => void}} page
 */
export function showDetail(place, code, { say, spoken, onLanguage, onCopy }) {
  const parts = [
    el("h2", { lang: spoken }, code.title),
    el("p.small", {}, `${say(`system.${code.system}`)} ${code.code}`),
    sayIn(spoken, { say, onLanguage }),
    el("h3", {}, say("staff.say")),
    el("p.words", { id: "words", lang: spoken }, code.plain, code.step ? ` ${code.step.patient}` : null),
    el("p.row", {}, el("button.main", { type: "button", onclick: onCopy }, say("staff.copy")), el("span.small", { id: "copied" })),
    code.origin === "range" ? el("p.small", {}, say("staff.range_note")) : null,
    code.step ? nextStep(code.step, say, spoken) : null,
    facts(code, say),
  ].filter(Boolean);
  place.replaceChildren(...parts);
}

function facts(code, say) {
  const rows = [
    ["staff.section", code.section && say(`sections.${code.section}`)],
    ["staff.unit", code.unit],
    ["staff.official", code.official],
    ["staff.source", code.source],
    ["staff.edition", code.edition],
    ["staff.starts", code.starts],
    ["staff.ends", code.ends],
    ["staff.synonyms", code.synonyms.join(", ")],
  ].filter(([, value]) => value);
  return el("dl", {}, ...rows.flatMap(([name, value]) => [el("dt", {}, say(name)), el("dd", {}, value)]));
}

function nextStep({ mover, do: task, send, by, patient_by: patientBy }, say, spoken) {
  const rows = [
    ["staff.do", task],
    ["staff.send", send],
    ["staff.by", by],
    ["staff.patient_by", patientBy],
  ].filter(([, value]) => value);
  return el(
    "section.step",
    {},
    el("h3", {}, say("staff.move")),
    el("p", {}, el("b", {}, say(`mover.${mover}`))),
    el("dl", {}, ...rows.flatMap(([name, value]) => [el("dt", {}, say(name)), el("dd", { lang: spoken }, value)])),
  );
}
