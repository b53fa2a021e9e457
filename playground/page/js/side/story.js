// The story beside the columns: chapters and steps that tick themselves, who does what next, and the player.

import { api } from "../api.js";
import { accent, avatar, h, icon, iconButton } from "../dom.js";
import { Refresher } from "../refresher.js";
import { isStart } from "../spotlight.js";

const ACTS = { press: "Press", tick: "Tick", say: "Say", see: "See", clock: "Clock" };

export class Story {
  constructor(app) {
    this.app = app;
    this.name = "story";
    this.data = null;
    this.opened = null; // the chapter that the reader opened; otherwise the current one is open
    this.refresher = new Refresher(async () => {
      const language = app.language;
      const data = await api.get(`/api/story?language=${language}`);
      if (language !== app.language) return this.refresher.again();
      this.data = data;
      this.changed();
      return undefined;
    });
    app.store.on("story", () => this.refresh());
  }

  get there() {
    return this.app.store.has("/api/story");
  }

  refresh() {
    if (this.there) this.refresher.again();
  }

  /** Somebody was told something: where they press next, the button may stand below another message now. */
  heard(personId) {
    if (personId === this.data?.now?.person_id) this.refresh();
  }

  get playing() {
    return this.data?.state === "playing";
  }

  /** The step that is being done or comes next: the server names it, otherwise it is the first that is open. */
  get step() {
    const steps = this.data?.chapters.flatMap((chapter) => chapter.steps) ?? [];
    const named = this.data?.now?.step;
    return steps.find(({ id, done }) => (named ? id === named : !done)) ?? null;
  }

  get current() {
    const { step } = this;
    return this.data?.chapters.find((chapter) => chapter.steps.includes(step)) ?? null;
  }

  /** What is being done at this moment, or what to do next, as one sentence in the page's language. */
  get nowLine() {
    const { now } = this.data ?? {};
    if (this.data?.state === "waiting") return this.app.say("storyWaiting");
    const column = this.app.columns.get(now?.person_id);
    if (column && !this.playing && isStart(now, column)) {
      return this.app.say("doPress", { name: column.owner.first_name, label: column.say("start") });
    }
    const hint = now?.hint ?? this.step?.hint;
    if (!this.playing && hint) return hint;
    if (!now || !ACTS[now.act]) return hint ?? "";
    const person = this.app.store.people.get(now.person_id);
    return this.app.say(`${this.playing ? "now" : "do"}${ACTS[now.act]}`, { name: person?.first_name ?? "", label: now.label });
  }

  changed() {
    const chapter = this.current?.id ?? null;
    if (chapter !== this.lastChapter) {
      this.lastChapter = chapter;
      this.opened = null;
    }
    this.app.side.render();
    this.app.spotlight.set(this.data.now ?? null, this.playing);
  }

  ask(body) {
    return this.app.attempt(async () => {
      await api.post("/api/story", body);
      this.refresh();
    });
  }

  // ---- drawing

  render() {
    if (!this.data) return [];
    const { app, data } = this;
    const chapter = this.current;
    const openId = this.opened ?? chapter?.id ?? null;
    return [
      h("p", { class: "side-lead" }, app.say("lead")),
      this.player(),
      data.state !== "waiting" && data.trouble && h("p", { class: "trouble", role: "alert" }, data.trouble),
      data.state === "waiting" && h("p", { class: "side-note", role: "status" }, app.say("storyWaiting")),
      h("ol", { class: "chapters" }, data.chapters.map((each, index) => this.chapter(each, index, each.id === openId))),
      data.state === "done" && h("p", { class: "side-note" }, app.say("storyDone")),
    ];
  }

  player() {
    const { app, data } = this;
    const fresh = data.state === "stopped" && !data.chapters.some(({ steps }) => steps.some(({ done }) => done));
    const moving = this.playing || data.state === "waiting";
    const label = app.say(moving ? "pause" : fresh ? "play" : "resume");
    return h("div", { class: "player", role: "group", "aria-label": app.say("story") },
      data.state !== "done" && h("button", {
        type: "button", class: "button primary play", dataset: { key: "play" }, onclick: () => this.ask({ do: moving ? "pause" : "play" }),
      }, icon(moving ? "pause" : "play", 18), h("span", {}, label)),
      data.state !== "done" && h("button", {
        type: "button", class: "chip speed", dataset: { key: "speed" }, title: app.say("speed", { n: data.speed }),
        "aria-label": app.say("speed", { n: data.speed }), onclick: () => this.ask({ do: data.speed >= 4 ? "slower" : "faster" }),
      }, `×${data.speed}`),
      data.state !== "done" && iconButton("step", app.say("oneStep"), () => this.ask({ do: "step" }), { dataset: { key: "step" } }));
  }

  chapter(chapter, index, open) {
    const { app } = this;
    const current = chapter === this.current;
    return h("li", { class: `chapter ${chapter.done ? "done" : ""} ${open ? "open" : ""} ${current ? "current" : ""}` },
      h("button", {
        type: "button", class: "chapter-head", "aria-expanded": String(open), dataset: { key: `chapter-${chapter.id}` },
        onclick: () => {
          this.opened = open ? "" : chapter.id;
          app.side.render();
        },
      },
      h("span", { class: "chapter-mark", "aria-hidden": "true" }, chapter.done ? icon("check", 15) : String(index + 1)),
      h("span", { class: "chapter-title" }, chapter.title),
      chapter.done && h("span", { class: "offscreen" }, app.say("chapterDone"))),
      open && h("div", { class: "chapter-body" },
        h("p", { class: "chapter-text" }, chapter.text),
        h("ol", { class: "steps" }, chapter.steps.map((step) => this.line(step))),
        this.data.state !== "done" && h("button", {
          type: "button", class: "link-button", dataset: { key: `play-${chapter.id}` },
          onclick: () => this.ask({ do: "play", chapter: chapter.id }),
        }, icon("play", 13), app.say("playChapter"))));
  }

  line(step) {
    const { app } = this;
    const next = step === this.step;
    const person = app.store.people.get(step.person_id);
    return h("li", { class: `step ${step.done ? "done" : ""} ${next ? "next" : ""}`, "aria-current": next ? "step" : null },
      h("span", { class: "step-mark", "aria-hidden": "true" },
        step.done ? icon("check", 13) : person ? avatar(person.first_name, accent(person.id), "tiny") : ""),
      h("div", { class: "step-words" },
        h("span", { class: "step-title" }, step.title, step.done && h("span", { class: "offscreen" }, ` (${app.say("chapterDone")})`)),
        next && step.why && h("span", { class: "step-why" }, step.why),
        next && this.nowLine && h("button", {
          type: "button", class: "hint-card", dataset: { key: "hint" }, onclick: () => app.spotlight.show(true),
        }, this.nowLine)));
  }
}
