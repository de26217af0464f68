import { asking } from "./chat/asking.js";
import { connect } from "./shared/api.js";
import { el } from "./shared/dom.js";
import { sentence } from "./shared/problem.js";
import { memory } from "./shared/session.js";
import { loadWords } from "./shared/words.js";
import { copyWords } from "./staff/clipboard.js";
import { showAnswer } from "./staff/answered.js";
import { showDetail } from "./staff/detail.js";
import { manyAtOnce } from "./staff/many.js";
import { isQuestion } from "./staff/question.js";
import { resultList } from "./staff/results.js";
import { showTogether } from "./staff/together.js";

const PAUSE_MS = 120;
// A sentence is near many codes: below this a match to it tells nothing.
const LIKELY = 0.5;
const MAYBE = 0.05;
// One token may be a code of several systems: the others are about half as sure.
const ALSO = 0.25;
const FEW = 5;
const at = (id) => document.getElementById(id);
const language = document.documentElement.lang;
const say = await loadWords("", language);
const api = connect();
const ask = asking(api, memory("-desk"));
const results = resultList({ list: at("results"), box: at("query"), say, onOpen: open, onMark: preview });
const spoken = { language, match: null };
let asked = 0;
let waiting = 0;
let looking = 0;
let opened = 0;
let codes = [];

async function find() {
  const words = at("query").value.trim();
  const mine = ++asked;
  if (!words) {
    results.show([], words);
    begin();
    at("count").textContent = say("staff.empty");
    return;
  }
  try {
    const found = await api.lookUp(words, { system: at("system").value, language });
    // A slower answer to fewer letters must not replace this one.
    if (mine !== asked) return;
    codes = found.matches.slice(0, found.named);
    const shown = offered(words, found);
    begin(...shown);
    results.show(shown, words);
    const count = shown.length === 1 ? say("staff.count_one") : say("staff.count", { count: shown.length });
    at("count").textContent = found.note ?? (shown.length ? count : say("staff.none"));
  } catch (error) {
    if (mine === asked) at("count").textContent = sentence(error, language, say);
  }
}

/** What can be opened: the answer to a question, the codes that were typed together, then one code each. */
function offered(words, { matches, named, note }) {
  const asks = isQuestion(words);
  const groups = codes.filter((match) => match.system === "group");
  const several = codes.length - groups.length > 1 || groups.length > 1;
  const nothing = note && !named && !(matches[0]?.confidence >= MAYBE);
  const surer = (least) => matches.filter((match) => match.confidence >= least);
  const single = asks ? surer(LIKELY) : named ? surer(ALSO) : nothing ? [] : worthShowing(matches);
  return [...(asks ? [{ question: words }] : []), ...(several ? [{ together: words }] : []), ...single];
}

/** Shows the first result where it may be meant; else what stood there goes, so that no words of another code are copied. */
function begin(first, second) {
  // Beside a question stand the codes it names until Enter asks it.
  const meant = first?.question && codes.length ? second : first;
  if (meant && !meant.question && (meant.together || meant.confidence >= MAYBE)) preview(meant);
  else {
    clearTimeout(looking);
    opened += 1;
    at("detail").replaceChildren(el("p.small", {}, say(first?.question ? "staff.enter" : first ? "staff.unlikely" : "staff.pick")));
  }
}

/** Shows what the arrows are at, once they rest. A question is answered when it is asked for. */
function preview(match) {
  clearTimeout(looking);
  if (!match.question) looking = setTimeout(() => open(match, false), PAUSE_MS);
}

/** Five, and more only where they may be meant. */
function worthShowing(found) {
  return found.filter((match, place) => place < FEW || match.confidence >= MAYBE);
}

async function open(match, focus = true) {
  clearTimeout(looking);
  if (match.question) {
    await answer(match.question);
    return;
  }
  const mine = ++opened;
  spoken.match = match;
  const drawn = { say, spoken: spoken.language, onLanguage: speak, onCopy: copy };
  const { together } = match;
  try {
    const read = together
      ? await api.readNamed(together, spoken.language)
      : await api.readCode(match.system, match.code, spoken.language, groupTyped());
    // What was asked for since is there already: words of another code must not take its place.
    if (mine !== opened) return;
    (together ? showTogether : showDetail)(at("detail"), read, drawn);
  } catch (error) {
    if (mine !== opened) return;
    at("detail").textContent = error.status === 404 ? say("staff.unknown") : sentence(error, language, say);
  }
  if (focus) at("detail").focus({ preventScroll: window.innerWidth >= 760 });
}

/** The group code typed beside the reason; null where there are several. */
function groupTyped() {
  const groups = codes.filter(({ system }) => system === "group");
  return groups.length === 1 ? groups[0].code : null;
}

/** What the reasons and remarks that a question names ask of the office; nothing where it names none. */
async function refusalsIn(question, spokenIn) {
  const named = codes.some(({ system }) => system === "carc" || system === "rarc");
  return named ? api.readNamed(question, spokenIn).catch(() => []) : [];
}

async function answer(question, chosen) {
  const mine = ++opened;
  at("detail").replaceChildren(say("staff.asking"));
  const onLanguage = async (other) => {
    await answer(question, other);
    at("detail").querySelector(`[data-say="${other}"]`)?.focus();
  };
  try {
    const [told, named] = await Promise.all([ask(question, () => {}, chosen), refusalsIn(question, chosen ?? language)]);
    if (mine !== opened) return;
    showAnswer(at("detail"), told, named, { say, onLanguage, onCopy: copy });
  } catch (error) {
    if (mine !== opened) return;
    at("detail").textContent = sentence(error, language, say);
  }
  at("detail").focus({ preventScroll: window.innerWidth >= 760 });
}

async function speak(chosen) {
  spoken.language = chosen;
  await open(spoken.match, false);
  at("detail").querySelector(`[data-say="${chosen}"]`)?.focus();
}

async function copy() {
  const words = at("words")?.innerText;
  if (!words) return;
  const told = (await copyWords(words)) ? say("staff.copied") : say("staff.not_copied");
  at("told").textContent = told;
  at("copied").textContent = told;
}

at("find").addEventListener("submit", (event) => event.preventDefault());
at("query").addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(find, PAUSE_MS);
});
at("system").addEventListener("change", () => {
  find();
  at("query").focus();
});
document.addEventListener("keydown", (event) => {
  const writing = event.target.matches("input, textarea, select");
  if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") {
    event.preventDefault();
    at("query").focus();
    at("query").select();
  } else if (event.key === "c") copy();
  else if (event.key === "m") {
    // The dialog's box has the cursor before the key is written.
    event.preventDefault();
    many.open();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && at("detail").contains(event.target)) {
    event.preventDefault();
    results.step(event.key === "ArrowDown" ? 1 : -1);
  }
});
const many = manyAtOnce({
  say,
  copyWords,
  lookUp: (lines) => api.lookUpMany(lines, { system: at("system").value, language }),
  explain: (error) => sentence(error, language, say),
});
at("many").addEventListener("click", many.open);
at("query").focus();
document.body.dataset.ready = "";
// What was typed while the page was still loading is looked up too.
if (at("query").value.trim()) find();
