const KEY = "plainbill";

/**
 * What a reload needs: which bill and which conversation. Ids only, kept until the tab closes; the bill itself stays on
 * the service. A browser that keeps nothing loses only the reload.
 * @param {string} [name] one memory for each server
 */
export function memory(name = "") {
  const key = KEY + name;
  return {
    /** @returns {{bill?: string, chat?: string, token?: string, sampleEob?: string}} */
    read() {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? "{}");
      } catch {
        return {};
      }
    },
    /** Adds to what is kept. */
    keep(more) {
      try {
        sessionStorage.setItem(key, JSON.stringify({ ...this.read(), ...more }));
      } catch {
        // Private windows may refuse; the page works without.
      }
    },
    /** Forgets everything. */
    forget() {
      try {
        sessionStorage.removeItem(key);
      } catch {
        // As above.
      }
    },
  };
}
