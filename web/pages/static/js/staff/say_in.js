import { el } from "../shared/dom.js";

const NAMES = { en: "English", es: "Español" };

/**
 * The languages that the words to say can be had in, the one they are in pressed.
 * @param {"en"|"es"} spoken
 * @param {{say: Function, onLanguage: (language: string) => void}} page
 * @returns {HTMLElement}
 */
export function sayIn(spoken, { say, onLanguage }) {
  const choices = Object.entries(NAMES).map(([language, name]) => {
    const props = { type: "button", lang: language, "data-say": language, "aria-pressed": String(language === spoken) };
    return el("button.plain.say-in", { ...props, onclick: () => onLanguage(language) }, name);
  });
  return el("div.row", { role: "group", "aria-label": say("staff.say_in") }, ...choices);
}
