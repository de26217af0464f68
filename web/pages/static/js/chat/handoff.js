import { el } from "../shared/dom.js";
import { dialled } from "./phones.js";

/**
 * Whom to turn to, why unless the answer has said it, and a number that dials. Null where there is no one to hand over to.
 * @param {{answer: string, handoff: {to: string, phone: string|null, reason: string}|null}} answered
 * @param {(key: string, values?: Object) => string} say
 * @returns {HTMLElement|null}
 */
export function handOff({ answer, handoff }, say) {
  if (!handoff) return null;
  const { to, phone, reason } = handoff;
  const said = answer.includes(reason);
  if (said && !phone) return null;
  const card = el("div.call", {}, said ? null : el("p", {}, reason));
  if (!phone) return card;
  const short = to === "emergency" || to === "crisis line";
  const label = short ? say("chat.call", { phone }) : say("chat.call_who", { who: say(`who.${to}`), phone });
  const [before, after] = label.split(phone);
  card.append(el("a.main", { href: `tel:${dialled(phone)}` }, el("span", {}, before, el("span.number", {}, phone), after)));
  if (to === "crisis line") card.append(el("a", { href: `sms:${dialled(phone)}` }, say("chat.text", { phone })));
  return card;
}
