// Dialogs, menus and toasts.

import { h, iconButton } from "./dom.js";

const TOAST_MS = 4000;

/**
 * Opens a modal dialog. `build(close)` returns its content; the promise gives what `close` was called with,
 * or undefined when the person left it.
 */
export function modal({ title, closeLabel, className = "", lead = null }, build) {
  return new Promise((resolve) => {
    let result;
    const close = (value) => {
      result = value;
      dialog.close();
    };
    const heading = h("h2", {}, title);
    const dialog = h("dialog", { class: `modal ${className}`, "aria-label": title });
    dialog.append(
      h("header", { class: "modal-head" }, lead, heading, iconButton("close", closeLabel, () => close(undefined))),
      h("div", { class: "modal-body" }, build(close)),
    );
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) close(undefined);
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("[autofocus]")?.focus();
  });
}

/** A button that opens a small menu; `items()` is asked anew each time. */
export function menu(button, items, className = "") {
  const wrapper = h("span", { class: `menu-anchor ${className}` }, button);
  let panel = null;
  const close = () => {
    if (!panel) return;
    panel.remove();
    panel = null;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
  };
  const outside = (event) => {
    if (!wrapper.contains(event.target)) close();
  };
  const open = () => {
    panel = h("div", { class: "menu" }, items(close));
    wrapper.append(panel);
    button.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", outside, true);
    panel.querySelector("button, input, a")?.focus({ preventScroll: true });
  };
  button.setAttribute("aria-haspopup", "true");
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => (panel ? close() : open()));
  wrapper.addEventListener("keydown", (event) => {
    if (!panel) return;
    if (event.key === "Escape") {
      close();
      button.focus();
      event.stopPropagation();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const all = [...panel.querySelectorAll("button, a")];
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
      if (next && document.activeElement?.tagName !== "INPUT") {
        next.focus();
        event.preventDefault();
      }
    }
  });
  return wrapper;
}

export function toast(place, text) {
  const note = h("div", { class: "toast", role: "status" }, text);
  place.append(note);
  setTimeout(() => note.remove(), TOAST_MS);
}

/** A labelled control of a form. */
export function field(label, control, hint) {
  return h("label", { class: "field" },
    h("span", { class: "field-label" }, label, hint && h("small", {}, hint)), control);
}

/** A row of exclusive choices, as a radio group. */
export function segmented(label, options, chosen, onchange, props = {}) {
  const name = `choice-${Math.random().toString(36).slice(2)}`;
  return h("div", { role: "radiogroup", "aria-label": label, ...props, class: `segmented ${props.class ?? ""}` },
    options.map(([value, text, title]) => h("label", { title },
      h("input", { type: "radio", name, value, checked: value === chosen, onchange: () => onchange(value) }),
      h("span", {}, text))));
}
