// Days that pass from one due thing to the next: how far they are, and a way to stop them.

import { api } from "./api.js";
import { h } from "./dom.js";

export const MANY_DAYS = 60;

export class Days {
  constructor(app) {
    this.app = app;
    this.running = false;
    app.store.on("days", (state) => this.tell(state));
  }

  get there() {
    return this.app.store.has("/api/days");
  }

  start() {
    return this.app.attempt(() => api.post("/api/days", { days: MANY_DAYS }));
  }

  /** A page that was opened while they pass shows it as well. */
  async refresh() {
    if (!this.there) return;
    try {
      this.tell(await api.get("/api/days"));
    } catch {
      // The stream of events says it as well.
    }
  }

  tell({ running, passed_days: passed, days }) {
    const { app } = this;
    if (running !== this.running) {
      this.running = running;
      app.topbar.clock.render();
    }
    if (!running) {
      app.notices.set("days", null);
      app.ledger.changed();
      return;
    }
    app.notices.set("days", [
      h("progress", { max: days, value: passed, "aria-label": app.say("daysLater", { n: days }) }),
      h("span", {}, app.say("daysPassing", { n: passed, total: days })),
      h("button", { type: "button", class: "chip", onclick: () => app.attempt(() => api.delete("/api/days")) }, app.say("stop")),
    ], "days");
  }
}
