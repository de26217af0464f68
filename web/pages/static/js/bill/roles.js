import { cents } from "../shared/money.js";

/**
 * The charges by the part they play (the medicine, the visit, the room), dearest first. Empty where fewer than two parts are
 * known: one bar says nothing.
 * @param {Array<{line: number, charge: string|null}>} lines of the bill
 * @param {Array<{line: number, role: string}>} explained
 * @returns {Array<{role: string, cents: number, percent: number}>}
 */
export function moneyByRole(lines, explained) {
  const roles = new Map(explained.map(({ line, role }) => [line, role]));
  const sums = new Map();
  for (const { line, charge } of lines) {
    const role = roles.get(line) ?? "other";
    sums.set(role, (sums.get(role) ?? 0) + (cents(charge) ?? 0));
  }
  const whole = [...sums.values()].reduce((all, part) => all + part, 0);
  const positive = [...sums].filter(([, part]) => part > 0);
  if (positive.length < 2 || whole <= 0) return [];
  return positive
    .map(([role, part]) => ({ role, cents: part, percent: (part / whole) * 100 }))
    .sort((one, other) => other.cents - one.cents);
}
