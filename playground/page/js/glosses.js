// The bot's words once more in the page's language, below what it said in its reader's. Asked for when they come
// into view, a few at a time; where there is nothing to add, nothing is drawn.

import { api } from "./api.js";
import { h } from "./dom.js";

const STORAGE_KEY = "asar.playground.glosses";
const AT_ONCE = 3;
const LONG_LETTERS = 150;
const TAGS = new Set(["B", "STRONG", "I", "EM", "U", "S", "CODE", "PRE", "BLOCKQUOTE", "BR", "SPAN"]);

export class Glosses {
  constructor(app) {
    this.app = app;
    this.on = localStorage.getItem(STORAGE_KEY) !== "off";
    this.known = new Map(); // "chat:message:language" -> the server's answer
    this.queue = [];
    this.asking = 0;
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

  work() {
    while (this.asking < AT_ONCE && this.queue.length) {
      const node = this.queue.pop(); // what was seen last is what is looked at
      if (node.isConnected) this.fetch(node);
    }
  }

  async fetch(node) {
    const { column, message } = node.glossOf;
    const key = this.key(column, message);
    this.asking += 1;
    try {
      const answer = await api.post("/api/glosses", {
        chat_id: column.chatId, message_id: message.message_id, language: this.app.language,
      });
      this.known.set(key, answer);
      if (node.isConnected && key === this.key(column, message)) {
        draw(this.app, node, answer);
        if (column.stick) column.toBottom();
      }
    } catch {
      // Without an answer the message stands as it is.
    } finally {
      this.asking -= 1;
      this.work();
    }
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
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    const inner = [...node.childNodes].map(copy).flat();
    return TAGS.has(node.tagName) ? h(node.tagName.toLowerCase(), {}, ...inner) : inner;
  };
  return [...new DOMParser().parseFromString(html, "text/html").body.childNodes].map(copy).flat();
}
