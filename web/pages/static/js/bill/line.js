import { longDate } from "../shared/dates.js";
import { bar, el } from "../shared/dom.js";
import { cents, money } from "../shared/money.js";
import { chips, isOurReading, ourReading } from "./codes.js";
import { prices } from "./prices.js";

const AMOUNTS = [
  "allowed", "adjustment", "plan_paid", "plan_expected", "deductible", "copay", "coinsurance", "not_covered", "patient_owes",
];

/**
 * One charge: its plain name, the printed words, codes, amount and share; opened, what it is, why it is charged, and a
 * button that asks about it.
 * @param {Object} line of the bill
 * @param {Object} explained the same line, explained
 * @param {{say: Function, language: "en"|"es", ask: (text: string) => void}} page
 * @returns {HTMLElement}
 */
export function renderLine(line, explained, page) {
  const { say } = page;
  const name = explained.title || line.description || say("lines.unnamed");
  return el(
    "li",
    {},
    el(
      "details.line",
      { id: `line-${line.line}` },
      summary(line, explained, name, say),
      el(
        "div.line-more",
        {},
        part(say("lines.what"), explained.plain),
        part(say("lines.why"), explained.why_charged),
        isOurReading(explained) ? ourReading(explained.matched, say) : null,
        facts(line, page),
        onEob(explained.eob, page),
        prices(line, explained, page),
        el("button.plain", { type: "button", onclick: () => page.ask(question(line, name, say)) }, say("lines.ask")),
      ),
    ),
  );
}

function summary(line, explained, name, say) {
  const share = explained.share ? Number(explained.share) : null;
  const below = yours(line, say) ?? (share === null ? null : shareOf(explained.share, say));
  const printed = line.description.toLowerCase() === name.toLowerCase() ? "" : line.description;
  const marks = chips(line.codes, say);
  if (isOurReading(explained)) marks.push(el("span.chip.ours", {}, say("lines.ours")));
  return el(
    "summary",
    {},
    el("span.line-name", {}, name),
    el("span.line-amount", {}, line.charge ? money(line.charge) : say("lines.no_amount"), below),
    printed ? el("span.line-printed", {}, say("lines.printed", { words: printed })) : null,
    marks.length ? el("span.line-marks", {}, ...marks) : null,
    el("span.speaks.hear", {}, say("lines.lit")),
    share === null ? null : bar(share, "line-share"),
  );
}

function yours(line, say) {
  return line.patient_owes ? el("span.line-yours", {}, `${say("lines.patient_owes")} ${money(line.patient_owes)}`) : null;
}

function shareOf(share, say) {
  return el("span.line-yours", {}, `${share}%`, el("span.hear", {}, ` ${say("lines.share")}`));
}

function part(title, words) {
  return words ? el("div", {}, el("h3", {}, title), el("p", {}, words)) : null;
}

function facts(line, { say, language }) {
  const rows = [];
  if (line.service_date) rows.push([say("lines.date"), longDate(line.service_date, language)]);
  if (line.units && line.units !== "1") rows.push([say("lines.units"), line.units]);
  const beside = (line.details ?? []).map(({ label, text }) => [label, text]);
  return listed([...rows, ...beside, ...amounts(line, AMOUNTS, say)]);
}

function onEob(line, { say }) {
  const list = line ? listed(amounts(line, ["charge", ...AMOUNTS], say)) : null;
  return list ? el("div", {}, el("h3", {}, say("lines.on_eob")), list) : null;
}

function amounts(line, names, say) {
  return names.filter((name) => cents(line[name])).map((name) => [say(`lines.${name}`), money(line[name])]);
}

function listed(rows) {
  if (!rows.length) return null;
  return el("dl.line-facts", {}, ...rows.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
}

function question(line, name, say) {
  if (!line.charge) return say("lines.question_bare", { line: line.line });
  return say("lines.question", { line: line.line, name, amount: money(line.charge) });
}
