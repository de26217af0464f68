import { longDate } from "../shared/dates.js";
import { el } from "../shared/dom.js";
import { money } from "../shared/money.js";

/**
 * "Where this comes from": the answer's figures and sources, closed until someone wants them. Null where it has none.
 * @param {{answer: string, figures: Array<{value: string, from: string}>, sources: Array<{title: string, url: string, checked?: string|null}>}} answer
 * @param {{say: Function, language: "en"|"es"}} page
 * @returns {HTMLElement|null}
 */
export function whereFrom(answer, { say, language }) {
  const figures = shownFigures(answer, say, language);
  if (!figures.length && !answer.sources.length) return null;
  const body = el("div.from-body");
  if (figures.length) {
    const pairs = figures.map(([value, from]) => el("div", {}, el("dt", {}, value), el("dd", {}, from)));
    body.append(el("h3", {}, say("chat.figures")), el("dl", {}, ...pairs));
  }
  if (answer.sources.length) {
    const named = answer.sources.map((source) => el("li", {}, ...sourceWords(source, say, language)));
    body.append(el("h3", {}, say("chat.sources")), el("ul", {}, ...named));
  }
  // What opens at the foot of the conversation would open out of sight.
  const show = ({ target }) => target.open && target.scrollIntoView({ block: "nearest", behavior: "instant" });
  return el("details.from", { ontoggle: show }, el("summary", {}, say("chat.from")), body);
}

function sourceWords(source, say, language) {
  const safe = /^https?:/.test(source.url);
  const name = safe ? el("a", { href: source.url, rel: "noopener noreferrer", target: "_blank" }, source.title) : source.title;
  const checked = source.checked ? ` (${say("chat.checked", { date: longDate(source.checked, language) })})` : "";
  return [name, checked];
}

/**
 * The figures worth showing, each once, written as the answer writes them. A line's own number explains nothing, nor do words that hold no figure.
 * @param {{answer: string, figures: Array<{value: string, from: string}>}} answer
 * @param {(key: string) => string} say
 * @param {"en"|"es"} language
 * @returns {Array<[string, string]>}
 */
export function shownFigures(answer, say, language) {
  const seen = new Map();
  for (const { value, from } of answer.figures) {
    if (from === "line number" || from.startsWith("plain words")) continue;
    seen.set(`${value} ${from}`, [written(value, answer.answer, language), origin(from, say)]);
  }
  return [...seen.values()];
}

function written(value, text, language) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value, language);
  if (/^-?\d+\.\d{2}$/.test(value) && text.includes(money(value))) return money(value);
  return text.includes(`${value}%`) ? `${value}%` : value;
}

const WORDS = [
  "patient paid", "patient owes", "your share", "plan paid", "not covered", "due date", "statement date",
  "adjustments", "adjustment", "deductible", "copay", "coinsurance", "allowed", "charges", "charge", "lines", "line", "total",
  "units", "bill", "estimate", "contacts",
];
const KNOWN = new RegExp(`\\b(${WORDS.join("|")})\\b`, "g");

function origin(from, say) {
  return from.replace(KNOWN, (word) => say(`from.${word}`));
}
