import { loadWords } from "./static/js/shared/words.js";
import { buildPanel } from "./widget/panel.js";

const HERE = new URL(".", import.meta.url).origin;
const OURS = ["tokens", "base", "chat", "bill", "lines", "letter", "start"].map((name) => `/static/css/${name}.css`);
const SHEETS = [...OURS, "/widget/widget.css"];

/**
 * `<plainbill-chat server="https://bills.example.org" lang="es">`: a button that opens a conversation about a bill, on anyone's
 * page. `server` is by default where this script came from; `lang` by default the page's language; `theme` ("light" or "dark")
 * by default what the person's device asks for; with `inline` it stands open where it is.
 */
class PlainbillChat extends HTMLElement {
  #begun;
  #panel = new Promise((begun) => (this.#begun = begun));

  /** Opens it. */
  async open() {
    (await this.#panel).open();
  }

  /**
   * Opens it and reads a document that the page has: a file, or its words.
   * @param {{file?: File|Blob, text?: string, eob?: File|null, name?: string}} given
   */
  async read({ file, text, eob = null, name = file?.name ?? "bill" }) {
    const files = file ? [file instanceof File ? file : new File([file], name, { type: file.type })] : [];
    await (await this.#panel).read({ files, text, eob, name });
  }

  async connectedCallback() {
    if (this.shadowRoot) return;
    const shadow = this.attachShadow({ mode: "open" });
    const server = (this.getAttribute("server") ?? HERE).replace(/\/+$/, "");
    const wanted = this.getAttribute("lang") || document.documentElement.lang;
    const language = wanted.toLowerCase().startsWith("es") ? "es" : "en";
    const theme = this.getAttribute("theme");
    const [say, ...sheets] = await Promise.all([loadWords(server, language), ...SHEETS.map((path) => sheet(server + path, theme))]);
    // Sheets made here need nothing of the portal's own style policy.
    shadow.adoptedStyleSheets = sheets;
    const panel = buildPanel({ host: this, server, language, say, inline: this.hasAttribute("inline") });
    shadow.append(panel.node);
    this.#begun(panel);
    this.dispatchEvent(new Event("ready"));
  }
}

const SCHEME = "(prefers-color-scheme: dark)";
const ALWAYS = "(min-width: 0)";
const NEVER = "(max-width: 0)";

async function sheet(address, theme) {
  const made = new CSSStyleSheet();
  const rules = await (await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" })).text();
  // A page that is always light would not want a dark panel on it.
  made.replaceSync(theme ? rules.replaceAll(SCHEME, theme === "dark" ? ALWAYS : NEVER) : rules);
  return made;
}

if (!customElements.get("plainbill-chat")) customElements.define("plainbill-chat", PlainbillChat);
