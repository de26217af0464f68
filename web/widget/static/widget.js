import { loadWords } from "./static/js/shared/words.js";
import { buildPanel } from "./widget/panel.js";

const HERE = new URL(".", import.meta.url).origin;
const OURS = ["tokens", "base", "chat", "bill", "lines", "letter", "start"].map((name) => `/static/css/${name}.css`);
const SHEETS = [...OURS, "/widget/widget.css"];

/**
 * `<plainbill-chat server="https://bills.example.org" lang="es">`: a button that opens a conversation about a bill, on anyone's
 * page. `server` is by default where this script came from; `lang` by default the page's language.
 */
class PlainbillChat extends HTMLElement {
  async connectedCallback() {
    if (this.shadowRoot) return;
    const shadow = this.attachShadow({ mode: "open" });
    const server = (this.getAttribute("server") ?? HERE).replace(/\/+$/, "");
    const wanted = this.getAttribute("lang") || document.documentElement.lang;
    const language = wanted.toLowerCase().startsWith("es") ? "es" : "en";
    const [say, ...sheets] = await Promise.all([loadWords(server, language), ...SHEETS.map((path) => sheet(server + path))]);
    // Sheets made here need nothing of the portal's own style policy.
    shadow.adoptedStyleSheets = sheets;
    shadow.append(buildPanel({ host: this, server, language, say }));
    this.dispatchEvent(new Event("ready"));
  }
}

async function sheet(address) {
  const made = new CSSStyleSheet();
  made.replaceSync(await (await fetch(address, { credentials: "omit" })).text());
  return made;
}

if (!customElements.get("plainbill-chat")) customElements.define("plainbill-chat", PlainbillChat);
