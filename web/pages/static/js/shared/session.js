const KEY = "plainbill";

/**
 * What a reload needs: which bill and which conversation. Ids only, kept until the tab closes; the bill itself stays on
 * the service. A browser that keeps nothing loses only the reload.
 * @param {string} [name] one memory for each server
 */
export function memory(name = "") {
  const key = KEY + name;
  let held = {};
  let refused = false;
  return {
    /** @returns {{bill?: string, chat?: string, token?: string, sampleEob?: string}} */
    read() {
      if (refused) return held;
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? "{}");
      } catch {
        return held;
      }
    },
    /** Adds to what is kept. */
    keep(more) {
      held = { ...this.read(), ...more };
      try {
        sessionStorage.setItem(key, JSON.stringify(held));
      } catch {
        refused = true; // private windows may; the page works without
      }
    },
    /** Forgets everything. */
    forget() {
      held = {};
      try {
        sessionStorage.removeItem(key);
      } catch {
        // As above.
      }
    },
  };
}
