// Name, clock and the page's own switches.

import { api } from "./api.js";
import { h, icon } from "./dom.js";
import { openFaults } from "./faults.js";
import { clockDay, clockTime, fromLocalInput, toLocalInput } from "./format.js";
import { field, menu, segmented, toast } from "./overlays.js";
import { openAddGroup, openAddPerson } from "./people.js";
import { LANGUAGES } from "./strings.js";

const STEPS = [["plus15", 900], ["plus60", 3600], ["plusDay", 86_400]];
const SIGNIFICANT_SHIFT_S = 60;

export class Topbar {
  constructor(app, node) {
    this.app = app;
    this.node = node;
    this.day = h("span", { class: "clock-day" });
    this.time = h("time", { class: "clock-time" });
    this.shift = h("span", { class: "clock-shift", hidden: true });
    this.render();
    setInterval(() => this.tick(), 1000);
  }

  async attempt(action) {
    try {
      await action();
    } catch (error) {
      toast(this.app.toasts, this.app.say("failed", { error: error.message }));
    }
  }

  move(body) {
    return this.attempt(async () => this.app.store.setClock(await api.post("/api/clock", body)));
  }

  render() {
    const { app } = this;
    const { store } = app;
    const say = (key, values) => app.say(key, values);
    const button = (iconName, label, props = {}) => h("button", {
      type: "button", title: label, "aria-label": label, ...props, class: `bar-button ${props.class ?? ""}`,
    }, icon(iconName), h("span", { class: "bar-label" }, label));
    const anyone = store.people.size > 0;
    this.node.replaceChildren(
      h("div", { class: "brand" },
        h("img", { src: "/page/shanyrak.svg", alt: "", width: 34, height: 34 }),
        h("div", {}, h("h1", {}, "ASAR"), h("p", { class: store.bot ? "on" : "off", role: "status" },
          store.bot ? `@${store.bot.username}` : say("noBot")))),
      h("div", { class: "clock", role: "group", "aria-label": say("clock"), title: say("clockHint") },
        menu(h("button", { type: "button", class: "clock-face", "aria-label": `${say("clock")}: ${say("chooseTime")}` },
          icon("clock", 18), this.day, this.time, this.shift), (close) => this.clockMenu(close)),
        h("span", { class: "clock-steps" }, this.steps())),
      h("div", { class: "bar-end" },
        button("terminal", say("calls"), {
          "aria-pressed": String(app.calls.open), onclick: () => app.calls.toggle(), class: "wide-only",
        }),
        button("bolt", say("faults"), {
          onclick: () => openFaults(app), class: `wide-only ${store.faults.length ? "warned" : ""}`,
        }),
        anyone ? menu(button("add", say("add"), { class: "accented" }), (close) => [
          this.item("person", say("addPerson"), close, () => openAddPerson(app)),
          this.item("group", say("addGroup"), close, () => openAddGroup(app)),
        ], "menu-right wide-only") : button("add", say("addPerson"), { class: "accented wide-only", onclick: () => openAddPerson(app) }),
        this.languages("wide-only"),
        menu(h("button", { type: "button", class: "icon-button", "aria-label": say("more"), title: say("more") }, icon("menu")),
          (close) => [
            this.item("terminal", say("calls"), close, () => app.calls.toggle()),
            this.item("bolt", say("faults"), close, () => openFaults(app)),
            this.item("person", say("addPerson"), close, () => openAddPerson(app)),
            anyone && this.item("group", say("addGroup"), close, () => openAddGroup(app)),
            h("div", { class: "menu-note" }, this.languages()),
          ].filter(Boolean), "menu-right narrow-only")),
      h("span", { class: "ornament-band", "aria-hidden": "true" }),
    );
    this.tick();
  }

  item(iconName, label, close, action) {
    return h("button", {
      type: "button", class: "menu-item",
      onclick: () => {
        close();
        action();
      },
    }, icon(iconName), h("span", {}, label));
  }

  steps() {
    return STEPS.map(([key, advance]) => h("button", {
      type: "button", class: "chip", onclick: () => this.move({ advance }),
    }, this.app.say(key)));
  }

  clockMenu(close) {
    const moment = h("input", { type: "datetime-local", value: toLocalInput(this.app.store.now()), required: true });
    return h("form", {
      class: "clock-form",
      onsubmit: (event) => {
        event.preventDefault();
        close();
        this.move({ to: fromLocalInput(moment.value).toISOString() });
      },
    },
    h("p", { class: "menu-note" }, this.app.say("clockHint")),
    h("div", { class: "chips" }, this.steps()),
    field(this.app.say("chooseTime"), moment),
    h("button", { class: "button primary" }, this.app.say("moveTo")));
  }

  languages(className = "") {
    return segmented(this.app.say("pageLanguage"), LANGUAGES.map((code) => [code, code.toUpperCase()]), this.app.language,
      (code) => this.app.setLanguage(code), { class: className });
  }

  tick() {
    const now = this.app.store.now();
    this.day.textContent = clockDay(now, this.app.language);
    this.time.textContent = clockTime(now);
    this.time.dateTime = now.toISOString();
    const offset = this.app.store.clock?.offset ?? 0;
    this.shift.hidden = offset < SIGNIFICANT_SHIFT_S;
    this.shift.textContent = this.app.say("shifted", { time: this.duration(offset) });
  }

  duration(seconds) {
    const minutes = Math.round(seconds / 60);
    const parts = [["days", Math.floor(minutes / 1440)], ["hours", Math.floor((minutes % 1440) / 60)], ["minutes", minutes % 60]];
    return parts.filter(([, n]) => n).slice(0, 2).map(([key, n]) => this.app.say(key, { n })).join(" ");
  }
}
