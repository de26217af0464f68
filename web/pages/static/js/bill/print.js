/**
 * On paper nothing can be opened: the words to say are printed with what they are about, and close again afterwards.
 * @param {HTMLElement} bill
 */
export function openForPrint(bill) {
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...bill.querySelectorAll(".finding details:not([open])")];
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
