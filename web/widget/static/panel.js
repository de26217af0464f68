import { headline } from "../static/js/bill/head.js";
import { conversation } from "../static/js/chat/conversation.js";
import { connect } from "../static/js/shared/api.js";
import { el } from "../static/js/shared/dom.js";
import { sentence } from "../static/js/shared/problem.js";
import { memory } from "../static/js/shared/session.js";
import { bringForm } from "./bring.js";

/**
 * The button and what it opens: bringing a bill, what it asks for, the conversation.
 * @param {{host: HTMLElement, server: string, language: "en"|"es", say: Function}} page
 * @returns {HTMLElement[]}
 */
export function buildPanel({ host, server, language, say }) {
  const kept = memory(`@${server}`);
  const api = connect({ server, token: kept.read().token ?? null, onToken: (token) => kept.keep({ token }) });
  const page = { say, language };
  const parts = draw(say, server);
  const talk = conversation({ ...parts, page, send });
  const bring = bringForm(parts.brought, { api, page, onRead });
  let restored = false;

  async function send(text, onWords) {
    if (!kept.read().chat) kept.keep({ chat: await api.beginChat(kept.read().bill) });
    return api.ask(kept.read().chat, text, onWords);
  }

  function onRead(made) {
    kept.keep({ bill: made.bill_id, chat: undefined });
    talk.clear();
    showBill(made.bill);
    talk.offer(["why", "owe", "pay"].map((key) => say(`chat.starter.${key}`)));
    parts.box.focus();
  }

  function showBill(bill) {
    parts.asked.replaceChildren(el("b", {}, headline(bill, page)));
    parts.about.hidden = false;
    parts.brought.hidden = true;
  }

  function showEmpty() {
    parts.about.hidden = true;
    parts.brought.hidden = false;
    talk.clear();
    bring.clear();
  }

  async function restore() {
    const { bill, chat } = kept.read();
    try {
      if (bill) showBill((await api.readBill(bill)).bill);
      if (chat) talk.restore((await api.readChat(chat)).messages);
    } catch (error) {
      // What was kept may have been deleted since: then this begins anew.
      if (error.status === 404) kept.keep({ bill: undefined, chat: undefined });
      showEmpty();
    }
  }

  function toggle(open) {
    parts.panel.hidden = !open;
    parts.opener.setAttribute("aria-expanded", String(open));
    parts.opener.hidden = open;
    (open ? parts.title : parts.opener).focus();
    if (open && !restored) restore();
    restored = true;
  }

  parts.opener.addEventListener("click", () => toggle(true));
  parts.closer.addEventListener("click", () => toggle(false));
  parts.panel.addEventListener("keydown", (event) => event.key === "Escape" && toggle(false));
  parts.remove.addEventListener("click", async () => {
    try {
      await api.deleteBill(kept.read().bill);
    } catch (error) {
      if (error.status !== 404) return void (parts.heard.textContent = sentence(error, language, say));
    }
    kept.keep({ bill: undefined, chat: undefined });
    showEmpty();
    parts.title.focus();
    parts.heard.textContent = say("start.deleted");
  });
  host.lang = language;
  return [parts.opener, parts.panel];
}

function draw(say, server) {
  const title = el("h2", { id: "title", tabIndex: -1 }, say("widget.title"));
  const closer = el("button.quiet", { type: "button" }, say("widget.close"));
  const asked = el("p", { id: "asked" });
  const remove = el("button.quiet", { type: "button" }, say("delete.button"));
  const about = el("div.about", { hidden: true }, asked, remove);
  const brought = el("div.bring");
  const log = el("div.talk-log", { tabIndex: 0, role: "region", "aria-label": say("chat.heading") });
  const box = el("textarea", { id: "question", rows: 1, maxLength: 4000, placeholder: say("chat.placeholder"), enterKeyHint: "send" });
  const form = el(
    "form.ask",
    {},
    el("label.hear", { htmlFor: "question" }, say("chat.label")),
    el("div.ask-row", {}, box, el("button.main", {}, say("chat.send"))),
  );
  const heard = el("p.hear", { "aria-live": "polite" });
  const privacy = el("p.small", {}, say("widget.privacy", { host: new URL(server).host }));
  const body = el("div.body", {}, about, brought, log);
  const top = el("div.panel-top", {}, title, closer);
  const panel = el("section.panel", { role: "dialog", "aria-labelledby": "title", hidden: true }, top, body, form, privacy, heard);
  const opener = el("button.main.opener", { type: "button", "aria-expanded": "false", "aria-haspopup": "dialog" }, say("widget.open"));
  return { title, closer, asked, remove, about, brought, log, box, form, heard, panel, opener };
}
