import { el } from "../shared/dom.js";

const PHONE = /(?:\+?1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}/g;

/**
 * A text with its telephone numbers as links that dial.
 * @param {string} text
 * @returns {Array<string|HTMLElement>}
 */
export function withPhones(text) {
  const parts = [];
  let at = 0;
  for (const { 0: phone, index } of text.matchAll(PHONE)) {
    parts.push(text.slice(at, index), el("a", { href: `tel:${dialled(phone)}` }, phone));
    at = index + phone.length;
  }
  parts.push(text.slice(at));
  return parts.filter(Boolean);
}

/**
 * A number as a telephone takes it.
 * @param {string} phone
 * @returns {string}
 */
export function dialled(phone) {
  return phone.replace(/[^\d+]/g, "");
}
