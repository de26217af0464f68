import { bar, el, svg } from "../shared/dom.js";
import { money, moneyOfCents } from "../shared/money.js";
import { flowParts } from "./flow.js";
import { moneyByRole } from "./roles.js";

/**
 * Where the money went, as a picture with its numbers as text: from the charges to what is left where that is known, else by
 * the part each charge plays. Null where neither says anything.
 * @param {Object} explanation
 * @param {Object|null} eob the EOB that was brought beside the bill
 * @param {{say: Function}} page
 * @returns {HTMLElement|null}
 */
export function picture(explanation, eob, { say }) {
  const known = flowParts((eob ?? explanation.bill).totals) ?? flowParts(explanation.bill.totals);
  if (known) return flow(known, eob, say);
  const { lines, totals } = explanation.bill;
  const roles = moneyByRole(lines, explanation.lines, totals.charges);
  return roles.parts.length ? byRole(roles, totals.charges, say) : null;
}

function flow({ charged, parts }, eob, say) {
  let at = 0;
  const strips = parts.map((part, place) => {
    const width = (part.cents / charged) * 1000;
    const seam = place < parts.length - 1 ? 3 : 0;
    const strip = svg("rect", { class: `part-${part.id}`, x: at, width: Math.max(width - seam, 0), height: 28 });
    at += width;
    return strip;
  });
  const drawn = svg("svg", { viewBox: "0 0 1000 28", preserveAspectRatio: "none", "aria-hidden": "true" }, ...strips);
  const shown = parts.map((part) => row(part.id, say(`picture.${part.id}`), moneyOfCents(part.cents)));
  const numbers = el("dl", {}, row(null, say("picture.charged"), moneyOfCents(charged)), ...shown);
  const from = eob ? el("p.small", {}, say("picture.from_eob")) : null;
  return el("section.section.flow", {}, el("h2", {}, say("picture.flow")), drawn, numbers, from);
}

function row(id, name, amount) {
  const swatch = svg("svg", { class: "swatch", viewBox: "0 0 16 16", "aria-hidden": "true" });
  if (id) swatch.append(svg("rect", { class: `part-${id}`, width: 16, height: 16, rx: 4 }));
  return el(id === "yours" ? "div.yours" : "div", {}, el("dt", {}, swatch, name), el("dd", {}, amount));
}

function byRole({ parts, over }, printed, say) {
  const shown = parts.map(({ role, cents, percent }) =>
    el(
      "li.role",
      {},
      el("span", {}, say(`role.${role}`)),
      el("span.amount", {}, moneyOfCents(cents), " ", el("span.percent", {}, `${percent.toFixed(1)}%`)),
      bar(percent, "role-bar"),
    ),
  );
  const beyond = over ? el("p.small", {}, say("picture.over", { over: moneyOfCents(over), total: money(printed) })) : null;
  return el("section.section", {}, el("h2", {}, say("picture.roles")), el("ul.roles", {}, ...shown), beyond);
}
