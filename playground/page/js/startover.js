// Everything from the beginning: asked first, then all pages of the browser wait until it is ready.

import { api } from "./api.js";
import { h } from "./dom.js";
import { modal } from "./overlays.js";

export class StartOver {
  constructor(app) {
    this.app = app;
    app.store.on("start-over", (payload) => this.tell(payload));
  }

  /** The proof begins anew with its seed, on the command line. */
  get there() {
    return this.app.store.has("/api/start-over") && !this.app.store.has("/api/proof");
  }

  async ask() {
    if (await confirmed(this.app)) await this.app.attempt(() => api.post("/api/start-over"));
  }

  tell({ stage, trouble }) {
    const { app } = this;
    app.notices.set("start-over", stage === "failed" ? app.say("failed", { error: trouble }) : null, "alert");
  }
}

/** What was written is wiped. */
function confirmed(app) {
  return modal({ title: app.say("startOver"), closeLabel: app.say("close") }, (close) => [
    h("p", {}, app.say("startOverAsk")),
    h("div", { class: "form-foot" },
      h("button", { type: "button", class: "button primary", autofocus: true, onclick: () => close(true) }, app.say("startOver"))),
  ]);
}
