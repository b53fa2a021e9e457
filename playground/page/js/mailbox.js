// What the bot has sent by mail. Links in it open in a tab of their own, as from a real mailbox.

import { api } from "./api.js";
import { h } from "./dom.js";
import { moment } from "./format.js";
import { modal } from "./overlays.js";
import { Refresher } from "./refresher.js";

const LINK = /(https?:\/\/[^\s<>"]+)/;

export class Mailbox {
  constructor(app) {
    this.app = app;
    this.fresh = false; // something has come since it was last opened
    this.list = null; // of the open dialog
    this.refresher = new Refresher(async () => {
      this.mails = await api.get("/api/mails");
      this.render();
    });
    app.store.on("mail", () => {
      this.fresh = !this.list;
      if (this.list) this.refresher.again();
    });
  }

  get there() {
    return this.app.store.has("/api/mails");
  }

  async open() {
    const { app } = this;
    this.mails = await app.attempt(() => api.get("/api/mails"));
    if (!this.mails) return;
    this.fresh = false;
    app.topbar.render();
    this.list = h("ol", { class: "mails", "aria-label": app.say("mailbox"), tabindex: 0 });
    this.render();
    await modal({ title: app.say("mailbox"), closeLabel: app.say("close"), className: "mailbox" }, () => [
      h("p", { class: "muted" }, app.say("mailboxLead")), this.list]);
    this.list = null;
  }

  render() {
    const { app, mails } = this;
    this.list?.replaceChildren(...mails.map((mail) => this.mail(mail)),
      ...(mails.length ? [] : [h("li", { class: "mail-none" }, app.say("mailboxEmpty"))]));
  }

  mail(mail) {
    const { app } = this;
    const text = mail.text.split(LINK).map((part) => (LINK.test(part)
      ? h("a", { href: part, target: "_blank", rel: "noopener noreferrer" }, part) : part));
    return h("li", {}, h("article", { class: "mail", "aria-label": mail.subject },
      h("h3", {}, mail.subject),
      h("p", { class: "mail-head" }, `${app.say("mailTo")}: ${mail.to} · ${moment(mail.at, app.language)}`),
      h("p", { class: "mail-text" }, text),
      mail.files.length ? h("p", { class: "mail-head" }, `${app.say("mailFiles")}: ${mail.files.join(", ")}`) : null));
  }
}
