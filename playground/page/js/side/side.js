// The panel at the left: the story or, in its place, the proof; below it what people did by themselves.

import { h, iconButton } from "../dom.js";
import { Feed } from "./feed.js";
import { Proof } from "./proof.js";
import { Story } from "./story.js";

const FOLDED_KEY = "asar.playground.folded";

export class Side {
  constructor(app, node) {
    this.app = app;
    this.node = node;
    this.story = new Story(app);
    this.proof = new Proof(app);
    this.feed = new Feed(app);
    this.folded = localStorage.getItem(FOLDED_KEY) === "yes";
    this.kept = false; // what stood here before is what stands here now: everything may have begun anew
    this.body = h("div", { class: "side-body" });
    this.head = h("header", { class: "side-head" });
    this.node.append(this.head, this.body, this.feed.node);
  }

  /** Which of the two stands here, if any. It has its place before it has been read, so that nothing moves then. */
  get panel() {
    if (!this.app.store.ready) return null;
    if (this.proof.there) return this.proof;
    return this.story.there ? this.story : null;
  }

  refresh() {
    this.story.refresh();
    this.proof.refresh();
  }

  toggle(folded = !this.folded) {
    this.folded = folded;
    localStorage.setItem(FOLDED_KEY, folded ? "yes" : "no");
    this.render();
    this.app.topbar.render();
  }

  /** Draws anew what changed, and leaves the reader's place and focus as they were. */
  render() {
    const { app, panel } = this;
    const known = !this.node.hidden || this.folded;
    this.node.hidden = !panel || (this.folded && app.activeId !== "side");
    if (panel) {
      const key = this.node.contains(document.activeElement) ? document.activeElement.dataset.key : null;
      const scrollTop = this.kept ? this.body.scrollTop : 0;
      const title = app.say(panel.name);
      this.node.setAttribute("aria-label", title);
      this.head.replaceChildren(...[
        h("div", { class: "side-title" }, h("span", { class: "ornament", "aria-hidden": "true" }), h("h2", {}, title)),
        app.startOver.there && iconButton("again", app.say("startOver"), () => app.startOver.ask(), { dataset: { key: "again" } }),
        iconButton("fold", app.say("fold"), () => this.toggle(true), { class: "wide-only", dataset: { key: "fold" } })].filter(Boolean));
      this.body.replaceChildren(...panel.render().filter(Boolean));
      this.body.scrollTop = scrollTop;
      if (key) this.node.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
      const next = this.body.querySelector("[aria-current]");
      const where = next?.textContent;
      if (where && where !== this.where) next.scrollIntoView({ block: "nearest", behavior: app.calm ? "instant" : "smooth" });
      this.where = where;
    }
    this.kept = Boolean(panel);
    app.layout();
    this.feed.render();
    app.nowBar.render();
    app.renderTabs();
    if (known === this.node.hidden) app.topbar.render();
  }
}
