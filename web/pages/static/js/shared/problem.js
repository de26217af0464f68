/** What went wrong, in the service's own sentence; status 0 where it could not be reached. */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {string} detail
   * @param {string|null} [needs] what would mend it, such as "password"
   */
  constructor(status, detail, needs = null) {
    super(detail);
    this.status = status;
    this.needs = needs;
  }
}

/**
 * The sentence to show for an error, in the language of the page. The service's own sentences are English and the most
 * exact; in Spanish the page says what that kind of problem is.
 * @param {unknown} error
 * @param {"en"|"es"} language
 * @param {(key: string) => string} say
 * @returns {string}
 */
export function sentence(error, language, say) {
  if (!(error instanceof Problem)) return say("failed.500");
  if (error.status === 0) return say("page.connection");
  if (error.status === 404) return say("failed.404");
  if (language === "en" && error.message) return error.message;
  if (error.needs) return say(`failed.${error.needs}`);
  const key = `failed.${error.status}`;
  const known = say(key);
  return known === key ? say("failed.500") : known;
}
