// What people did by themselves, a quiet line each, newest first.

import { h } from "../dom.js";
import { clockTime } from "../format.js";
import { localized } from "../strings.js";

const KEPT = 30;

export class Feed {
  constructor(app) {
    this.app = app;
    this.lines = [];
    this.list = h("ol", { class: "feed-lines", tabindex: 0 });
    this.title = h("h3", {});
    this.node = h("section", { class: "feed", hidden: true }, this.title, this.list);
    app.store.on("crowd", (line) => {
      this.lines.unshift({ ...line, at: line.at ? new Date(line.at) : app.store.now() });
      this.lines.splice(KEPT);
      this.render();
    });
    app.store.on("start-over", () => {
      this.lines = [];
    });
  }

  render() {
    const { app } = this;
    const appears = this.node.hidden && this.lines.length > 0;
    this.node.hidden = !this.lines.length;
    // It takes room from the story: the step that comes next stays in sight.
    if (appears) app.side.body.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
    this.title.textContent = app.say("feed");
    this.list.setAttribute("aria-label", app.say("feed"));
    this.list.replaceChildren(...this.lines.map(({ at, line, role_hint: role }) => h("li", {},
      h("time", { datetime: at.toISOString() }, clockTime(at).slice(0, 5)),
      h("span", {}, localized(line, app.language), role && h("small", {}, localized(role, app.language))))));
  }
}
