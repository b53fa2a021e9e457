// The bot's process: killed and started again while everybody looks on.

import { api } from "./api.js";

export class BotProcess {
  constructor(app) {
    this.app = app;
    app.store.on("bot", (payload) => this.tell(payload));
  }

  get kept() {
    return this.app.store.has("/api/bot/kill");
  }

  async refresh() {
    if (!this.kept) return;
    if (!this.app.store.ready) this.app.notices.set("bot", null);
    try {
      this.tell(await api.get("/api/bot"));
    } catch {
      // The stream of events says it as well.
    }
  }

  tell({ state, killed }) {
    const { notices } = this.app;
    document.body.dataset.bot = state; // the light beside its name
    if (!this.app.store.ready) notices.set("bot", null); // what stands in the columns' place says it
    else if (state === "away") notices.set("bot", this.app.say("botAway"), "alert");
    else notices.set("bot", state === "restarting" ? this.app.say(killed ? "botRestarting" : "botStarting") : null, "calm");
  }

  kill() {
    return this.app.attempt(() => api.post("/api/bot/kill"));
  }
}
