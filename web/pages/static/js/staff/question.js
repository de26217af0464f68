const FIRST =
  "what|why|how|who|whose|when|where|which|is|are|can|could|do|does|did|should|will|que|por que|como|quien|cuanto|cuando|donde|puedo|puede|se puede";
const ANYWHERE = "why|who|whose|difference|diferencia|por que|quien|a quien|que (?:le|les|significa|es|hago|digo)";
const ASKED = "(?:what|how|when) (?:is|are|do|does|to|can|should|if|the|long|much|many)|(?:can|do|should|may) (?:we|i|they|you|she|he)|cuanto tiempo";
// A dose to be counted, words for a call, two services on one day.
const OF_THE_DESK = "script|units (?:for|of)|same day|billable (?:with|together)|bill both|[a-z0-9]\\d{3}[a-z0-9] (?:with|w/) [a-z0-9]\\d{3}[a-z0-9]";
const ASKS = new RegExp(
  `\\?|^(?:${FIRST})\\b|\\b(?:${ANYWHERE}|${ASKED})\\b|\\b(?:tell|say to) (?:the|a|my) (?:patient|caller)\\b|\\b(?:patient|caller|paciente)\\b|\\b(?:${OF_THE_DESK})\\b`,
  "i",
);
// "pt" is the patient in a note, and physical therapy on a bill, which prints it in capitals or before what was done.
const OF_PATIENT = /\b[Pp]t\b(?! (?:re-?)?(?:eval|ther|tx|visit|session|exer|gait|manual)|\/)/;

/**
 * Whether words ask something, rather than name a code or a charge.
 * @param {string} words
 */
export function isQuestion(words) {
  // Without accents: in a pattern they would count as no letter.
  const plain = words.trim().normalize("NFD").replace(/\p{M}/gu, "");
  return plain.split(/\s+/).length > 1 && (ASKS.test(plain) || OF_PATIENT.test(plain));
}
