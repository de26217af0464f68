/**
 * Dollars and cents as a person reads them: "1000.00" becomes "$1,000.00". Digits are moved, never computed.
 * @param {string} amount a decimal string with two places
 * @returns {string}
 */
export function money(amount) {
  const [whole, places] = amount.replace("-", "").split(".");
  const sign = amount.startsWith("-") ? "-" : "";
  return `${sign}$${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${places}`;
}

/**
 * Whole cents of a decimal string, so that sums are exact; null stays null.
 * @param {string|null|undefined} amount
 * @returns {number|null}
 */
export function cents(amount) {
  return amount === null || amount === undefined ? null : Number(amount.replace(".", ""));
}

/**
 * Cents as a person reads them.
 * @param {number} amount
 * @returns {string}
 */
export function moneyOfCents(amount) {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  return money(`${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}
