/**
 * Fetches the words of the page in a language.
 * @param {string} server "" for this page's own
 * @param {"en"|"es"} language
 * @returns {Promise<(key: string, values?: Object<string, string|number>) => string>} `say`: a sentence by its key
 */
export async function loadWords(server, language) {
  const answer = await fetch(`${server}/words/${language}.json`, { credentials: server ? "omit" : "same-origin", referrerPolicy: "no-referrer" });
  const table = await answer.json();
  return (key, values = {}) => fill(table[key] ?? key, values);
}

/**
 * Puts values into the {places} of a sentence.
 * @param {string} sentence
 * @param {Object<string, string|number>} values
 * @returns {string}
 */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}
