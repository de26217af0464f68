const ASKS =
  /\?|\b(?:why|who|whose|difference|diferencia)\b|\b(?:what|how|when) (?:is|are|do|does|to|can|should|if|the)\b|^(?:what|why|how|who|whose|when|where|which|is|are|can|could|do|does|did|should|will|qu[eé]|por qu[eé]|c[oó]mo|qui[eé]n|cu[aá]nto|cu[aá]ndo|d[oó]nde|puedo|puede|se puede)\b|\b(?:tell|say to) (?:the|a|my) (?:patient|caller)\b|\b(?:patient|caller|paciente)\b/i;
// "pt" is the patient in a note, and physical therapy on a bill, which prints it in capitals or before what was done.
const OF_PATIENT = /\b[Pp]t\b(?! (?:re-?)?(?:eval|ther|tx|visit|session|exer|gait|manual)|\/)/;

/**
 * Whether words ask something, rather than name a code or a charge.
 * @param {string} words
 */
export const isQuestion = (words) => words.trim().split(/\s+/).length > 1 && (ASKS.test(words.trim()) || OF_PATIENT.test(words));
