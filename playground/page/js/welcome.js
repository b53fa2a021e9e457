// What stands in the columns' place while nobody is there, or nothing is ready.

import { h } from "./dom.js";
import { openAddPerson } from "./people.js";

const STEPS = ["emptyStep1", "emptyStep2", "emptyStep3"];

export class Welcome {
  constructor(app) {
    this.app = app;
  }

  render() {
    const { app } = this;
    this.node?.remove();
    if (app.columns.size || !app.store.clock) return;
    this.node = h("section", { class: "welcome" },
      h("img", { src: "/page/shanyrak.svg", alt: "", width: 76, height: 76 }), this.words(),
      h("span", { class: "ornament", "aria-hidden": "true" }));
    app.columnsNode.append(this.node);
  }

  words() {
    const { app } = this;
    const button = (key, onclick) => h("button", { type: "button", class: "button primary big", onclick }, app.say(key));
    switch (app.store.stage) {
      case "preparing":
        return h("div", { class: "welcome-words", role: "status" }, h("h2", {}, app.say("preparingTitle")),
          h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), h("p", {}, app.say("preparingText")));
      case "broken":
        return h("div", { class: "welcome-words", role: "alert" }, h("h2", {}, app.say("brokenTitle")), h("p", {}, app.say("brokenText")),
          button("startOver", () => app.startOver.ask()));
      default:
        return h("div", { class: "welcome-words" }, h("h2", {}, app.say("emptyTitle")), h("p", {}, app.say("emptyText")),
          h("ol", {}, STEPS.map((key) => h("li", {}, app.say(key)))),
          button("addPerson", () => openAddPerson(app)));
    }
  }
}
