"use strict";
/* Compares a file with the sealed one here, in the browser, so that it is sent to nobody. Without this script, or where
   a browser has no SHA-256 (`crypto.subtle` is there behind https alone), the form sends the file. */

(() => {
  const form = document.querySelector("form[data-sealed]");
  if (!form || !window.crypto || !window.crypto.subtle) return;
  const input = form.querySelector("input[type=file]");
  const most = Number(form.dataset.most);
  let asked = 0;

  const show = (answer) => {
    for (const each of form.querySelectorAll("[data-answer]")) {
      each.hidden = each.dataset.answer !== answer && each.dataset.answer !== "ready";
    }
  };

  const digestOf = async (file) => {
    const digest = await window.crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const answerTo = async (file) => {
    if (!file || !file.size) return "nothing-chosen";
    if (file.size > most) return "too-large";
    try {
      return (await digestOf(file)) === form.dataset.sealed ? "sealed" : "differs";
    } catch {
      return "nothing-chosen"; // It went away after it was chosen.
    }
  };

  const compare = async () => {
    const number = ++asked;
    show("");
    const answer = await answerTo(input.files[0]);
    if (number === asked) show(answer); // Not if another file was chosen meanwhile.
  };

  form.addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.hasAttribute("data-send")) return;
    event.preventDefault();
    compare();
  });
  input.addEventListener("change", compare);

  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    if (!event.dataTransfer || event.dataTransfer.files.length !== 1) return;
    input.files = event.dataTransfer.files;
    compare();
  });

  show("");
})();
