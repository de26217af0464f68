import { letterButton } from "../letter/letter.js";
import { el } from "../shared/dom.js";
import { linesByAmount, withLines } from "./amounts.js";
import { blocks, firstSentence } from "./answer-text.js";
import { handOff } from "./handoff.js";
import { withPhones } from "./phones.js";
import { whereFrom } from "./sources.js";

/**
 * A finished answer: its first sentence larger, lists as lists, amounts linked to their lines, then whom to call, what it
 * rests on, and what one could ask next.
 * @param {Object} answer an Answer of the service
 * @param {{say: Function, language: "en"|"es", ask: (text: string) => void, goToLine: ((line: number) => void)|null,
 *   makeLetter?: (kind: string, lines: number[]) => void}} page
 * @returns {HTMLElement}
 */
export function renderAnswer(answer, page) {
  const lines = page.goToLine ? linesByAmount(answer.figures) : new Map();
  const linked = (text) =>
    withLines(text, lines).flatMap((part) => (typeof part === "string" ? withPhones(part) : toLine(part, page)));
  const body = blocks(answer.answer).map((block, at) => {
    if (block.kind === "list") return el("ul.points", {}, ...block.points.map((point) => el("li", {}, ...linked(point))));
    if (at > 0) return el("p", {}, ...linked(block.text));
    const [first, rest] = firstSentence(block.text);
    return el("div", {}, el("p.lead", {}, ...linked(first)), rest.trim() ? el("p", {}, ...linked(rest.trim())) : null);
  });
  return el(
    "div.answer",
    { lang: answer.language },
    ...body,
    handOff(answer, page.say),
    letterButton(answer.letter, page, answer.lines),
    suggestions(answer, page),
    whereFrom(answer, page),
  );
}

function toLine({ amount, line }, { say, goToLine }) {
  const go = (event) => {
    event.preventDefault();
    goToLine(line);
  };
  return el("a.to-line", { href: `#line-${line}`, onclick: go, title: say("lines.number", { line }) }, amount);
}

function suggestions(answer, { say, ask }) {
  if (!answer.suggestions.length) return null;
  const choosing = answer.intent.startsWith("which");
  const buttons = answer.suggestions.map((text) => el("button.plain", { type: "button", onclick: () => ask(text) }, text));
  const label = say(choosing ? "chat.choices" : "chat.next");
  return el(choosing ? "div.next.choices" : "div.next", { role: "group", "aria-label": label }, ...buttons);
}
