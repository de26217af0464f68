import { events } from "./events.js";
import { Problem } from "./problem.js";

/**
 * The service's interface. On its own page the session is a cookie; on someone else's it is the token that the service
 * gives out when a session begins.
 * @param {{server?: string, token?: string|null, onToken?: (token: string) => void}} [options]
 */
export function connect({ server = "", token = null, onToken = () => {} } = {}) {
  async function request(path, { method = "GET", json, form, accept = "application/json" } = {}) {
    const headers = { Accept: accept };
    if (json !== undefined) headers["Content-Type"] = "application/json";
    if (server && token) headers.Authorization = `Bearer ${token}`;
    const body = form ?? (json === undefined ? undefined : JSON.stringify(json));
    const credentials = server ? "omit" : "same-origin";
    let answer;
    try {
      answer = await fetch(`${server}${path}`, { method, headers, body, credentials, referrerPolicy: "no-referrer" });
    } catch {
      throw new Problem(0, "");
    }
    if (answer.ok) return answer;
    throw problemOf(await answer.json().catch(() => ({})), answer.status);
  }

  async function begin(path, sent) {
    return entered(await (await request(path, { method: "POST", ...sent })).json());
  }

  /** Brings a bill, and tells of its pages as they are read. */
  async function bring(sent, onProgress) {
    const { body } = await request("/api/bills", { method: "POST", ...sent, accept: "text/event-stream" });
    for await (const { event, data } of events(body)) {
      if (event === "progress") onProgress(data);
      if (event === "problem") throw problemOf(data, data.status);
      if (event === "bill") return entered(data);
    }
    throw new Problem(0, "");
  }

  function entered(made) {
    if (made.session_token) {
      token = made.session_token;
      onToken(token);
    }
    return made;
  }

  return {
    /**
     * Brings a bill: its words, or the files that are its pages, and its EOB where there is one.
     * @param {{text?: string, files?: File[], eob?: File|null, pagesOf?: string|string[], password?: string}} brought `pagesOf`
     *   are the bills that files are the JSON of
     * @param {(told: {file: number, files: number, page: number, pages: number, found: number}) => void} [onProgress]
     */
    bring({ text, files = [], eob, pagesOf, password }, onProgress = () => {}) {
      if (text) return bring({ json: { text } }, onProgress);
      const form = new FormData();
      for (const file of files) form.append("file", file, file.name);
      if (eob) form.append("eob", eob, eob.name);
      for (const bill of [pagesOf ?? []].flat()) form.append("pages_of", bill);
      if (password) form.append("password", password);
      return bring({ form }, onProgress);
    },
    /** The bill as read, with its EOB. */
    readBill: async (bill) => (await request(`/api/bills/${bill}`)).json(),
    /** Where on the paper the values of the bill, or of its EOB, stand, and the pages that have pictures. */
    readPaper: async (bill, paper = "bill") => (await request(`/api/bills/${bill}/trace?paper=${paper}`)).json(),
    /** Every line in plain words. */
    explain: async (bill, language) => (await request(`/api/bills/${bill}/explanation?lang=${language}`)).json(),
    /** A letter about a bill, as the kind of content asked for. */
    writeLetter: (bill, wanted, accept) => request(`/api/bills/${bill}/letters`, { method: "POST", json: wanted, accept }),
    /** Deletes the bill and its conversations. */
    deleteBill: (bill) => request(`/api/bills/${bill}`, { method: "DELETE" }),
    /** Begins a conversation about a bill, or about none; its id. */
    beginChat: async (bill) => (await begin("/api/chats", { json: bill ? { bill_id: bill } : {} })).chat_id,
    /** What was said so far. */
    readChat: async (chat) => (await request(`/api/chats/${chat}`)).json(),
    /** Deletes a conversation. */
    deleteChat: (chat) => request(`/api/chats/${chat}`, { method: "DELETE" }),
    /** Asks; `onWords` gets the answer's words as they come. Gives the whole answer, in the question's language or in `language`. */
    async ask(chat, text, onWords, language) {
      const sent = { method: "POST", json: { text, language }, accept: "text/event-stream" };
      const { body } = await request(`/api/chats/${chat}/messages`, sent);
      for await (const { event, data } of events(body)) {
        if (event === "delta") onWords(data.text);
        if (event === "answer") return data;
      }
      throw new Problem(0, "");
    },
    /** The codes that best match words: of its `matches` the first `named` are what the words name; `note` says what is wrong. */
    async lookUp(words, { system = "", language = "en", k = 12 } = {}) {
      const query = new URLSearchParams({ q: words, k: String(k), lang: language });
      if (system) query.set("system", system);
      return (await request(`/api/codes?${query}`)).json();
    },
    /** The codes that words name, as what they are together. */
    readNamed: async (words, language) => (await request(`/api/codes/named?${new URLSearchParams({ q: words, lang: language })}`)).json(),
    /** One code: its words, source and edition. */
    async readCode(system, code, language, group = null) {
      const query = new URLSearchParams({ lang: language });
      if (group) query.set("group", group);
      return (await request(`/api/codes/${system}/${encodeURIComponent(code)}?${query}`)).json();
    },
    /** The best code for each of many texts. */
    lookUpMany: async (queries, { system = "", language = "en" } = {}) =>
      (await request("/api/codes", { method: "POST", json: { queries, lang: language, system: system ? [system] : [] } })).json(),
  };
}

function problemOf(told, status) {
  return new Problem(status, told.detail ?? "", told.needs ?? null);
}
