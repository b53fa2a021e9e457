// What stands in the columns' place while nobody is there.

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
      h("img", { src: "/page/shanyrak.svg", alt: "", width: 76, height: 76 }),
      h("h2", {}, app.say("emptyTitle")),
      h("p", {}, app.say("emptyText")),
      h("ol", {}, STEPS.map((key) => h("li", {}, app.say(key)))),
      h("button", { type: "button", class: "button primary big", onclick: () => openAddPerson(app) }, app.say("addPerson")),
      h("span", { class: "ornament", "aria-hidden": "true" }));
    app.columnsNode.append(this.node);
  }
}
