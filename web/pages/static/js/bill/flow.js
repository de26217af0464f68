import { cents } from "../shared/money.js";

/**
 * The charges taken apart: discount, what the plan and the person paid, what is left. Null where the document does not
 * say, or where the parts do not add up: a picture of a guess would be believed.
 * @param {{charges: string|null, allowed: string|null, adjustments: string|null, plan_paid: string|null, patient_paid: string|null, patient_owes: string|null}} totals
 * @returns {{charged: number, parts: Array<{id: string, cents: number}>}|null} amounts in cents
 */
export function flowParts(totals) {
  const charged = cents(totals.charges);
  const yours = cents(totals.patient_owes);
  if (charged === null || yours === null || charged <= 0) return null;
  const allowed = cents(totals.allowed);
  const discount = cents(totals.adjustments) ?? (allowed === null ? 0 : charged - allowed);
  const parts = [
    { id: "discount", cents: discount },
    { id: "plan_paid", cents: cents(totals.plan_paid) ?? 0 },
    { id: "you_paid", cents: cents(totals.patient_paid) ?? 0 },
    { id: "yours", cents: yours },
  ];
  const sum = parts.reduce((all, part) => all + part.cents, 0);
  const told = parts.some((part) => part.id !== "yours" && part.cents > 0);
  if (!told || sum !== charged || parts.some((part) => part.cents < 0)) return null;
  return { charged, parts: parts.filter((part) => part.cents > 0 || part.id === "yours") };
}
