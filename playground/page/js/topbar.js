// Name, clock and the page's own switches.

import { Clock } from "./clock.js";
import { h, icon } from "./dom.js";
import { openFaults } from "./faults.js";
import { openKeys } from "./keys.js";
import { menu, segmented } from "./overlays.js";
import { openAddGroup, openAddPerson } from "./people.js";
import { watchRoom } from "./room.js";
import { LANGUAGES } from "./strings.js";

export class Topbar {
  constructor(app, node) {
    this.app = app;
    this.node = node;
    this.fit = watchRoom(node);
    this.clock = new Clock(app, () => this.fit());
    this.render();
  }

  render() {
    const { app } = this;
    const { store } = app;
    const say = (key, values) => app.say(key, values);
    const focused = this.node.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    const unfolded = this.node.querySelector('.menu-anchor > [aria-expanded="true"]')?.dataset.key;
    this.clock.render();
    this.node.replaceChildren(
      h("div", { class: "brand" },
        h("img", { src: "/page/shanyrak.svg", alt: "", width: 34, height: 34 }),
        h("div", {}, h("h1", {}, "ASAR"), h("p", { class: store.bot ? "on" : "off", role: "status" },
          store.bot ? `@${store.bot.username}` : say("noBot")))),
      ...(store.ready ? this.deeds() : [h("div", { class: "bar-end" }, this.languages())]),
      h("span", { class: "ornament-band", "aria-hidden": "true" }),
    );
    this.fit();
    if (focused) this.node.querySelector(`[data-key="${focused}"]`)?.focus({ preventScroll: true });
    // Whoever is about to press something in a menu still finds it there.
    if (unfolded) this.node.querySelector(`.menu-anchor > [data-key="${unfolded}"]`)?.click();
  }

  /** All that does something to the world. */
  deeds() {
    const { app } = this;
    const { store } = app;
    const say = (key, values) => app.say(key, values);
    return [
      this.storyButton() ?? "",
      this.clock.node,
      h("div", { class: "bar-end" },
        app.ledger.there && this.button("ledger", "book", say("ledger"), () => app.ledger.open(), { class: "wide-only" }),
        app.mailbox.there && this.button("mailbox", "mail", say("mailbox"), () => app.mailbox.open(), {
          class: `wide-only ${app.mailbox.fresh ? "accented" : ""}`,
        }),
        app.glosses.there && this.glossButton(),
        this.addButton(),
        this.languages("wide-only"),
        menu(h("button", {
          type: "button", class: `icon-button ${store.faults.length ? "warned" : ""}`, "aria-label": say("more"), title: say("more"), dataset: { key: "more" },
        }, icon("menu")), (close) => this.more(close), "menu-right")),
    ];
  }

  button(key, iconName, label, onclick, props = {}) {
    return h("button", {
      type: "button", title: label, "aria-label": label, onclick, dataset: { key }, ...props, class: `bar-button ${props.class ?? ""}`,
    }, icon(iconName), h("span", { class: "bar-label" }, label));
  }

  /** Opens the panel again when it is folded; open, it folds by its own button. */
  storyButton() {
    const { panel, folded } = this.app.side;
    if (!panel || !folded) return null;
    return this.button("story", "sparkle", this.app.say(panel.name), () => this.app.side.toggle(false), {
      class: "wide-only accented", title: this.app.say("unfold"),
    });
  }

  glossButton() {
    const { app } = this;
    return this.button("glosses", "translate", app.say("glosses"), () => {
      app.glosses.toggle();
      this.render();
    }, { "aria-pressed": String(app.glosses.on), title: app.say("glossesHint"), class: "wide-only" });
  }

  addButton() {
    const { app } = this;
    if (!app.store.people.size) {
      return this.button("add", "add", app.say("addPerson"), () => openAddPerson(app), { class: "accented wide-only" });
    }
    return menu(this.button("add", "add", app.say("add"), undefined, { class: "accented" }), (close) => [
      this.item("person", "addPerson", close, () => openAddPerson(app)),
      this.item("group", "addGroup", close, () => openAddGroup(app)),
    ], "menu-right wide-only");
  }

  /** On a wide page what few people need; on a phone everything. */
  more(close) {
    const { app } = this;
    const narrow = app.isNarrow;
    return [
      narrow && app.ledger.there && this.item("book", "ledger", close, () => app.ledger.open()),
      narrow && app.mailbox.there && this.item("mail", "mailbox", close, () => app.mailbox.open()),
      narrow && app.glosses.there && this.item("translate", "glosses", close, () => {
        app.glosses.toggle();
        this.render();
      }, { "aria-pressed": String(app.glosses.on) }),
      narrow && this.item("person", "addPerson", close, () => openAddPerson(app)),
      narrow && app.store.people.size && this.item("group", "addGroup", close, () => openAddGroup(app)),
      app.startOver.there && this.item("again", "startOver", close, () => app.startOver.ask()),
      app.bot.kept && this.item("bolt", "kill", close, () => app.bot.kill()),
      this.item("terminal", "calls", close, () => app.calls.toggle(), { "aria-pressed": String(app.calls.open) }),
      this.item("sparkle", "faults", close, () => openFaults(app), { class: app.store.faults.length ? "warned" : "" }),
      this.item("keyboard", "keys", close, () => openKeys(app)),
      narrow && h("div", { class: "menu-note" }, this.languages()),
    ].filter(Boolean);
  }

  item(iconName, key, close, action, props = {}) {
    return h("button", {
      type: "button", ...props, class: `menu-item ${props.class ?? ""}`,
      onclick: () => {
        close();
        action();
      },
    }, icon(iconName), h("span", {}, this.app.say(key)));
  }

  languages(className = "") {
    return segmented(this.app.say("pageLanguage"), LANGUAGES.map((code) => [code, code.toUpperCase()]), this.app.language,
      (code) => this.app.chooseLanguage(code), { class: className });
  }
}
