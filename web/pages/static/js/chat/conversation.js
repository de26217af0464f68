import { el } from "../shared/dom.js";
import { sentence } from "../shared/problem.js";
import { renderAnswer } from "./answer.js";

/**
 * A conversation: the box, what was asked, what was answered. Words appear as they come; a screen reader hears the finished
 * answer once.
 * @param {Object} parts
 * @param {HTMLElement} parts.log where the turns go
 * @param {HTMLFormElement} parts.form the box
 * @param {HTMLTextAreaElement} parts.box
 * @param {HTMLElement} parts.heard the live region
 * @param {{say: Function, language: "en"|"es"}} parts.page
 * @param {(text: string, onWords: (words: string) => void) => Promise<Object>} parts.send asks the service
 * @param {(answer: Object) => void} [parts.onAnswer]
 * @param {((line: number) => void)|null} [parts.goToLine]
 */
export function conversation({ log, form, box, heard, page, send, onAnswer = () => {}, goToLine = null }) {
  let asking = false;

  async function ask(text) {
    const question = text.trim();
    if (!question || asking) return;
    asking = true;
    drop(log, ".next, .problem");
    const turn = addQuestion(log, question, page);
    const stream = el("div.answer.streaming", { "aria-hidden": "true" }, el("p.thinking", {}, page.say("chat.thinking")));
    turn.append(stream);
    box.value = "";
    showTurn(log, turn);
    try {
      const answer = await send(question, appendTo(stream));
      stream.replaceWith(renderAnswer(answer, { ...page, ask, goToLine }));
      heard.lang = answer.language;
      heard.textContent = answer.answer;
      showTurn(log, turn);
      onAnswer(answer);
    } catch (error) {
      const words = `${sentence(error, page.language, page.say)} ${page.say("chat.failed")}`;
      stream.replaceWith(el("p.problem", { role: "alert" }, words));
      box.value = question;
    } finally {
      asking = false;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(box.value);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    ask(box.value);
  });

  return {
    ask,
    /** Shows questions to begin with, as buttons. */
    offer(questions) {
      drop(log, ".next");
      const buttons = questions.map((text) => el("button.plain", { type: "button", onclick: () => ask(text) }, text));
      log.append(el("div.next", { role: "group", "aria-label": page.say("chat.starters") }, ...buttons));
    },
    /** Shows what was said before a reload. */
    restore(messages) {
      log.replaceChildren();
      for (const { text, answer } of messages) {
        drop(log, ".next");
        addQuestion(log, text, page).append(renderAnswer(answer, { ...page, ask, goToLine }));
      }
    },
    /** Empties it. */
    clear() {
      log.replaceChildren();
      heard.textContent = "";
      box.value = "";
    },
  };
}

function addQuestion(log, text, { say }) {
  const asked = el("p.asked", { dir: "auto" }, el("span.hear", {}, `${say("chat.you")}: `), text);
  const turn = el("div.turn", { tabIndex: -1 }, asked);
  // A button that was pressed is gone by now: the keyboard goes on from what it asked.
  const root = log.getRootNode();
  const lost = !root.activeElement || root.activeElement === document.body;
  log.append(turn);
  if (lost) turn.focus({ preventScroll: true });
  return turn;
}

function appendTo(stream) {
  let words = "";
  return (more) => {
    words += more;
    stream.replaceChildren(el("p.lead", {}, words));
  };
}

function showTurn(log, turn) {
  if (log.scrollHeight > log.clientHeight + 1) log.scrollTop = turn.offsetTop - log.offsetTop;
  else turn.scrollIntoView({ block: "nearest" });
}

function drop(log, which) {
  for (const old of log.querySelectorAll(which)) old.remove();
}
