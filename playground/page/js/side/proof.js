// The proof, in the story's place: let people do anything, and see that nothing is left without an end.

import { api } from "../api.js";
import { h, icon } from "../dom.js";
import { Refresher } from "../refresher.js";
import { localized } from "../strings.js";

const DEEDS = 20;
const DAYS = 60;

export class Proof {
  constructor(app) {
    this.app = app;
    this.name = "proof";
    this.data = null;
    this.refresher = new Refresher(async () => {
      this.data = await api.get(`/api/proof?language=${app.language}`);
      app.side.render();
      app.ledger.changed();
    });
    app.store.on("proof", () => this.refresh());
  }

  get there() {
    return this.app.store.has("/api/proof");
  }

  refresh() {
    if (this.there) this.refresher.again();
  }

  ask(body) {
    return this.app.attempt(async () => {
      await api.post("/api/proof", body);
      this.refresh();
    });
  }

  render() {
    const { app, data } = this;
    if (!data) return [];
    const idle = data.state === "idle";
    const button = (key, iconName, label, onclick, props = {}) => h("button", {
      type: "button", class: "button proof-deed", dataset: { key }, onclick, ...props,
    }, icon(iconName, 18), h("span", {}, label));
    return [
      h("p", { class: "side-lead" }, app.say("proofLead")),
      h("p", { class: "seed" }, h("code", {}, app.say("proofSeed", { seed: data.seed })), h("span", {}, app.say("proofDone", { n: data.done }))),
      data.by_hand > 0 && h("p", { class: "side-note" }, app.say("proofByHand", { n: data.by_hand })),
      h("div", { class: "proof-deeds" },
        idle
          ? button("walk", "play", app.say("proofWalk", { n: DEEDS }), () => this.ask({ do: "walk", deeds: DEEDS }), { class: "button primary proof-deed" })
          : button("stop", "pause", app.say("stop"), () => this.ask({ do: "stop" }), { class: "button primary proof-deed" }),
        app.store.has("/api/bot/kill") && button("kill", "bolt", app.say("kill"), () => app.bot.kill()),
        button("jump", "clock", app.say("daysLater", { n: DAYS }), () => this.ask({ do: "jump", days: DAYS }), { disabled: !idle })),
      !idle && h("p", { class: "side-note", role: "status" }, app.say(data.state === "jumping" ? "proofJumping" : "proofWalking")),
      data.trouble && h("p", { class: "trouble", role: "alert" }, app.say("proofTrouble", { trouble: data.trouble })),
      this.verdict(),
      data.deeds.length
        ? h("ol", { class: "deeds", reversed: true }, [...data.deeds].reverse().map((deed) => h("li", { value: deed.n }, localized(deed.text, app.language))))
        : h("p", { class: "side-note" }, app.say("proofNone")),
    ];
  }

  verdict() {
    const { app, data } = this;
    if (data.silent === null || data.silent === undefined) return null;
    const held = data.silent === 0;
    return h("div", { class: `verdict ${held ? "held" : "broken"}`, role: held ? "status" : "alert" },
      h("strong", {}, String(data.silent)), h("p", {}, app.say("silentFigure")),
      h("p", {}, held ? app.say("proofHolds") : app.say("proofFails", { n: data.silent })),
      data.report && h("a", { class: "button", href: "/api/proof/report", target: "_blank", rel: "noopener" }, app.say("report")));
  }
}
