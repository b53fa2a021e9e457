// The messages of a column: how they are drawn, and how far they have been read.

import { bubble } from "./bubble.js";
import { h, icon } from "./dom.js";
import { day, dayKey } from "./format.js";
import { roveIn, settleTabs, unstop } from "./keys.js";
import { toast } from "./overlays.js";

const BOTTOM_SLACK_PX = 60;

export class Log {
  constructor(column) {
    this.column = column;
    this.node = h("div", { class: "log", role: "log", "aria-live": "polite", tabindex: 0, onscroll: () => this.scrolled() });
    this.below = h("button", {
      type: "button", class: "to-bottom", hidden: true, onclick: () => this.toBottom(true),
    });
    this.frame = h("div", { class: "log-frame" }, this.node, this.below);
    roveIn(this.node);
    new ResizeObserver(() => this.stick && this.toBottom()).observe(this.node);
  }

  render() {
    const messages = [...this.column.store.chatMessages(this.column.chatId).values()].filter((message) => !message.deleted);
    messages.sort((a, b) => a.message_id - b.message_id);
    this.lastDay = null;
    this.node.setAttribute("aria-label", this.column.name);
    this.node.replaceChildren();
    if (!messages.length) this.node.append(this.emptyHint());
    for (const message of messages) this.append(message);
    settleTabs(this.node);
    this.toBottom();
  }

  emptyHint() {
    const hint = h("div", { class: "empty-chat" }, h("span", { class: "ornament", "aria-hidden": "true" }));
    if (!this.column.owner) {
      hint.append(h("p", {}, this.column.say("groupHint")));
      return hint;
    }
    hint.append(this.column.avatar("large"), h("p", {}, this.column.say("startHint")),
      h("button", { type: "button", class: "button primary big", onclick: () => this.column.actions.send({ text: "/start" }) }, this.column.say("start")));
    return hint;
  }

  append(message) {
    this.node.querySelector(".empty-chat")?.remove();
    const key = dayKey(message.date);
    if (key !== this.lastDay) {
      const today = key === dayKey(this.column.store.now().getTime() / 1000);
      this.node.append(h("div", { class: "day" }, today ? this.column.say("today") : day(message.date, this.column.language)));
      this.lastDay = key;
    }
    const node = this.draw(message);
    this.node.append(node);
    return node;
  }

  draw(message) {
    const node = bubble(message, this.context());
    unstop(node);
    this.column.app.glosses.watch(this.column, message, node);
    return node;
  }

  find(messageId) {
    return this.node.querySelector(`[data-message-id="${messageId}"]`);
  }

  /** A new message at the end, or an edited one in its place. */
  upsert(message, fresh) {
    const old = this.find(message.message_id);
    if (message.deleted) {
      this.remove(message.message_id);
    } else if (old) {
      this.replace(old, message);
    } else {
      const node = this.append(message);
      if (fresh) node.classList.add("fresh");
      if (fresh && message.outgoing) {
        this.column.typing.hidden = true;
        if (!this.column.isRead()) this.column.setUnread(this.column.unread + 1);
      }
    }
    settleTabs(this.node);
    this.column.app.spotlight.apply(this.column);
    if (this.stick || (fresh && !message.outgoing)) this.toBottom();
    else this.updateBelow();
  }

  replace(old, message) {
    const keys = [...old.querySelectorAll(".key")];
    const focused = keys.indexOf(document.activeElement);
    const node = this.draw(message);
    old.replaceWith(node);
    if (focused >= 0) node.querySelectorAll(".key")[focused]?.focus({ preventScroll: true });
  }

  redraw(messageId) {
    const message = this.column.store.chatMessages(this.column.chatId).get(messageId);
    const old = this.find(messageId);
    if (!message || !old) return;
    this.replace(old, message);
    settleTabs(this.node);
    this.column.app.spotlight.apply(this.column);
  }

  remove(messageId) {
    this.find(messageId)?.remove();
    settleTabs(this.node);
    if (!this.node.querySelector(".message")) this.render();
  }

  context() {
    return {
      language: this.column.language,
      isGroup: !this.column.owner,
      loaded: () => this.stick && this.toBottom(),
      follow: (address) => this.column.actions.follow(address),
      command: (text) => this.column.actions.send({ text }),
      copy: (text) => this.column.actions.copy(text),
      ask: (query) => this.column.composer.fill(`@${this.column.store.bot?.username} ${query}`),
      unsupported: () => toast(this.column.toasts, this.column.say("unsupportedButton")),
      isPending: (message, button) => this.column.store.pending.has(this.column.actions.pendingKey(message, button)),
      press: (message, button) => this.column.actions.press(message, button),
      vote: (message, option) => this.column.actions.vote(message, option),
    };
  }

  // ---- reading

  isAtBottom() {
    return this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < BOTTOM_SLACK_PX;
  }

  get size() {
    return `${this.node.scrollHeight}:${this.node.clientHeight}`;
  }

  scrolled() {
    // What grew or shrank meanwhile was not the reader's doing: a reader at the end stays there.
    if (this.stick && this.size !== this.sizeAtEnd) {
      this.toBottom();
      return;
    }
    this.stick = this.isAtBottom();
    this.updateBelow();
    if (this.column.isRead()) this.column.setUnread(0);
  }

  updateBelow() {
    this.below.hidden = this.stick !== false;
    this.below.replaceChildren(icon("down"), this.column.unread ? h("span", { class: "badge" }, String(this.column.unread)) : "");
    this.below.setAttribute("aria-label", this.column.say("unread", { n: this.column.unread }));
  }

  toBottom(smooth = false) {
    this.stick = true;
    const calm = !smooth || matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.node.scrollTo({ top: this.node.scrollHeight, behavior: calm ? "instant" : "smooth" });
    this.updateBelow();
    this.sizeAtEnd = this.size;
  }
}
