// The bot's words once more in the page's language, below what it said in its reader's. Asked for when they come
// into view, all of them in one request; where there is nothing to add, nothing is drawn.

import { api } from "./api.js";
import { h } from "./dom.js";

const STORAGE_KEY = "asar.playground.glosses";
const AT_ONCE = 20;
const LONG_LETTERS = 170;
const TAGS = new Set(["B", "STRONG", "I", "EM", "U", "S", "CODE", "PRE", "BLOCKQUOTE", "BR", "SPAN"]);

export class Glosses {
  constructor(app) {
    this.app = app;
    this.on = localStorage.getItem(STORAGE_KEY) !== "off";
    this.known = new Map(); // "chat:message:language" -> the server's answer
    this.queue = [];
    this.asking = false;
    this.alone = 0; // so many are asked for one by one
    this.observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        this.observer.unobserve(target);
        this.queue.push(target);
      }
      this.work();
    });
    app.store.on("message", ({ chatId, message }) => this.forget(chatId, message.message_id));
    app.store.on("loaded", () => this.known.clear());
  }

  get there() {
    return this.app.store.has("/api/glosses");
  }

  toggle() {
    this.on = !this.on;
    localStorage.setItem(STORAGE_KEY, this.on ? "on" : "off");
    this.app.redrawColumns();
  }

  forget(chatId, messageId) {
    for (const key of [...this.known.keys()]) if (key.startsWith(`${chatId}:${messageId}:`)) this.known.delete(key);
  }

  key(column, message) {
    return `${column.chatId}:${message.message_id}:${this.app.language}`;
  }

  /** Called for every message that is drawn. */
  watch(column, message, node) {
    if (!this.on || !this.there || !message.outgoing || !column.owner || column.language === this.app.language) return;
    const known = this.known.get(this.key(column, message));
    if (known) draw(this.app, node, known);
    else {
      node.glossOf = { column, message };
      this.observer.observe(node);
    }
  }

  /** Asks for what is in view: all of it at once, what was seen last first. */
  async work() {
    if (this.asking) return;
    const nodes = [];
    while (this.queue.length && nodes.length < (this.alone > 0 ? 1 : AT_ONCE)) {
      const node = this.queue.pop();
      if (node.isConnected) nodes.push(node);
    }
    if (!nodes.length) return;
    this.asking = true;
    const { language } = this.app;
    const messages = nodes.map(({ glossOf: { column, message } }) => ({ chat_id: column.chatId, message_id: message.message_id }));
    try {
      const { glosses } = await api.post("/api/glosses", { messages, language });
      if (language === this.app.language) nodes.forEach((node, index) => this.found(node, glosses[index]));
    } catch {
      // One of them may be gone by now: the others are asked for one by one, and without an answer stand as they are.
      if (nodes.length > 1) {
        this.alone = nodes.length;
        this.queue.push(...nodes);
      }
    } finally {
      if (nodes.length === 1) this.alone = Math.max(0, this.alone - 1);
      this.asking = false;
    }
    this.work();
  }

  found(node, gloss) {
    const { column, message } = node.glossOf;
    if (!node.isConnected) return; // drawn anew meanwhile, and asked for anew
    this.known.set(this.key(column, message), gloss);
    draw(this.app, node, gloss);
    if (column.log.stick) column.log.toBottom();
  }
}

function draw(app, node, { html, buttons }) {
  if (html) {
    const text = h("div", { class: "gloss-text" }, ...cleaned(html));
    const gloss = h("div", { class: "gloss", lang: app.language }, text);
    if (text.textContent.length > LONG_LETTERS) {
      gloss.classList.add("folded");
      gloss.append(h("button", {
        type: "button", class: "link-button", tabindex: -1, "aria-expanded": "false",
        onclick: ({ currentTarget: button }) => {
          const folded = gloss.classList.toggle("folded");
          button.textContent = app.say(folded ? "glossMore" : "glossLess");
          button.setAttribute("aria-expanded", String(!folded));
        },
      }, app.say("glossMore")));
    }
    node.querySelector(".bubble").append(gloss);
  }
  const keys = node.querySelectorAll(".inline-keyboard .key");
  (buttons ?? []).flat().forEach((label, index) => {
    const key = keys[index];
    if (!key || !label || label === key.dataset.label) return;
    key.classList.add("glossed");
    key.append(h("small", { lang: app.language, title: label }, label));
  });
}

/** The few tags of a chat, without attributes: a gloss is read, not pressed. */
function cleaned(html) {
  const copy = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\n{2,}/g, "\n");
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    const inner = [...node.childNodes].map(copy).flat();
    return TAGS.has(node.tagName) ? h(node.tagName.toLowerCase(), {}, ...inner) : inner;
  };
  return [...new DOMParser().parseFromString(html, "text/html").body.childNodes].map(copy).flat();
}
