import { cents } from "../shared/money.js";

/**
 * The charges by the part they play (the medicine, the visit, the room), dearest first, each as a part of the total that the
 * document prints, as the lines are. What of it stands on no line is a part of its own; `over` is what the lines come to
 * beyond it. No parts where fewer than two are known: one bar says nothing.
 * @param {Array<{line: number, charge: string|null}>} lines of the bill
 * @param {Array<{line: number, role: string}>} explained
 * @param {string|null} printed the total of the charges; null where there is only the sum of the lines
 * @returns {{parts: Array<{role: string, cents: number, percent: number}>, over: number}}
 */
export function moneyByRole(lines, explained, printed = null) {
  const roles = new Map(explained.map(({ line, role }) => [line, role]));
  const sums = new Map();
  for (const { line, charge } of lines) {
    const role = roles.get(line) ?? "other";
    sums.set(role, (sums.get(role) ?? 0) + (cents(charge) ?? 0));
  }
  const listed = [...sums.values()].reduce((all, part) => all + part, 0);
  const whole = cents(printed) ?? listed;
  const found = [...sums].filter(([, part]) => part > 0).sort(([, one], [, other]) => other - one);
  if (found.length < 2 || whole <= 0) return { parts: [], over: 0 };
  if (whole > listed) found.push(["unlisted", whole - listed]);
  return {
    parts: found.map(([role, part]) => ({ role, cents: part, percent: (part / whole) * 100 })),
    over: Math.max(listed - whole, 0),
  };
}
