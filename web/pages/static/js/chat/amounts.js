const MONEY = /-?\$\d[\d,]*\.\d{2}/g;
const ONE_LINE = /^line (\d+), [^÷+−–×]*$/;
const NAMED = /(?:line|línea) (\d+)/gi;

/**
 * Which lines carry each amount, from the answer's own figures; sums of several lines belong to none of them.
 * @param {Array<{value: string, from: string}>} figures
 * @returns {Map<string, Set<number>>}
 */
export function linesByAmount(figures) {
  const lines = new Map();
  for (const { value, from } of figures) {
    const one = ONE_LINE.exec(from);
    if (!one || !/^-?\d+\.\d{2}$/.test(value)) continue;
    if (!lines.has(value)) lines.set(value, new Set());
    lines.get(value).add(Number(one[1]));
  }
  return lines;
}

/**
 * Cuts a text at its amounts, each with the line it stands on. Where two lines carry the same amount, the line that
 * the same text names is meant; otherwise neither.
 * @param {string} text
 * @param {Map<string, Set<number>>} lines
 * @returns {Array<string | {amount: string, line: number}>}
 */
export function withLines(text, lines) {
  const named = [...text.matchAll(NAMED)].map((match) => Number(match[1]));
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(MONEY)) {
    const line = lineOf(match[0], lines, named);
    if (line === null) continue;
    if (match.index > at) parts.push(text.slice(at, match.index));
    parts.push({ amount: match[0], line });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

function lineOf(amount, lines, named) {
  const candidates = [...(lines.get(amount.replace(/[$,]/g, "")) ?? [])];
  if (candidates.length === 1) return candidates[0];
  return candidates.find((line) => named.includes(line)) ?? null;
}
