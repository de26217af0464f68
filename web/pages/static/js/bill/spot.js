import { el } from "../shared/dom.js";
import { isFromPlan } from "./head.js";

const AROUND = 2.2; // heights of the line's own print above and below it
const ASIDE = 0.015;
const LEGIBLE = 680; // pixels of a whole page's width below which its print is too small to read

/**
 * Where a line stands on its page: one box around all that was read from it. Null where the document has no pages.
 * @param {Array<{path: string, page: number, box: number[]|null}>} trace
 * @param {number} line its number on the bill, from 1
 * @returns {{page: number, box: number[]}|null} box: left, upper, right and lower edge, in parts of the page
 */
export function lineSpot(trace, line) {
  const found = trace.filter(({ path, box }) => box && path.startsWith(`lines[${line - 1}].`));
  if (!found.length) return null;
  const { page } = found.find(({ path }) => path.endsWith(".charge")) ?? found[0];
  const here = found.filter((one) => one.page === page);
  const own = here.filter(({ path }) => !path.endsWith(".service_date")).map(({ box }) => box);
  if (!own.length) return null;
  // A day printed once for all lines stands elsewhere.
  const [, top, , bottom] = around(own);
  const beside = here.map(({ box }) => box).filter((box) => box[1] < bottom && box[3] > top);
  return { page, box: around(beside) };
}

function around(boxes) {
  const edge = (place, choose) => choose(...boxes.map((box) => box[place]));
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

/**
 * Shows, in each line that is opened, the strip of the page it stands on, then that of the EOB beside it; nothing where
 * there is no picture.
 * @param {{bill: HTMLElement, page: {say: Function}, read: (paper: "bill"|"eob") => Promise<Object>}} parts `read` gives
 *   the Paper of the bill or of its EOB
 * @returns {{begin: (shown: Object, hasEob: boolean) => void}} `begin` is called with the bill that is shown from now on
 */
export function spots({ bill, page, read }) {
  let papers = new Map();
  let words = new Map();

  async function show(line) {
    line.dataset.spot = "";
    const number = Number(line.id.replace("line-", ""));
    for (const which of words.keys()) {
      const shown = await spotOn(which, number);
      if (shown) line.querySelector(".line-more > button:last-of-type").before(shown);
    }
  }

  async function spotOn(which, line) {
    if (!papers.has(which)) papers.set(which, read(which).catch(() => null));
    const known = await papers.get(which);
    const there = which === "eob" ? known?.pairs[line] : line;
    const spot = there && known ? lineSpot(known.trace, there) : null;
    const shown = spot && known.pages.find(({ page: number }) => number === spot.page);
    const image = shown && (await loaded(shown.picture));
    return image && strip(image, spot, words.get(which));
  }

  bill.addEventListener(
    "toggle",
    ({ target }) => target.matches(".line[open]:not([data-spot])") && show(target),
    true, // a toggle does not bubble
  );
  return {
    begin: (shown, hasEob) => {
      const { say } = page;
      const spoken = (alt, title, heading = null) => ({
        alt: (number) => say(alt, { page: number }),
        title: (number) => say(title, { page: number }),
        heading,
        whole: say("spot.whole"),
        close: say("spot.close"),
      });
      papers = new Map();
      words = new Map();
      words.set("bill", isFromPlan(shown) ? spoken("spot.alt_eob", "spot.title_eob") : spoken("spot.alt", "spot.title"));
      if (hasEob) words.set("eob", spoken("spot.alt_plan", "spot.title_eob", say("spot.plan")));
    },
  };
}

async function loaded(address) {
  const image = el("img", { src: address });
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  }
}

function strip(image, { page, box }, words) {
  const high = Math.max(box[3] - box[1], 0.008);
  const [left, right] = [Math.max(box[0] - ASIDE, 0), Math.min(box[2] + ASIDE, 1)];
  const [top, bottom] = [Math.max(box[1] - AROUND * high, 0), Math.min(box[3] + AROUND * high, 1)];
  const sheet = el("div.spot-sheet", {}, image, mark());
  image.alt = words.alt(page);
  place(image, [-left, -top, 1, 1], [right - left, bottom - top]);
  place(sheet.lastChild, [box[0] - left, box[1] - top, box[2] - box[0], box[3] - box[1]], [right - left, bottom - top]);
  sheet.style.aspectRatio = `${(right - left) * image.naturalWidth} / ${(bottom - top) * image.naturalHeight}`;
  sheet.style.minWidth = `${Math.round((right - left) * LEGIBLE)}px`;
  const whole = el("button.quiet", { type: "button", onclick: () => wholePage(image, { page, box }, words) }, words.whole);
  // What is wider than the screen is scrolled with the keyboard too.
  const heading = words.heading ? el("h3", {}, words.heading) : null;
  return el("div.spot", {}, heading, el("div.spot-strip", { tabIndex: 0, role: "group", "aria-label": image.alt }, sheet), whole);
}

/** Puts a part of the page where it stands in a view of `whole` width and height, both in parts of the page. */
function place(node, [x, y, width, height], whole) {
  Object.assign(node.style, {
    left: `${(x / whole[0]) * 100}%`,
    top: `${(y / whole[1]) * 100}%`,
    width: `${(width / whole[0]) * 100}%`,
    height: `${(height / whole[1]) * 100}%`,
  });
}

function mark() {
  return el("div.spot-mark", { "aria-hidden": "true" });
}

function wholePage(image, { page, box }, words) {
  const spot = mark();
  const sheet = el("div.spot-sheet", {}, el("img", { src: image.src, alt: image.alt }), spot);
  place(spot, [box[0], box[1], box[2] - box[0], box[3] - box[1]], [1, 1]);
  sheet.style.aspectRatio = `${image.naturalWidth} / ${image.naturalHeight}`;
  const title = el("h2", { id: "spot-title" }, words.title(page));
  const close = el("button.plain", { type: "button", onclick: () => dialog.close() }, words.close);
  const view = el("div.spot-page", { tabIndex: 0, role: "group", "aria-labelledby": "spot-title" }, sheet);
  const dialog = el("dialog.spot-whole", { "aria-labelledby": "spot-title" }, el("div.spot-head", {}, title, close), view);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
  spot.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
}
