// The bot's clock in the top bar: what it shows, and the ways to move it.

import { api } from "./api.js";
import { MANY_DAYS } from "./days.js";
import { h, icon } from "./dom.js";
import { clockDay, clockTime, fromLocalInput, toLocalInput } from "./format.js";
import { field, menu } from "./overlays.js";

const STEPS = [["plus15", 900], ["plus60", 3600], ["plusDay", 86_400]];
const IN_THE_MENU_ONLY = "plus15";
const SIGNIFICANT_SHIFT_S = 60;

export class Clock {
  constructor(app, onLength) {
    this.app = app;
    this.onLength = onLength; // its words have become longer or shorter
    this.day = h("span", { class: "clock-day" });
    this.time = h("time", { class: "clock-time" });
    this.shift = h("span", { class: "clock-shift", hidden: true });
    this.glowing = false;
    this.node = h("div", { class: "clock", role: "group" });
    setInterval(() => this.tick(), 1000);
  }

  get knowsDue() {
    return this.app.store.has("/api/due");
  }

  /** Moves as asked; says so when it stopped early, or when nothing is due. */
  move(body) {
    const { app } = this;
    return app.attempt(async () => {
      const answer = await api.post("/api/clock", body);
      app.store.setClock(answer);
      if (body.to_next_due && !answer.stopped) app.notices.say(app.say("nothingDue"));
      else if (answer.stopped && !body.to_next_due) {
        app.notices.say(app.say("stoppedAtDue", { time: clockTime(new Date(answer.now)).slice(0, 5) }));
      }
    });
  }

  render() {
    const { app } = this;
    this.node.setAttribute("aria-label", app.say("clock"));
    this.node.replaceChildren(
      menu(h("button", {
        type: "button", class: "clock-face", "aria-label": `${app.say("clock")}: ${app.say("chooseTime")}`, title: app.say("clockHint"),
      }, icon("clock", 18), this.day, this.time, this.shift), (close) => this.menu(close)),
      h("span", { class: "clock-steps" }, this.steps(), this.later("chip later")));
    this.glow(this.glowing);
    this.tick();
  }

  steps(close = null) {
    const chip = (label, body, props = {}) => h("button", {
      type: "button", class: "chip", ...props,
      onclick: () => {
        close?.();
        this.move(body);
      },
    }, label);
    const due = this.knowsDue ? { stop_at_due: true } : {};
    return [
      this.knowsDue && chip(this.app.say("nextDue"), { to_next_due: true }, { class: "chip next-due", title: this.app.say("nextDueHint") }),
      ...STEPS.filter(([key]) => close || key !== IN_THE_MENU_ONLY).map(([key, advance]) => chip(this.app.say(key), { advance, ...due })),
    ];
  }

  /** Days that pass one by one: a first look must find it, so it is in the bar and in the menu. A proof has its own. */
  later(classes, close = null) {
    const { app } = this;
    return app.days.there && !app.side.proof.there && h("button", {
      type: "button", class: classes, disabled: app.days.running,
      onclick: () => {
        close?.();
        app.days.start();
      },
    }, app.say("daysLater", { n: MANY_DAYS }));
  }

  menu(close) {
    const { app } = this;
    const moment = h("input", { type: "datetime-local", value: toLocalInput(app.store.now()), required: true });
    return h("form", {
      class: "clock-form",
      onsubmit: (event) => {
        event.preventDefault();
        close();
        this.move({ to: fromLocalInput(moment.value).toISOString() });
      },
    },
    h("p", { class: "menu-note" }, app.say("clockHint")),
    h("div", { class: "chips" }, this.steps(close)),
    this.later("button later", close),
    field(app.say("chooseTime"), moment),
    h("button", { class: "button primary" }, app.say("moveTo")));
  }

  glow(on) {
    this.glowing = on;
    this.node.querySelector(".next-due, .clock-face")?.classList.remove("glow");
    this.node.querySelector(".next-due")?.classList.toggle("glow", on);
    this.node.querySelector(".clock-face")?.classList.toggle("glow", on && this.app.isNarrow);
  }

  tick() {
    const length = this.node.textContent.length;
    const now = this.app.store.now();
    this.day.textContent = clockDay(now, this.app.language);
    this.time.textContent = clockTime(now);
    this.time.dateTime = now.toISOString();
    const offset = this.app.store.clock?.offset ?? 0;
    this.shift.hidden = offset < SIGNIFICANT_SHIFT_S;
    this.shift.textContent = this.app.say("shifted", { time: this.duration(offset) });
    if (this.node.textContent.length !== length) this.onLength();
  }

  duration(seconds) {
    const minutes = Math.round(seconds / 60);
    const parts = [["days", Math.floor(minutes / 1440)], ["hours", Math.floor((minutes % 1440) / 60)], ["minutes", minutes % 60]];
    return parts.filter(([, n]) => n).slice(0, 2).map(([key, n]) => this.app.say(key, { n })).join(" ");
  }
}
