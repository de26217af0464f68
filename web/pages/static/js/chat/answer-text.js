/**
 * An answer's plain text as blocks: paragraphs, and lists of the lines that begin with "-".
 * @param {string} text
 * @returns {Array<{kind: "paragraph", text: string} | {kind: "list", points: string[]}>}
 */
export function blocks(text) {
  const found = [];
  for (const part of text.split(/\n\s*\n/)) {
    for (const line of part.split("\n").map((words) => words.trim()).filter(Boolean)) {
      const point = /^[-•]\s+(.*)$/.exec(line);
      const last = found.at(-1);
      if (point && last?.kind === "list") last.points.push(point[1]);
      else if (point) found.push({ kind: "list", points: [point[1]] });
      else found.push({ kind: "paragraph", text: line });
    }
  }
  return found;
}

const SHORTENED = /(?:^|\s)(?:Dr|Dra|Mr|Mrs|Ms|Sr|Sra|St|No|vs|e\.g|i\.e|p\. ej|EE|UU|a\.m|p\.m|\p{Lu})\.$/u;

/**
 * The first sentence and the rest. A dot inside an amount or after a shortened word ends nothing.
 * @param {string} text
 * @returns {[string, string]}
 */
export function firstSentence(text) {
  for (const end of text.matchAll(/[.?!]["”»)]*(?=\s)/g)) {
    const cut = end.index + end[0].length;
    if (!SHORTENED.test(text.slice(0, cut))) return [text.slice(0, cut), text.slice(cut)];
  }
  return [text, ""];
}
