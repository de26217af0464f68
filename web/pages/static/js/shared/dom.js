/**
 * Makes an element. Text is always text, never markup: what stands on a bill may hold anything.
 * @param {string} kind tag with classes, such as "p.small"
 * @param {Object<string, any>} [props] properties; "data-…", "aria-…" and "role" become attributes; "on…" listeners
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function el(kind, props = {}, ...children) {
  const [tag, ...classes] = kind.split(".");
  const made = document.createElement(tag);
  if (classes.length) made.className = classes.join(" ");
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name in made && !name.includes("-")) made[name] = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/**
 * Makes an SVG element with attributes.
 * @param {string} tag
 * @param {Object<string, string|number>} [attributes]
 * @param {...Node} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/**
 * A bar that is `percent` full; a picture of a number that stands beside it as text.
 * @param {number} percent
 * @param {string} kind the bar's class
 * @returns {SVGElement}
 */
export function bar(percent, kind) {
  const width = Math.max(0, Math.min(100, percent));
  return svg(
    "svg",
    { class: kind, "aria-hidden": "true", viewBox: "0 0 100 4", preserveAspectRatio: "none" },
    svg("rect", { class: "track", width: 100, height: 4 }),
    svg("rect", { class: "fill", width, height: 4 }),
  );
}
