import { renderBill } from "./bill/bill.js";
import { isFromPlan } from "./bill/head.js";
import { joined, secondPaper } from "./bill/second.js";
import { openForPrint } from "./bill/print.js";
import { spots } from "./bill/spot.js";
import { bringIntoView, light } from "./bill/spotlight.js";
import { asking } from "./chat/asking.js";
import { conversation } from "./chat/conversation.js";
import { letterForm } from "./letter/letter.js";
import { connect } from "./shared/api.js";
import { el } from "./shared/dom.js";
import { sentence } from "./shared/problem.js";
import { memory } from "./shared/session.js";
import { loadWords } from "./shared/words.js";
import { intake, sample } from "./start/intake.js";
import { reading } from "./start/reading.js";
import { beginAt, showState } from "./start/view.js";

const language = document.documentElement.lang;
const at = (id) => document.getElementById(id);
const say = await loadWords("", language);
const api = connect();
const kept = memory();
const send = asking(api, kept);
const wide = window.matchMedia("(min-width: 960px)");
const page = { say, language, goToLine, ask: (text) => talk.ask(text), makeLetter: (kind, lines) => letter.open(kind, lines) };
const letter = letterForm({
  place: document.body,
  page,
  write: (wanted, accept) => api.writeLetter(kept.read().bill, wanted, accept),
});

const talk = conversation({
  log: at("log"),
  form: at("ask"),
  box: at("question"),
  heard: at("heard"),
  page,
  send: (text, onWords) => {
    document.querySelector(".ask-back").hidden = true;
    return send(text, onWords);
  },
  onAnswer: ({ lines }) => {
    at("delete-talk").hidden = Boolean(kept.read().bill);
    const first = light(at("bill"), lines);
    // On a phone the bill lies above the answer: going there would take the answer away unread.
    if (first && wide.matches) bringIntoView(first);
  },
  goToLine,
});

const paper = spots({ bill: at("bill"), page, read: (which) => api.readPaper(kept.read().bill, which) });

function goToLine(line) {
  const found = at(`line-${line}`);
  if (!found) return;
  found.scrollIntoView({ block: "center", behavior: "instant" });
  found.querySelector("summary").focus({ preventScroll: true });
  document.querySelector(".ask-back").hidden = false;
}

const bring = reading({ api, page, onRead: takeBill, hasBill: () => Boolean(kept.read().bill) });

/** The bill and its EOB in one, where one was dropped while the other was in view; null where they are no such pair. */
async function pairOf(before, made, brought) {
  if (!before || brought.eob || !brought.beside) return null;
  const old = await api.readBill(before).catch(() => null);
  if (!old || old.eob || isFromPlan(old.bill) === isFromPlan(made.bill)) return null;
  const file = new File([JSON.stringify(made.bill)], brought.name, { type: "application/json" });
  return { ...joined(old.bill, file, before), pagesOf: [before, made.bill_id] };
}

async function takeBill(made, brought) {
  const before = kept.read().bill;
  const pair = await pairOf(before, made, brought);
  if (pair) {
    await bring(pair);
    api.deleteBill(made.bill_id).catch(() => {});
    return;
  }
  const asked = kept.read().chat;
  kept.forget();
  kept.keep({ bill: made.bill_id, sampleEob: brought.sampleEob ?? null });
  if (before) api.deleteBill(before).catch(() => {});
  else if (asked) api.deleteChat(asked).catch(() => {});
  talk.clear();
  await showBill(made.bill_id);
  at("paste-text").value = "";
  at("status").textContent = say("reading.ready", { count: made.bill.lines.length });
  beginAt("bill-title");
}

async function showBill(id) {
  const [explanation, read] = await Promise.all([api.explain(id, language), api.readBill(id)]);
  const nodes = renderBill(explanation, read.eob, page);
  if (!read.eob) nodes.push(secondPaper(read.bill, kept.read().sampleEob, { say, ...joining(read.bill) }));
  const other = el("button.plain", { type: "button", onclick: () => showStart("") }, say("delete.other"));
  const write = el("button.plain", { type: "button", onclick: () => letter.open() }, say("letter.open"));
  paper.begin(read.bill, Boolean(read.eob));
  at("bill").replaceChildren(...nodes, el("p.row", {}, write, other));
  showState("bill", true);
  const first = isFromPlan(explanation.bill) ? ["eob", "owe", "terms"] : ["why", "owe", "pay"];
  talk.offer(first.map((key) => say(`chat.starter.${key}`)));
}

function joining(bill) {
  const join = (file) => bring(joined(bill, file, kept.read().bill));
  return { onFile: join, onSample: async (name) => join(await sample(name)) };
}

function showStart(note) {
  at("start-note").textContent = note;
  at("start-note").hidden = !note;
  showState("start", Boolean(kept.read().bill));
  beginAt("start-title");
}

/** Brings back what was here before a reload. */
async function restore() {
  const { bill, chat } = kept.read();
  if (!bill && !chat) return;
  try {
    if (bill) await showBill(bill);
    if (!chat) return;
    const { messages } = await api.readChat(chat);
    if (messages.length) talk.restore(messages);
    at("delete-talk").hidden = Boolean(bill) || !messages.length;
    light(at("bill"), messages.at(-1)?.answer.lines ?? []);
  } catch (error) {
    const gone = error.status === 404;
    if (gone) kept.forget();
    if (gone && !bill) return;
    showStart(gone ? say("start.gone", { hours: document.body.dataset.hours }) : sentence(error, language, say));
  }
}

async function deleteBill() {
  try {
    await api.deleteBill(kept.read().bill);
  } catch (error) {
    // Gone already is what was asked for.
    if (error.status !== 404) return void (at("status").textContent = sentence(error, language, say));
  }
  kept.forget();
  talk.clear();
  at("bill").replaceChildren();
  showStart(say("start.deleted"));
  at("status").textContent = say("start.deleted");
}

async function deleteTalk() {
  try {
    await api.deleteChat(kept.read().chat);
  } catch (error) {
    if (error.status !== 404) return void (at("status").textContent = sentence(error, language, say));
  }
  kept.forget();
  talk.clear();
  at("delete-talk").hidden = true;
  at("status").textContent = say("chat.deleted");
  at("question").focus();
}

at("delete-talk").addEventListener("click", deleteTalk);
at("delete-bill").addEventListener("click", () => at("delete-dialog").showModal());
at("delete-dialog").addEventListener("close", () => at("delete-dialog").returnValue === "delete" && deleteBill());
at("my-bill").addEventListener("click", restore);
at("back").addEventListener("click", () => {
  document.querySelector(".ask-back").hidden = true;
  at("log").lastElementChild?.scrollIntoView({ block: "start", behavior: "instant" });
});

openForPrint(at("bill"));
intake({ say, bring: (brought) => bring({ ...brought, beside: document.body.dataset.state === "bill" }) });
await restore();
document.body.dataset.ready = "";
