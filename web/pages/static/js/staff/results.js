import { el } from "../shared/dom.js";

/**
 * The results under the box: arrows move through them while the cursor stays in the box, Enter opens.
 * @param {Object} parts
 * @param {HTMLElement} parts.list
 * @param {HTMLInputElement} parts.box
 * @param {(key: string) => string} parts.say
 * @param {(match: Object) => void} parts.onOpen
 * @param {(match: Object) => void} parts.onMark shows what is marked while the cursor stays
 */
export function resultList({ list, box, say, onOpen, onMark }) {
  let matches = [];
  let at = -1;
  let shownFor = "";
  // Enter may come before the results of the last letters: what it meant is opened once they are there.
  let wanted = null;

  function mark(place) {
    at = place;
    [...list.children].forEach((option, other) => option.setAttribute("aria-selected", String(other === at)));
    const now = list.children[at];
    now?.scrollIntoView({ block: "nearest" });
    if (now) box.setAttribute("aria-activedescendant", now.id);
    else box.removeAttribute("aria-activedescendant");
  }

  function open(place) {
    if (!matches[place]) return;
    mark(place);
    onOpen(matches[place]);
  }

  box.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && matches.length) {
      event.preventDefault();
      mark((at + step + matches.length) % matches.length);
      onMark(matches[at]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (box.value.trim() === shownFor) open(Math.max(at, 0));
      else wanted = box.value.trim();
    }
  });

  return {
    /** Opens the next match, or the one before, as the arrows do outside the box. */
    step: (by) => matches.length && open((at + by + matches.length) % matches.length),
    /** Shows matches, best first, the first one marked; `words` are what they were looked up for. */
    show(found, words) {
      matches = found;
      const options = found.map((match, place) => (match.system ? option : spoken)(match, place, say));
      options.forEach((made, place) => made.addEventListener("click", () => open(place)));
      list.replaceChildren(...options);
      box.setAttribute("aria-expanded", String(found.length > 0));
      mark(found.length ? 0 : -1);
      shownFor = words;
      if (wanted === null || wanted !== words) return;
      wanted = null;
      open(0);
    },
  };
}

function option({ system, code, title, confidence }, place, say) {
  return el(
    "li",
    { role: "option", id: `result-${place}`, "aria-selected": "false" },
    el("span.result-code", {}, `${say(`system.${system}`)} `, el("b", {}, code)),
    el("span.result-title", {}, title),
    el("span.small", {}, `${Math.round(confidence * 100)}%`),
  );
}

/** What is no single code: a question to be answered, or several codes together. */
function spoken({ question, together }, place, say) {
  return el(
    "li",
    { role: "option", id: `result-${place}`, "aria-selected": "false" },
    el("span.result-code", {}, say(question ? "staff.ask" : "staff.together")),
    el("span.result-title", {}, question ?? together),
  );
}
