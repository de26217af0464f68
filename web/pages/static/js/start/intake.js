/**
 * What a person can bring: files dropped or chosen, words pasted, one of our samples. All end in one call.
 * @param {{say: Function, bring: (brought: {files?: File[], text?: string, name: string, sampleEob?: string|null}) => void}} page
 */
export function intake({ say, bring }) {
  const drop = document.getElementById("drop");
  const chosen = document.getElementById("file");
  const bringFiles = (files) => files.length && bring({ files, name: files.map((file) => file.name).join(", ") });

  for (const input of [chosen, document.getElementById("photo")]) {
    input.addEventListener("change", () => {
      bringFiles([...input.files]);
      input.value = "";
    });
  }

  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData("text") ?? "";
    if (files.length) {
      event.preventDefault();
      bringFiles(files);
    } else if (text.includes("\n") && !event.target.closest("input, textarea")) {
      event.preventDefault();
      bring({ text, name: say("start.pasted") });
    }
  });

  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) drop.classList.remove("over");
  });
  // Anywhere on the page: a file that misses the frame must not replace the page.
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    bringFiles([...event.dataTransfer.files]);
  });

  document.getElementById("paste-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = document.getElementById("paste-text").value;
    document.getElementById("paste-note").textContent = text.trim() ? "" : say("start.paste_empty");
    if (text.trim()) bring({ text, name: say("start.pasted") });
  });

  for (const button of document.querySelectorAll("[data-sample]")) {
    button.addEventListener("click", async () => {
      const file = await sample(button.dataset.sample);
      bring({ files: [file], name: file.name, sampleEob: button.dataset.eob || null });
    });
  }
}

/**
 * One of our samples, as the file that it would be on one's own device.
 * @param {string} name
 * @returns {Promise<File>}
 */
export async function sample(name) {
  const answer = await fetch(`/samples/${encodeURIComponent(name)}`);
  return new File([await answer.blob()], name);
}
