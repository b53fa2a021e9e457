// Puts the page together: store, columns, tabs, top bar, story, pane of calls.

import { Events, api } from "./api.js";
import { BotProcess } from "./bot.js";
import { CallsPane } from "./calls.js";
import { Column } from "./column.js";
import { Days } from "./days.js";
import { Glosses } from "./glosses.js";
import { listenToKeys } from "./keys.js";
import { watchLayout } from "./layout.js";
import { Ledger } from "./ledger.js";
import { Mailbox } from "./mailbox.js";
import { Notices } from "./notices.js";
import { NowBar } from "./nowbar.js";
import { Side } from "./side/side.js";
import { Spotlight } from "./spotlight.js";
import { StartOver } from "./startover.js";
import { Store } from "./store.js";
import { pageLanguage, rememberPageLanguage, translate } from "./strings.js";
import { renderTabs } from "./tabs.js";
import { Topbar } from "./topbar.js";
import { Welcome } from "./welcome.js";

const narrow = matchMedia("(max-width: 760px)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

class App {
  constructor() {
    this.language = pageLanguage();
    this.store = new Store();
    this.chosenMeanwhile = false; // by hand, while nobody could be greeted yet
    this.columns = new Map();
    this.activeId = narrow.matches ? "side" : null; // the tab that a narrow window shows; where the keyboard writes
    this.columnsNode = document.getElementById("columns");
    this.tabsNode = document.getElementById("tabs");
    this.skip = document.getElementById("skip");
    this.notices = new Notices(document.getElementById("notices"));
    this.observer = new IntersectionObserver((entries) => {
      for (const { target, intersectionRatio } of entries) {
        this.columns.get(Number(target.dataset.chat))?.setInView(intersectionRatio >= 0.5);
      }
      this.renderTabs();
    }, { threshold: [0, 0.5, 1] });
    this.bot = new BotProcess(this);
    this.days = new Days(this);
    this.glosses = new Glosses(this);
    this.ledger = new Ledger(this);
    this.mailbox = new Mailbox(this);
    this.spotlight = new Spotlight(this);
    this.calls = new CallsPane(this, document.getElementById("calls"));
    this.side = new Side(this, document.getElementById("side"));
    this.nowBar = new NowBar(this);
    this.welcome = new Welcome(this);
    this.startOver = new StartOver(this);
    this.topbar = new Topbar(this, document.getElementById("topbar"));
    this.layout = watchLayout(document.querySelector(".stage"), this.columnsNode, () => this.columns.size);
    this.listen();
    this.setLanguage(this.language);
    this.events = new Events({
      onEvent: (event) => this.store.apply(event),
      onOpen: () => this.reload(),
      onLost: () => this.notices.set("lost", this.say("reconnecting"), "alert"),
    });
  }

  get isNarrow() {
    return narrow.matches;
  }

  get calm() {
    return calm.matches;
  }

  say(key, values) {
    return translate(this.language, key, values);
  }

  /** Does what may fail, and says so if it does. */
  async attempt(action) {
    try {
      return await action();
    } catch (error) {
      this.notices.say(this.say("failed", { error: error.message }));
      return undefined;
    }
  }

  listen() {
    const { store } = this;
    store.on("loaded", () => this.rebuild());
    store.on("stage", () => this.stageTurned());
    store.on("people", () => {
      this.topbar.render();
      this.arrange();
    });
    store.on("frame", () => this.topbar.render());
    store.on("clock", () => this.topbar?.clock.tick());
    store.on("person", ({ id }) => {
      const shown = this.columns.has(id);
      if (shown !== (store.people.get(id).shown !== false)) this.arrange();
      else this.columns.get(id)?.personChanged();
      this.renderTabs();
      // What comes next is called as in that person's window.
      this.side.story.refresh();
    });
    store.on("message", ({ chatId, message, fresh }) => {
      this.columns.get(chatId)?.log.upsert(message, fresh);
      this.side.story.heard(chatId);
    });
    store.on("mail", () => this.topbar.render());
    store.on("delete", ({ chatId, id }) => this.columns.get(chatId)?.log.remove(id));
    store.on("action", ({ chatId, action }) => this.columns.get(chatId)?.showAction(action));
    listenToKeys(this);
    narrow.addEventListener("change", () => {
      this.topbar.render();
      this.arrange();
      this.side.render();
    });
    this.skip.addEventListener("click", (event) => {
      event.preventDefault();
      this.write();
    });
  }

  /** Also after a break: the server may have been started anew meanwhile. */
  async reload() {
    await this.attempt(async () => {
      await this.store.load();
      this.notices.set("lost", null);
    });
  }

  /** What somebody chose by hand: also those who have not started yet speak it from now on. */
  chooseLanguage(language) {
    rememberPageLanguage(language);
    this.setLanguage(language);
    this.greet(true);
  }

  setLanguage(language) {
    this.language = language;
    document.documentElement.lang = language;
    this.columnsNode.setAttribute("aria-label", this.say("people"));
    this.tabsNode.setAttribute("aria-label", this.say("people"));
    this.skip.textContent = this.say("skip");
    this.topbar.render();
    this.calls.render();
    this.arrange();
    this.redrawColumns();
    this.side.refresh();
    this.side.render();
    this.unreadChanged();
  }

  redrawColumns() {
    for (const column of this.columns.values()) column.render();
  }

  rebuild() {
    this.topbar.render();
    this.arrange();
    this.redrawColumns();
    this.side.refresh();
    this.side.render();
    this.spotlight.catchUp();
    this.bot.refresh();
    this.days.refresh();
    this.greet(this.chosenMeanwhile);
  }

  /** Nothing can be begun: the columns and all that begins something wait until it is ready. */
  stageTurned() {
    if (this.store.ready) this.reload();
    else this.rebuild();
  }

  /** Whoever has not written to the bot yet begins in the page's language; the server knows whether that still counts. */
  greet(chosen) {
    this.chosenMeanwhile = chosen && !this.store.ready;
    if (this.store.ready) this.attempt(() => api.post("/api/greeting", { language: this.language, chosen }));
  }

  shownPeople() {
    return [...this.store.people.values()].filter(({ shown }) => shown !== false);
  }

  /** One column a person, then one a group, in the order they came. */
  arrange() {
    const ids = this.store.ready ? [...this.shownPeople().map(({ id }) => id), ...this.store.chats.keys()] : [];
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
      column.log.toBottom();
    }
    const side = this.activeId === "side" && this.isNarrow && (this.side.panel || !this.store.clock || !this.store.ready);
    if (!side && !this.columns.has(this.activeId)) this.activeId = ids[0] ?? null;
    this.welcome.render();
    this.renderWaiting();
    this.renderTabs();
    this.layout();
  }

  renderWaiting() {
    const waits = !this.store.bot && this.store.clock && !this.bot.kept;
    this.notices.set("waiting", waits ? this.say("waitingBot", { url: location.origin }) : null);
  }

  renderTabs() {
    renderTabs(this);
  }

  /** The column, or "side" for the story on a phone. `keepSide` leaves a reader of the story there, `still` scrolls nothing. */
  show(id, { keepSide = false, still = false } = {}) {
    if (keepSide && this.isNarrow && this.activeId === "side") return;
    const turned = (id === "side") !== (this.activeId === "side");
    this.activeId = id;
    if (turned) this.side.render();
    this.renderTabs();
    if (still) return;
    const behavior = this.calm ? "instant" : "smooth";
    this.columns.get(id)?.node.scrollIntoView({ behavior, block: "nearest", inline: "nearest" });
    this.tabsNode.querySelector("[aria-current]")?.scrollIntoView({ behavior, block: "nearest", inline: "center" });
  }

  /** Goes to the message field of a column, or of the one that was used last. */
  write(column = this.columns.get(this.activeId) ?? this.columns.values().next().value) {
    if (!column) return;
    this.show(column.chatId);
    column.composer.input.focus({ preventScroll: true });
  }

  unreadChanged() {
    const count = [...this.columns.values()].reduce((sum, column) => sum + column.unread, 0);
    document.title = count ? `(${count}) ASAR` : "ASAR";
    this.renderTabs();
  }
}

new App();
