// What the page itself has to say. It has a place of its own below the top bar, so that it covers no button.

import { h } from "./dom.js";

const NOTE_MS = 5000;

export class Notices {
  constructor(node) {
    this.node = node;
    this.lasting = new Map(); // name -> what stands there until it is taken away
  }

  /** Something that stands until it changes: `content` null takes it away. */
  set(name, content, kind = "") {
    const old = this.lasting.get(name);
    if (!content) {
      old?.remove();
      this.lasting.delete(name);
      return;
    }
    const note = h("div", { class: `notice ${kind}`, role: kind === "alert" ? "alert" : "status" }, content);
    if (old) old.replaceWith(note);
    else this.node.append(note);
    this.lasting.set(name, note);
  }

  has(name) {
    return this.lasting.has(name);
  }

  /** Something that passes by itself. */
  say(text) {
    const note = h("div", { class: "notice toast", role: "status" }, text);
    this.node.append(note);
    setTimeout(() => note.remove(), NOTE_MS);
  }
}
