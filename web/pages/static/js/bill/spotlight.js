/**
 * Lights up the lines that an answer speaks of and puts out the others.
 * @param {HTMLElement} bill
 * @param {number[]} lines
 * @returns {HTMLElement|null} the first of them
 */
export function light(bill, lines) {
  for (const line of bill.querySelectorAll(".line.lit")) line.classList.remove("lit");
  const found = lines.map((line) => bill.querySelector(`#line-${Number(line)}`)).filter(Boolean);
  for (const line of found) line.classList.add("lit");
  return found[0] ?? null;
}

/**
 * Brings a line into view where it is out of it. At once: nothing on this page moves for longer than a glance.
 * @param {HTMLElement} line
 */
export function bringIntoView(line) {
  const { top, bottom } = line.getBoundingClientRect();
  if (top < 80 || bottom > window.innerHeight - 80) line.scrollIntoView({ block: "center", behavior: "instant" });
}
