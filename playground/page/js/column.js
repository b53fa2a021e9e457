// One person's (or group's) window: header, messages, input.

import { Actions } from "./actions.js";
import { Composer } from "./composer.js";
import { accent, avatar, h, iconButton } from "./dom.js";
import { Log } from "./log.js";
import { segmented } from "./overlays.js";
import { whoAnswers } from "./people.js";
import { LANGUAGES, localized, nearest, translate } from "./strings.js";

const TYPING_MS = 5000;

export class Column {
  constructor(app, chatId) {
    this.app = app;
    this.store = app.store;
    this.chatId = chatId;
    this.actions = new Actions(this);
    this.unread = 0;
    this.inView = true;
    this.actingId = null; // who writes in a group
    this.head = h("header", { class: "column-head" });
    this.log = new Log(this);
    this.typing = h("p", { class: "typing", hidden: true, "aria-live": "polite" });
    this.toasts = h("div", { class: "toasts" });
    this.note = h("div", { class: "blocked-note", hidden: true });
    this.node = h("section", { class: "column", dataset: { chat: chatId }, onfocusin: () => this.entered() },
      this.head, this.toasts, this.log.frame, this.note);
    this.drawnKeyboard = JSON.stringify(this.keyboardRows);
    this.composer = new Composer(this);
    this.node.append(this.composer.node);
    acceptDrops(this);
    this.render();
  }

  get owner() {
    return this.store.people.get(this.chatId) ?? null;
  }

  get chat() {
    return this.store.chats.get(this.chatId) ?? null;
  }

  get name() {
    const { owner } = this;
    return owner ? [owner.first_name, owner.last_name].filter(Boolean).join(" ") : this.chat?.title ?? "";
  }

  get members() {
    const ids = (this.chat?.members ?? []).map((member) => member?.id ?? member);
    return ids.map((id) => this.store.people.get(id)).filter(Boolean);
  }

  /** Who acts here: the window's person, or the member of the group that was chosen. */
  get person() {
    return this.owner ?? this.store.people.get(this.actingId) ?? this.members[0] ?? null;
  }

  get language() {
    return this.owner ? nearest(this.owner.bot_language ?? this.owner.language_code) : this.app.language;
  }

  get keyboardRows() {
    const keyboard = this.owner?.reply_keyboard;
    return keyboard?.keyboard ?? keyboard ?? null;
  }

  get commands() {
    return this.person?.commands;
  }

  get color() {
    return accent(this.chatId);
  }

  avatar(size) {
    return avatar(this.name, this.color, size);
  }

  say(key, values) {
    return translate(this.language, key, values);
  }

  // ---- drawing

  render() {
    this.node.setAttribute("aria-label", this.name);
    this.node.lang = this.language;
    this.renderHead();
    this.log.render();
    this.renderFoot();
    this.app.spotlight.apply(this);
  }

  /** The person changed: a new language redraws all, anything else only the edges. */
  personChanged() {
    const keyboard = JSON.stringify(this.keyboardRows);
    if (this.node.lang !== this.language) this.render();
    else {
      this.renderHead();
      this.renderFoot();
    }
    if (keyboard !== this.drawnKeyboard) {
      this.drawnKeyboard = keyboard;
      this.composer.showKeyboard();
      this.app.spotlight.apply(this);
      if (this.log.stick) this.log.toBottom();
    }
  }

  /** Where somebody writes or presses last is where "/" leads. */
  entered() {
    if (this.app.activeId !== this.chatId && !this.app.isNarrow) this.app.show(this.chatId, { still: true });
  }

  renderHead() {
    const { owner } = this;
    const hint = owner ? localized(owner.role_hint, this.app.language) || (owner.username ? `@${owner.username}` : "")
      : this.members.map((member) => member.first_name).join(", ");
    this.head.replaceChildren(
      this.avatar(),
      h("div", { class: "head-lines" },
        h("div", { class: "head-line" },
          h("h2", { title: this.name }, this.name),
          h("span", { class: "badge", hidden: !this.unread, "aria-label": this.say("unread", { n: this.unread }) }, String(this.unread)),
          owner?.organization && whoAnswers(this),
          owner && iconButton("block", this.say(owner.blocked ? "unblock" : "block"), () => this.actions.toggleBlock(), {
            class: owner.blocked ? "active" : "", "aria-pressed": String(Boolean(owner.blocked)),
          })),
        h("div", { class: "head-line" },
          h("p", { class: "hint", title: hint, lang: this.app.language }, hint),
          this.typing,
          owner && segmented(this.say("language", { name: this.name }),
            LANGUAGES.map((code) => [code, code.toUpperCase()]), this.language,
            (code) => this.actions.speak(code)))),
    );
    this.node.classList.toggle("is-blocked", Boolean(owner?.blocked));
  }

  renderFoot() {
    const blocked = Boolean(this.owner?.blocked);
    this.note.hidden = !blocked;
    this.composer.node.hidden = blocked;
    this.note.replaceChildren(h("p", {}, this.say("blockedNote")),
      h("button", { type: "button", class: "button", onclick: () => this.actions.toggleBlock() }, this.say("unblock")));
    if (this.owner) {
      this.sendAs?.remove();
    } else {
      this.sendAs?.remove();
      this.sendAs = h("label", { class: "send-as" }, h("span", {}, this.say("sendAs")),
        h("select", {
          onchange: (event) => {
            this.actingId = Number(event.target.value);
          },
        }, this.members.map((member) => h("option", { value: member.id, selected: member.id === this.person?.id }, member.first_name))));
      this.composer.node.before(this.sendAs);
    }
    this.composer.render();
  }

  /** Said in the header, where it moves no button away from under a finger. */
  showAction(action) {
    const key = action?.startsWith("upload") ? "sendingFile" : "typing";
    this.typing.replaceChildren(h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
      h("span", {}, this.say(key)));
    this.typing.hidden = false;
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => {
      this.typing.hidden = true;
    }, TYPING_MS);
  }

  // ---- reading

  isRead() {
    return this.inView && this.log.stick;
  }

  setInView(inView) {
    this.inView = inView;
    if (inView && this.log.stick) this.log.toBottom();
    if (this.isRead()) this.setUnread(0);
  }

  setUnread(count) {
    if (count === this.unread) return;
    this.unread = count;
    const badge = this.head.querySelector(".badge");
    badge.hidden = !count;
    badge.textContent = String(count);
    badge.setAttribute("aria-label", this.say("unread", { n: count }));
    this.log.updateBelow();
    this.app.unreadChanged();
  }
}

/** A file dropped on a window is offered for sending there. */
function acceptDrops(column) {
  const { node } = column;
  node.addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    node.dataset.drop = column.say("dropHere");
  });
  node.addEventListener("dragleave", (event) => {
    if (!node.contains(event.relatedTarget)) delete node.dataset.drop;
  });
  node.addEventListener("drop", (event) => {
    delete node.dataset.drop;
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    column.composer.offerFile(file);
  });
}
