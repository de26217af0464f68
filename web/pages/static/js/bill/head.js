import { longDate } from "../shared/dates.js";
import { el } from "../shared/dom.js";
import { cents, money } from "../shared/money.js";
import { toFindings } from "./findings.js";

const FROM_A_PLAN = new Set(["eob", "remittance"]);

/**
 * Whether the document comes from an insurance plan.
 * @param {{kind: string}} bill
 * @returns {boolean}
 */
export function isFromPlan(bill) {
  return FROM_A_PLAN.has(bill.kind);
}

/**
 * The one sentence that a person looks for first.
 * @param {Object} bill
 * @param {{say: Function, language: "en"|"es"}} page
 * @returns {string}
 */
export function headline(bill, { say, language }) {
  const owes = bill.totals.patient_owes;
  const left = cents(owes);
  if (isFromPlan(bill)) {
    if (left === null) return say("bill.eob_no_share");
    return left > 0 ? say("bill.eob_owes", { amount: money(owes) }) : say("bill.eob_nothing");
  }
  const charges = bill.totals.charges;
  if (bill.kind === "good_faith_estimate" && (owes ?? charges)) return say("bill.estimate", { amount: money(owes ?? charges) });
  if (left === null) return charges ? say("bill.charges_only", { amount: money(charges) }) : say("bill.no_amounts");
  if (left === 0) return say("bill.nothing");
  if (left < 0) return say("bill.credit", { amount: money(owes.slice(1)) });
  const amount = money(bill.totals.due_now ?? owes);
  const asked = bill.due_date
    ? say("bill.asked_by", { amount, date: longDate(bill.due_date, language) })
    : say("bill.asked", { amount });
  return bill.totals.due_now ? say("bill.of_all", { asked, owes: money(owes) }) : asked;
}

/**
 * The plan's share beside what the bill asks for; a payment that the bill counts is not off it yet.
 * @param {string} share
 * @param {string|null} paid
 * @param {Function} say
 * @returns {string}
 */
function beside(share, paid, say) {
  const amount = money(share);
  return cents(paid) > 0 ? say("bill.eob_beside_paid", { amount, paid: money(paid) }) : say("bill.eob_beside", { amount });
}

/**
 * The head of the bill: what it asks for, whose it is, the whole in a few sentences.
 * @param {Object} explanation
 * @param {Object|null} eob
 * @param {{say: Function, language: "en"|"es"}} page
 * @returns {HTMLElement}
 */
export function head(explanation, eob, page) {
  const { bill, summary } = explanation;
  const { say, language } = page;
  const about = [
    bill.provider,
    bill.statement_date && say("bill.dated", { date: longDate(bill.statement_date, language) }),
    bill.patient && say("bill.for", { patient: bill.patient }),
    bill.account && say("bill.account", { account: bill.account }),
  ].filter(Boolean);
  const share = eob?.totals.patient_owes;
  const differs = share && share !== bill.totals.patient_owes;
  return el(
    "section.head",
    {},
    el("p.about.small", {}, about.join(" · ")),
    el("h1", { id: "bill-title", tabIndex: -1 }, headline(bill, page)),
    isFromPlan(bill) ? el("p.aside", {}, say("bill.eob_note")) : null,
    differs ? el("p.aside", {}, beside(share, bill.totals.patient_paid, say)) : null,
    el("p.summary", {}, summary),
    toFindings(explanation.findings, say),
  );
}
