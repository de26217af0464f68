import { el } from "../shared/dom.js";

const MOST = 200;
const MAYBE = 0.05;

/**
 * Many texts at once: pasted one a line, each with its best code in a table that copies into a spreadsheet.
 * @param {{say: Function, copyWords: (words: string) => Promise<boolean>, lookUp: (lines: string[]) => Promise<Object[]>,
 *   explain: (error: unknown) => string}} parts
 * @returns {{open: () => void}}
 */
export function manyAtOnce({ say, copyWords, lookUp, explain }) {
  const lines = el("textarea", { id: "many-lines", rows: 8, spellcheck: false, autocomplete: "off" });
  const told = el("p.small", { role: "status" });
  const table = el("div.many-table", { tabIndex: 0, role: "region", "aria-label": say("staff.results") });
  const copy = el("button.plain", { type: "button", hidden: true, onclick: copyTable }, say("staff.many_copy"));
  const close = el("button.quiet", { type: "button", onclick: () => dialog.close() }, say("spot.close"));
  const form = el(
    "form",
    { onsubmit: look },
    el("h2", { id: "many-title" }, say("staff.many")),
    el("label", { htmlFor: "many-lines" }, say("staff.many_label", { most: MOST })),
    lines,
    el("p.row", {}, el("button.main", {}, say("staff.many_look")), copy, close),
    told,
    table,
  );
  const dialog = el("dialog", { id: "many-dialog", "aria-labelledby": "many-title" }, form);
  document.body.append(dialog);
  let rows = [];

  async function look(event) {
    event.preventDefault();
    const asked = lines.value.split("\n").map((line) => line.trim().slice(0, 500)).filter(Boolean);
    if (!asked.length) return;
    told.textContent = say("staff.many_looking");
    try {
      const found = await lookUp(asked.slice(0, MOST));
      rows = found.map(({ query, matches: [best] }) => row(query, best));
      table.replaceChildren(drawn(rows, say));
      copy.hidden = false;
      told.textContent = asked.length > MOST ? say("staff.many_more", { most: MOST }) : say("staff.count", { count: rows.length });
    } catch (error) {
      told.textContent = explain(error);
    }
  }

  function row(query, best) {
    if (!best || best.confidence < MAYBE) return [query, "", "", say("staff.none"), ""];
    return [query, say(`system.${best.system}`), best.code, best.title, `${Math.round(best.confidence * 100)}%`];
  }

  async function copyTable() {
    const text = rows.map((cells) => cells.join("\t")).join("\n");
    told.textContent = say((await copyWords(text)) ? "staff.copied" : "staff.not_copied");
  }

  return { open: () => dialog.showModal() };
}

function drawn(rows, say) {
  const names = ["staff.many_line", "staff.system", "staff.many_code", "staff.many_title", "staff.many_sure"];
  const head = el("tr", {}, ...names.map((name) => el("th", { scope: "col" }, say(name))));
  const body = rows.map((cells) => el("tr", {}, ...cells.map((cell) => el("td", {}, cell))));
  return el("table", {}, el("thead", {}, head), el("tbody", {}, ...body));
}
