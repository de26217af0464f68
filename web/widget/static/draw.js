import { el } from "../static/js/shared/dom.js";

/**
 * The parts of the panel, drawn once and hidden: what it asks for, bringing a bill, the bill, the conversation, the box.
 * @param {(key: string, values?: Object) => string} say
 * @param {string} server
 * @param {boolean} inline whether it stands in the page's own flow, always open
 * @returns {Object<string, HTMLElement>}
 */
export function draw(say, server, inline) {
  const title = el("h2", { id: "title", tabIndex: -1 }, say("widget.title"));
  const closer = el("button.quiet", { type: "button", hidden: inline }, say("widget.close"));
  const asked = el("p", { id: "asked" });
  const turn = el("button.plain.turn-over", { type: "button" });
  const write = el("button.quiet", { type: "button" }, say("letter.open"));
  const remove = el("button.quiet", { type: "button", hidden: true }, say("delete.button"));
  const about = el("div.about", { hidden: true }, asked, el("div.row", {}, turn, write));
  const brought = el("div.bring");
  const bill = el("div.bill", { tabIndex: -1, hidden: true, role: "region", "aria-label": say("widget.bill") });
  const log = el("div.talk-log", { tabIndex: 0, role: "region", "aria-label": say("chat.heading") });
  const box = el("textarea", { id: "question", rows: 1, maxLength: 4000, placeholder: say("chat.placeholder"), enterKeyHint: "send" });
  const form = el(
    "form.ask",
    {},
    el("label.hear", { htmlFor: "question" }, say("chat.label")),
    el("div.ask-row", {}, box, el("button.main", {}, say("chat.send"))),
  );
  const heard = el("p.hear", { "aria-live": "polite" });
  const privacy = el("div.foot", {}, el("p.small", {}, say("widget.privacy", { host: new URL(server).host })), remove);
  const body = el("div.body", {}, about, brought, bill, log);
  const top = el("div.panel-top", {}, title, closer);
  const role = inline ? "region" : "dialog";
  const panel = el("section.panel", { role, "aria-labelledby": "title", hidden: !inline }, top, body, form, privacy, heard);
  const opener = el("button.main.opener", { type: "button", "aria-expanded": "false", "aria-haspopup": "dialog", hidden: inline }, say("widget.open"));
  const within = el(inline ? "div.within.inline" : "div.within", {}, opener, panel);
  return { within, title, closer, asked, turn, write, remove, about, brought, bill, log, box, form, heard, panel, opener };
}
