import { longDate, longMonths } from "../shared/dates.js";
import { bar, el } from "../shared/dom.js";
import { cents, money } from "../shared/money.js";

const OF_THE_LIST = ["gross", "cash", "negotiated", "least", "most"];

/**
 * What a charge is beside the hospital's own prices and what Medicare pays: bars on one scale, each with its amount as text,
 * and what these prices mean. Null where nothing has been imported that speaks of the line.
 * @param {Object} line of the bill
 * @param {{published?: Object|null, medicare?: Array<{amount: string, setting: string, schedule: string}>}} explained
 * @param {{say: Function, language: "en"|"es"}} page
 * @returns {HTMLElement|null}
 */
export function prices(line, explained, { say, language }) {
  const { published = null, medicare = [] } = explained;
  const list = OF_THE_LIST.filter((name) => published?.[name]).map((name) => ({
    name: say(`prices.${name}`, { plan: published.plan ?? say("prices.your_plan") }),
    amount: published[name],
    kind: "list",
  }));
  const paid = medicare.map(({ amount, setting }) => ({ name: say("prices.medicare", { setting }), amount, kind: "medicare" }));
  if (!line.charge || cents(line.charge) <= 0 || !(list.length + paid.length)) return null;
  const rows = [{ name: say("prices.charge"), amount: line.charge, kind: "charge" }, ...list, ...paid];
  const longest = Math.max(...rows.map(({ amount }) => cents(amount)));
  return el(
    "section.prices",
    {},
    el("h3", {}, say("prices.heading")),
    el("ul", {}, ...rows.map((row) => drawn(row, longest))),
    list.length ? el("p.small", {}, from(published, say, language)) : null,
    paid.length ? el("p.small", {}, yardstick(medicare, say, language)) : null,
  );
}

function drawn({ name, amount, kind }, longest) {
  const percent = (cents(amount) / longest) * 100;
  return el(`li.price.${kind}`, {}, el("span", {}, name), el("span.amount", {}, money(amount)), bar(percent, "role-bar"));
}

function from({ hospital, updated }, say, language) {
  return updated ? say("prices.from", { hospital, date: longDate(updated, language) }) : say("prices.from_undated", { hospital });
}

function yardstick(medicare, say, language) {
  const months = medicare.map(({ schedule }) => schedule);
  return say("prices.yardstick", { date: longMonths(months, language) });
}
