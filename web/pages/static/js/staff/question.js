const ASKS =
  /\?|^(?:what|why|how|who|whose|when|where|which|is|are|can|could|do|does|did|should|will|qu[eé]|por qu[eé]|c[oó]mo|qui[eé]n|cu[aá]nto|cu[aá]ndo|d[oó]nde|puedo|puede|se puede)\b|\b(?:tell|say to) (?:the|a|my) (?:patient|caller)\b|\b(?:pt|patient|caller|paciente)\b/i;

/**
 * Whether words ask something, rather than name a code or a charge.
 * @param {string} words
 */
export const isQuestion = (words) => words.trim().split(/\s+/).length > 1 && ASKS.test(words.trim());
