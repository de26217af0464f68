/**
 * Copies words; false where the browser does not allow it. Pages without HTTPS have only the old way.
 * @param {string} words
 * @returns {Promise<boolean>}
 */
export async function copyWords(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyOldWay(words);
  }
}

function copyOldWay(words) {
  const before = document.activeElement;
  const held = document.createElement("textarea");
  held.value = words;
  held.className = "hear";
  document.body.append(held);
  held.select();
  const done = document.execCommand("copy");
  held.remove();
  before?.focus();
  return done;
}
