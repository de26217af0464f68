import { sentence } from "../shared/problem.js";
import { showFailed } from "./failed.js";
import { showSteps } from "./steps.js";
import { beginAt, showState } from "./view.js";

const at = (id) => document.getElementById(id);

/**
 * Reading what someone brought: the steps as they pass; where it fails, why, with the file still there.
 * @param {Object} parts
 * @param {Object} parts.api
 * @param {{say: Function, language: "en"|"es"}} parts.page
 * @param {(made: Object, brought: Object) => Promise<void>} parts.onRead
 * @param {() => boolean} parts.hasBill whether another bill is there to go back to
 * @returns {(brought: {files?: File[], text?: string, eob?: File, password?: string, name: string}) => Promise<void>}
 */
export function reading({ api, page, onRead, hasBill }) {
  const { say, language } = page;

  async function bring(brought) {
    showState("reading", hasBill());
    showSteps(at("steps"), "send", brought, say);
    beginAt("reading-title");
    try {
      const sending = api.bring(brought, (page) => showSteps(at("steps"), "read", { ...brought, page }, say));
      showSteps(at("steps"), "read", brought, say);
      const made = await sending;
      showSteps(at("steps"), "explain", { ...brought, found: made.bill.lines.length }, say);
      await onRead(made, brought);
    } catch (error) {
      fail(error, brought);
    }
  }

  function fail(error, brought) {
    const words = sentence(error, language, say);
    const again = (password = brought.password) => bring({ ...brought, password });
    const choices = { say, again, other: () => startAt("file"), paste: () => startAt("paste-text") };
    showFailed(at("failed"), { words, name: brought.name, needs: error.needs }, choices);
    showState("failed", hasBill());
    beginAt(error.needs === "password" ? "failed-password" : "failed-title");
    at("status").textContent = words;
  }

  function startAt(id) {
    showState("start", hasBill());
    at("paste").open = id === "paste-text";
    at(id).focus();
  }

  return bring;
}
