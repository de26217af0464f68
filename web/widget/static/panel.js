import { asking } from "../static/js/chat/asking.js";
import { conversation } from "../static/js/chat/conversation.js";
import { letterForm } from "../static/js/letter/letter.js";
import { connect } from "../static/js/shared/api.js";
import { sentence } from "../static/js/shared/problem.js";
import { memory } from "../static/js/shared/session.js";
import { bringForm } from "./bring.js";
import { draw } from "./draw.js";
import { paper } from "./paper.js";

/**
 * The button and what it opens: bringing a bill, the bill as read, the conversation about it, letters.
 * @param {{host: HTMLElement, server: string, language: "en"|"es", say: Function, inline: boolean}} page `inline` stands open
 *   in the page's own flow
 * @returns {{node: HTMLElement, open: () => void, read: (brought: Object) => Promise<void>}} `read` takes what `bringForm` reads
 */
export function buildPanel({ host, server, language, say, inline }) {
  const kept = memory(`@${server}`);
  const api = connect({ server, token: kept.read().token ?? null, onToken: (token) => kept.keep({ token }) });
  const parts = draw(say, server, inline);
  const goToLine = (line) => bill.goTo(line);
  const page = { say, language, ask, goToLine, makeLetter: (kind, lines) => letter.open(kind, lines) };
  const talk = conversation({ ...parts, page, send: asking(api, kept), goToLine, onAnswer: ({ lines }) => bill.light(lines) });
  const bring = bringForm(parts.brought, { api, page, onRead });
  const bill = paper(parts, { page, join });
  const letter = letterForm({
    place: parts.within,
    page,
    write: (wanted, accept) => api.writeLetter(kept.read().bill, wanted, accept),
  });
  let restored = null;

  function ask(text) {
    bill.back();
    parts.box.focus();
    return talk.ask(text);
  }

  async function onRead(made) {
    const { bill: before, chat: asked } = kept.read();
    kept.keep({ bill: made.bill_id, chat: undefined });
    if (before) api.deleteBill(before).catch(() => {});
    else if (asked) api.deleteChat(asked).catch(() => {});
    talk.clear();
    await showBill(made.bill_id);
    talk.offer(["why", "owe", "pay"].map((key) => say(`chat.starter.${key}`)));
    parts.box.focus();
  }

  async function showBill(id) {
    const [read, explanation] = await Promise.all([api.readBill(id), api.explain(id, language)]);
    bill.show(read, explanation, id);
  }

  function join(brought) {
    parts.brought.hidden = false;
    bill.back();
    return bring.read(brought);
  }

  function showEmpty() {
    parts.about.hidden = true;
    parts.remove.hidden = true;
    parts.brought.hidden = false;
    bill.back();
    talk.clear();
    bring.clear();
  }

  async function restore() {
    const { bill: id, chat } = kept.read();
    try {
      if (id) await showBill(id);
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
    if (open) restored ??= restore();
  }

  async function readGiven(brought) {
    if (!inline) toggle(true);
    // What was there before must not come back over what is brought now.
    await restored;
    await join(brought);
  }

  parts.opener.addEventListener("click", () => toggle(true));
  parts.closer.addEventListener("click", () => toggle(false));
  parts.panel.addEventListener("keydown", (event) => event.key === "Escape" && !inline && toggle(false));
  parts.write.addEventListener("click", () => letter.open());
  // A question is answered in the conversation, whichever side is up.
  parts.form.addEventListener("submit", () => bill.back());
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
  if (inline) restored = restore();
  return { node: parts.within, open: () => (inline ? parts.box.focus() : toggle(true)), read: readGiven };
}
