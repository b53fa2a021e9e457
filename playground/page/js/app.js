// Puts the page together: store, columns, tabs, top bar, pane of calls.

import { Events, api } from "./api.js";
import { CallsPane } from "./calls.js";
import { Column } from "./column.js";
import { h } from "./dom.js";
import { deepLinkPayload } from "./links.js";
import { toast } from "./overlays.js";
import { askWhoFollows, openAddPerson } from "./people.js";
import { Store } from "./store.js";
import { pageLanguage, rememberPageLanguage, translate } from "./strings.js";
import { Topbar } from "./topbar.js";

class App {
  constructor() {
    this.language = pageLanguage();
    this.store = new Store();
    this.columns = new Map();
    this.activeId = null; // the column that a narrow window shows
    this.columnsNode = document.getElementById("columns");
    this.tabsNode = document.getElementById("tabs");
    this.toasts = h("div", { class: "toasts page-toasts" });
    this.lost = h("div", { class: "lost", role: "alert", hidden: true });
    document.body.append(this.toasts, this.lost);
    this.observer = new IntersectionObserver((entries) => {
      for (const { target, intersectionRatio } of entries) {
        this.columns.get(Number(target.dataset.chat))?.setInView(intersectionRatio >= 0.5);
      }
    }, { threshold: [0, 0.5, 1] });
    this.calls = new CallsPane(this, document.getElementById("calls"));
    this.topbar = new Topbar(this, document.getElementById("topbar"));
    this.listen();
    this.setLanguage(this.language);
    this.events = new Events({
      onEvent: (event) => this.store.apply(event),
      onOpen: () => this.reload(),
      onLost: () => {
        this.lost.textContent = this.say("reconnecting");
        this.lost.hidden = false;
      },
    });
  }

  say(key, values) {
    return translate(this.language, key, values);
  }

  listen() {
    const { store } = this;
    store.on("loaded", () => this.rebuild());
    store.on("people", () => {
      this.topbar.render();
      this.arrange();
    });
    store.on("frame", () => this.topbar.render());
    store.on("clock", () => this.topbar?.tick());
    store.on("person", ({ id }) => {
      this.columns.get(id)?.personChanged();
      this.renderTabs();
    });
    store.on("message", ({ chatId, message, fresh }) => this.columns.get(chatId)?.upsert(message, fresh));
    store.on("delete", ({ chatId, id }) => this.columns.get(chatId)?.remove(id));
    store.on("action", ({ chatId, action }) => this.columns.get(chatId)?.showAction(action));
  }

  /** Also after a break: the server may have been started anew meanwhile. */
  async reload() {
    try {
      await this.store.load();
      this.lost.hidden = true;
    } catch (error) {
      toast(this.toasts, this.say("failed", { error: error.message }));
    }
  }

  setLanguage(language) {
    this.language = language;
    rememberPageLanguage(language);
    document.documentElement.lang = language;
    this.columnsNode.setAttribute("aria-label", this.say("people"));
    this.tabsNode.setAttribute("aria-label", this.say("people"));
    this.topbar.render();
    this.calls.render();
    this.arrange();
    for (const column of this.columns.values()) if (!column.owner) column.render();
    this.unreadChanged();
  }

  rebuild() {
    this.topbar.render();
    this.arrange();
    for (const column of this.columns.values()) column.render();
  }

  /** One column a person, then one a group, in the order they came. */
  arrange() {
    const ids = [...this.store.people.keys(), ...this.store.chats.keys()];
    for (const [id, column] of this.columns) {
      if (ids.includes(id)) continue;
      this.observer.unobserve(column.node);
      column.node.remove();
      this.columns.delete(id);
    }
    for (const id of ids) {
      if (this.columns.has(id)) {
        this.columns.get(id).personChanged();
        continue;
      }
      const column = new Column(this, id);
      this.columns.set(id, column);
      this.columnsNode.append(column.node);
      this.observer.observe(column.node);
      column.toBottom();
    }
    if (!this.columns.has(this.activeId)) this.activeId = ids[0] ?? null;
    this.renderWelcome();
    this.renderWaiting();
    this.renderTabs();
  }

  renderWelcome() {
    this.welcome?.remove();
    if (this.columns.size || !this.store.clock) return;
    this.welcome = h("section", { class: "welcome" },
      h("img", { src: "/page/shanyrak.svg", alt: "", width: 76, height: 76 }),
      h("h2", {}, this.say("emptyTitle")),
      h("p", {}, this.say("emptyText")),
      h("ol", {}, ["emptyStep1", "emptyStep2", "emptyStep3"].map((key) => h("li", {}, this.say(key)))),
      h("button", { type: "button", class: "button primary big", onclick: () => openAddPerson(this) }, this.say("addPerson")),
      h("span", { class: "ornament", "aria-hidden": "true" }));
    this.columnsNode.append(this.welcome);
  }

  renderWaiting() {
    this.waiting?.remove();
    if (this.store.bot || !this.store.clock) return;
    this.waiting = h("p", { class: "waiting", role: "status" }, this.say("waitingBot", { url: location.origin }));
    this.columnsNode.before(this.waiting);
  }

  renderTabs() {
    this.tabsNode.hidden = this.columns.size < 2;
    this.tabsNode.replaceChildren(...[...this.columns.values()].map((column) => {
      const active = column.chatId === this.activeId;
      column.node.classList.toggle("active", active);
      return h("button", {
        type: "button", class: "tab", "aria-current": active ? "true" : null, onclick: () => this.show(column.chatId),
      }, column.avatar(), h("span", { class: "tab-name" }, column.owner?.first_name ?? column.name),
      column.unread ? h("span", { class: "badge", "aria-label": this.say("unread", { n: column.unread }) }, String(column.unread)) : "");
    }));
  }

  show(chatId) {
    this.activeId = chatId;
    this.renderTabs();
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const behavior = calm ? "instant" : "smooth";
    this.columns.get(chatId)?.node.scrollIntoView({ behavior, block: "nearest", inline: "nearest" });
    this.tabsNode.querySelector("[aria-current]")?.scrollIntoView({ behavior, block: "nearest", inline: "center" });
  }

  unreadChanged() {
    const count = [...this.columns.values()].reduce((sum, column) => sum + column.unread, 0);
    document.title = count ? `(${count}) ASAR` : "ASAR";
    this.renderTabs();
  }

  /** Returns whether the address leads into the bot; if so, asks who follows it. */
  followLink(address, nearestId) {
    const payload = deepLinkPayload(address, this.store.bot?.username);
    if (payload === null) return false;
    this.askAndFollow(payload, nearestId);
    return true;
  }

  async askAndFollow(payload, nearestId) {
    const id = await askWhoFollows(this, payload, nearestId);
    if (id === undefined) return;
    this.show(id);
    const column = this.columns.get(id);
    await column.actions.attempt(() => (payload
      ? api.post(`/api/people/${id}/follow`, { payload })
      : api.post(`/api/people/${id}/messages`, { text: "/start" })));
  }
}

new App();
