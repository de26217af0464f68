const PARTS = ["start", "reading", "failed", "bill"];

/**
 * Shows one of the page's four states and nothing of the others.
 * @param {"start"|"reading"|"failed"|"bill"} state
 * @param {boolean} hasBill whether there is a bill to go back to
 */
export function showState(state, hasBill) {
  const at = (id) => document.getElementById(id);
  document.body.dataset.state = state;
  for (const part of PARTS) at(part).hidden = part !== state;
  at("delete-bill").hidden = state !== "bill";
  if (hasBill) at("delete-talk").hidden = true;
  at("my-bill").hidden = !hasBill || state === "bill" || state === "reading";
  at("talk-title").textContent = state === "bill" ? at("talk-title").dataset.bill : at("talk-title").dataset.empty;
  at("talk-lead").hidden = state === "bill";
  at("talk").hidden = state === "reading";
}

/**
 * Begins a state at its top, with its heading next for the keyboard and the screen reader.
 * @param {string} id of the heading
 */
export function beginAt(id) {
  window.scrollTo({ top: 0, behavior: "instant" });
  document.getElementById(id)?.focus({ preventScroll: true });
}
