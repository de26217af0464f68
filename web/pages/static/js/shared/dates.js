const LOCALES = { en: "en-US", es: "es-US" };

/**
 * A date in words: "2026-04-03" becomes "April 3, 2026" or "3 de abril de 2026".
 * @param {string} iso
 * @param {"en"|"es"} language
 * @returns {string}
 */
export function longDate(iso, language) {
  // Noon UTC, read in UTC: no time zone moves the day.
  const day = new Date(`${iso}T12:00:00Z`);
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" }).format(day);
}

/**
 * A month in words: "2026-01" becomes "January 2026" or "enero de 2026".
 * @param {string} iso
 * @param {"en"|"es"} language
 * @returns {string}
 */
function longMonth(iso, language) {
  const day = new Date(`${iso}-15T12:00:00Z`);
  return new Intl.DateTimeFormat(LOCALES[language], { month: "long", year: "numeric", timeZone: "UTC" }).format(day);
}

/**
 * Several months in words, each once: "January 2026 and April 2026".
 * @param {string[]} isos
 * @param {"en"|"es"} language
 * @returns {string}
 */
export function longMonths(isos, language) {
  const months = [...new Set(isos)].sort().map((iso) => longMonth(iso, language));
  return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(months);
}
