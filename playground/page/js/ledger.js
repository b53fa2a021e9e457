// The ledger: everything that was asked of somebody, with its end and who was told.

import { api } from "./api.js";
import { h, icon } from "./dom.js";
import { moment } from "./format.js";
import { modal } from "./overlays.js";
import { Refresher } from "./refresher.js";

const STATES = ["all", "ended", "waiting", "overdue", "silent"];
const AFTER_DEED_MS = 1500;
const PAGE = 100;

const capital = (word) => word[0].toUpperCase() + word.slice(1);

export class Ledger {
  constructor(app) {
    this.app = app;
    this.state = "all";
    this.query = "";
    this.shown = PAGE;
    this.body = null; // the open dialog's content
    this.refresher = new Refresher(async () => {
      this.data = await api.get(`/api/ends?language=${app.language}`);
      this.render();
    });
    for (const kind of ["message", "clock", "proof"]) app.store.on(kind, () => this.changed());
  }

  get there() {
    return this.app.store.has("/api/ends");
  }

  /** Something was done: an open ledger reads itself anew soon. */
  changed() {
    if (!this.body || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.body) this.refresher.again();
    }, AFTER_DEED_MS);
  }

  async open() {
    const { app } = this;
    this.state = "all";
    this.query = "";
    this.data = await app.attempt(() => api.get(`/api/ends?language=${app.language}`));
    if (!this.data) return;
    this.figures = h("div", { class: "figures" });
    this.list = h("ol", { class: "ends", tabindex: 0 });
    this.filter = h("div", { class: "end-filter", role: "group", "aria-label": app.say("ledger") });
    this.search = h("input", {
      type: "search", placeholder: app.say("ledgerSearch"), "aria-label": app.say("ledgerSearch"),
      oninput: ({ target }) => {
        this.query = target.value.trim().toLocaleLowerCase();
        this.shown = PAGE;
        this.render();
      },
    });
    await modal({ title: app.say("ledger"), closeLabel: app.say("close"), className: "ledger" }, () => {
      this.body = h("div", { class: "ledger-body" },
        h("p", { class: "muted" }, app.say("ledgerLead")), this.figures,
        h("div", { class: "end-tools" }, this.filter, this.search), this.list);
      this.render();
      return this.body;
    });
    this.body = null;
  }

  render() {
    if (!this.body || !this.data) return;
    const { app, data } = this;
    this.figures.replaceChildren(
      h("p", { class: `silent-figure ${data.silent ? "broken" : ""}`, role: "status" },
        h("span", {}, app.say("silentFigure")), h("strong", {}, String(data.silent))),
      h("dl", { class: "other-figures" }, [["askedFigure", data.asked], ["stateEnded", data.ended], ["stateWaiting", data.waiting],
        ["stateOverdue", data.overdue]].map(([key, count]) => h("div", {}, h("dt", {}, app.say(key)), h("dd", {}, String(count))))));
    const focused = this.filter.contains(document.activeElement) ? document.activeElement.dataset.state : null;
    this.filter.replaceChildren(...STATES.filter((state) => state !== "silent" || data.silent).map((state) => h("button", {
      type: "button", class: "chip", "aria-pressed": String(state === this.state), dataset: { state },
      onclick: () => {
        this.state = state;
        this.shown = PAGE;
        this.render();
      },
    }, app.say(`state${capital(state)}`))));
    if (focused) this.filter.querySelector(`[data-state="${focused}"]`)?.focus();
    // What nobody waits for comes first, then the newest: one's own, before what the sample's people have asked.
    const rows = data.rows.filter((row) => this.matches(row))
      .sort((a, b) => (b.state === "silent") - (a.state === "silent") || b.id - a.id);
    this.list.setAttribute("aria-label", app.say("ledger"));
    this.list.replaceChildren(
      ...rows.slice(0, this.shown).map((row) => this.row(row)),
      ...(rows.length > this.shown ? [h("li", { class: "end-more" }, h("button", {
        type: "button", class: "chip",
        onclick: () => {
          this.shown += PAGE;
          this.render();
        },
      }, app.say("ledgerMore", { n: rows.length - this.shown })))] : []),
      ...(rows.length ? [] : [h("li", { class: "end-none" }, app.say("ledgerEmpty"))]));
  }

  matches(row) {
    if (this.state !== "all" && row.state !== this.state) return false;
    return !this.query || [row.what, row.whom, row.end, ...(row.told ?? [])].join(" ").toLocaleLowerCase().includes(this.query);
  }

  row(row) {
    const { app } = this;
    const date = (iso) => moment(iso, app.language);
    const times = [
      row.since && app.say("ledgerSince", { date: date(row.since) }),
      row.ended_at && app.say("ledgerEnded", { date: date(row.ended_at) }),
      !row.ended_at && row.next_at && app.say("ledgerNext", { date: date(row.next_at) }),
    ].filter(Boolean).join(" · ");
    return h("li", { class: `end is-${row.state}` },
      h("span", { class: "end-state" }, row.state === "ended" && icon("check", 13), app.say(`state${capital(row.state)}`)),
      h("div", { class: "end-words" },
        h("strong", {}, row.what),
        row.end && h("p", {}, row.end),
        h("p", { class: "end-detail" }, row.whom && `${app.say("ledgerWhom")}: ${row.whom}`),
        row.told?.length ? h("p", { class: "end-detail" }, `${app.say("ledgerTold")}: ${row.told.join(", ")}`) : null,
        h("p", { class: "end-detail" }, times)));
  }
}
