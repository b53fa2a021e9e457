// What the keyboard does beyond Tab and Enter.

import { h } from "./dom.js";
import { modal } from "./overlays.js";

const HELP = [
  ["/", "keysSlash"], ["Alt + 1 … 9", "keysAlt"], ["Enter", "keysEnter"], ["↑ ↓", "keysArrows"], ["Esc", "keysEscape"], ["?", "keysHelp"],
];

function isWriting(target) {
  return target.closest?.("input, textarea, select, dialog") !== null;
}

export function listenToKeys(app) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const digit = event.altKey && /^Digit([1-9])$/.exec(event.code);
    if (digit) {
      const column = [...app.columns.values()][Number(digit[1]) - 1];
      if (!column) return;
      event.preventDefault();
      app.write(column);
    } else if (!event.altKey && !isWriting(event.target)) {
      if (event.key === "?") openKeys(app);
      else if (event.key === "/" || (event.code === "Slash" && !event.shiftKey)) {
        // On a Russian or Kazakh keyboard the same key has another letter.
        event.preventDefault();
        app.write();
      }
    }
  });
}

export function openKeys(app) {
  return modal({ title: app.say("keys"), closeLabel: app.say("close") }, () => h("dl", { class: "keys" },
    HELP.flatMap(([key, text]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, app.say(text))])));
}

const PRESSABLE = "a[href], button:not(:disabled), [role=button]";

/**
 * The buttons of a log are one stop of the Tab key: those of the newest message are reached by Tab, older ones by
 * Enter on the log and the arrows.
 */
export function roveIn(log) {
  log.addEventListener("keydown", (event) => {
    const all = [...log.querySelectorAll(PRESSABLE)];
    if (!all.length) return;
    if (event.target === log) {
      if (event.key !== "Enter") return;
      event.preventDefault();
      all.at(-1).focus();
      return;
    }
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (event.key === "Escape") log.focus();
    else if (step) {
      event.preventDefault();
      all[Math.min(all.length - 1, Math.max(0, all.indexOf(document.activeElement) + step))].focus();
    }
  });
}

/** Only the newest message's buttons are stops of the Tab key. */
export function settleTabs(log) {
  const messages = log.querySelectorAll(".message");
  const newest = messages[messages.length - 1];
  for (const node of log.querySelectorAll(".tab-stop")) {
    if (!newest?.contains(node)) setStop(node, false);
  }
  for (const node of newest?.querySelectorAll(PRESSABLE) ?? []) setStop(node, true);
}

export function unstop(message) {
  for (const node of message.querySelectorAll(PRESSABLE)) setStop(node, false);
}

function setStop(node, on) {
  node.classList.toggle("tab-stop", on);
  node.tabIndex = on ? 0 : -1;
}
