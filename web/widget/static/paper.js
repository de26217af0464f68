import { billParts } from "../static/js/bill/bill.js";
import { headline } from "../static/js/bill/head.js";
import { joined, secondPaper } from "../static/js/bill/second.js";
import { light } from "../static/js/bill/spotlight.js";
import { el } from "../static/js/shared/dom.js";

/**
 * The bill in the panel, in the place of the conversation: one button turns it over and back.
 * @param {Object} parts as `draw` gives them
 * @param {{page: Object, join: (brought: Object) => void}} does `join` brings the other paper too
 */
export function paper(parts, { page, join }) {
  const { say } = page;
  let lit = [];

  function turn(toBill) {
    parts.bill.hidden = !toBill;
    parts.log.hidden = toBill;
    const lines = lit.length === 1 ? say("widget.lit_one") : say("widget.lit", { count: lit.length });
    const there = lit.length ? `${say("widget.see")} · ${lines}` : say("widget.see");
    parts.turn.textContent = toBill ? say("widget.back") : there;
  }

  parts.turn.addEventListener("click", () => {
    turn(parts.bill.hidden);
    if (parts.bill.hidden) return parts.box.focus();
    const first = light(parts.bill, lit);
    if (first) first.scrollIntoView({ block: "center", behavior: "instant" });
    parts.bill.focus({ preventScroll: true });
  });

  return {
    /** Shows a bill as it was read and explained. */
    show({ bill, eob }, explanation, id) {
      lit = [];
      parts.asked.replaceChildren(el("b", {}, headline(bill, page)));
      const second = eob ? null : secondPaper(bill, null, { say, onFile: (file) => join(joined(bill, file, id)) });
      parts.bill.replaceChildren(el("p.summary", {}, explanation.summary), ...billParts(explanation, eob, page), ...(second ? [second] : []));
      parts.bill.scrollTop = 0;
      parts.about.hidden = false;
      parts.remove.hidden = false;
      parts.brought.hidden = true;
      turn(false);
    },
    /** Lights up the lines that an answer speaks of; the button says how many there are. */
    light(lines) {
      lit = light(parts.bill, lines) ? lines : [];
      turn(false);
    },
    /** Goes to a line, for the amount in an answer that stands on it. */
    goTo(line) {
      const found = parts.bill.querySelector(`#line-${Number(line)}`);
      if (!found) return;
      turn(true);
      found.scrollIntoView({ block: "center", behavior: "instant" });
      found.querySelector("summary").focus({ preventScroll: true });
    },
    /** Shows the conversation. */
    back: () => turn(false),
  };
}
