import { el } from "../shared/dom.js";

/** The kinds of letter, those that people ask for first before the others. */
const KINDS = [
  "itemized_bill_request",
  "billing_error",
  "insurer_appeal",
  "financial_assistance",
  "estimate_dispute",
  "surprise_bill",
  "payment_plan",
];
const LONGEST_WORDS = 2000;
const LANGUAGES = { en: "English", es: "Español" };

/**
 * The dialog for a letter, with its fields, closed.
 * @param {{say: Function, language: "en"|"es"}} page
 * @returns {HTMLDialogElement}
 */
export function letterDialog({ say, language }) {
  const kinds = KINDS.map((kind) => el("option", { value: kind }, say(`letters.${kind}`)));
  const languages = Object.entries(LANGUAGES).map(([code, name]) =>
    el("option", { value: code, lang: code, selected: code === language }, name),
  );
  const words = { id: "letter-words", rows: 4, maxLength: LONGEST_WORDS, autocomplete: "off", "aria-describedby": "letter-words-note" };
  return el(
    "dialog",
    { id: "letter", "aria-labelledby": "letter-title" },
    el(
      "form",
      { id: "letter-form" },
      el("h2", { id: "letter-title" }, say("letter.title")),
      el("p.small", {}, say("letter.lead")),
      field(say("letter.kind"), el("select", { id: "letter-kind" }, ...kinds)),
      field(say("letter.language"), el("select", { id: "letter-language" }, ...languages)),
      field(say("letter.words"), el("textarea", words), el("span.small", { id: "letter-words-note" }, say("letter.words_note"))),
      el(
        "p.row",
        {},
        el("button.main", { id: "letter-make" }, say("letter.make")),
        el("button.plain", { type: "button", id: "letter-phone" }, say("letter.phone")),
        el("button.quiet", { type: "button", id: "letter-close" }, say("letter.close")),
      ),
      el("p", { id: "letter-told", role: "status" }),
    ),
    el("section", { id: "letter-script", tabIndex: -1, "aria-label": say("letter.phone"), hidden: true }),
  );
}

function field(name, control, note = null) {
  return el("p", {}, el("label", { htmlFor: control.id }, name), control, note);
}
