// One line about the story for those who do not see its panel: on a phone in a person's tab, or when it is folded.

import { accent, avatar, h, iconButton } from "./dom.js";

export class NowBar {
  constructor(app) {
    this.app = app;
    this.node = h("div", { class: "now-bar", hidden: true });
    app.notices.node.after(this.node);
  }

  render() {
    const { app } = this;
    const { story } = app.side;
    const seen = !app.side.node.hidden && (!app.isNarrow || app.activeId === "side");
    const line = story.data?.trouble ?? story.nowLine;
    this.node.hidden = seen || app.side.panel !== story || !story.data || !line || story.data.state === "done";
    if (this.node.hidden) return;
    const moving = story.playing || story.data.state === "waiting";
    const person = app.store.people.get(story.data.now?.person_id);
    this.node.classList.toggle("trouble", Boolean(story.data.trouble));
    this.node.replaceChildren(
      iconButton(moving ? "pause" : "play", app.say(moving ? "pause" : "play"), () => story.ask({ do: moving ? "pause" : "play" }), { class: "send" }),
      h("button", { type: "button", class: "now-line", onclick: () => app.spotlight.show(true) },
        person && avatar(person.first_name, accent(person.id), "tiny"), h("span", {}, line)),
    );
  }
}
