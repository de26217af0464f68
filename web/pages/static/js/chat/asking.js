/**
 * Asks in the conversation that is kept: begins one where there is none, and anew where it is gone but its bill is not.
 * @param {Object} api
 * @param {{read: () => {bill?: string, chat?: string}, keep: (more: Object) => void}} kept
 * @returns {(text: string, onWords: (words: string) => void, language?: "en"|"es") => Promise<Object>} the answer
 */
export function asking(api, kept) {
  const begin = async () => kept.keep({ chat: await api.beginChat(kept.read().bill) });
  return async (text, onWords, language) => {
    const begun = kept.read().chat;
    if (!begun) await begin();
    try {
      return await api.ask(kept.read().chat, text, onWords, language);
    } catch (error) {
      if (error.status !== 404 || !begun) throw error;
      await begin();
      return api.ask(kept.read().chat, text, onWords, language);
    }
  };
}
