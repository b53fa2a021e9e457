// The pane with the bot's raw calls.

import { h, iconButton } from "./dom.js";
import { clockTime } from "./format.js";

const TOKENS = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON with a class a token, built of text nodes. */
function json(value) {
  const source = JSON.stringify(value, null, 2) ?? "";
  const node = h("pre", { class: "json", tabindex: 0 });
  let end = 0;
  for (const match of source.matchAll(TOKENS)) {
    node.append(source.slice(end, match.index));
    const kind = match[1] ? (match[2] ? "name" : "string") : match[3] ? "word" : "number";
    node.append(h("span", { class: `json-${kind}` }, match[1] ?? match[0]), match[2] ?? "");
    end = match.index + match[0].length;
  }
  node.append(source.slice(end));
  return node;
}

/** Nested parameters travel as JSON inside strings; here they are shown as what they are. */
function unpacked(params) {
  return Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => {
    if (typeof value !== "string" || !/^[[{]/.test(value)) return [name, value];
    try {
      return [name, JSON.parse(value)];
    } catch {
      return [name, value];
    }
  }));
}

function summary(params) {
  const text = params?.text ?? params?.caption ?? params?.callback_query_id ?? "";
  return [params?.chat_id, String(text).replace(/\s+/g, " ").slice(0, 140)].filter(Boolean).join(" · ");
}

export class CallsPane {
  constructor(app, node) {
    this.app = app;
    this.node = node;
    this.hidePolling = true;
    this.query = "";
    this.cleared = 0; // calls up to this id were wiped off the pane
    this.render();
    app.store.on("call", (call) => this.add(call));
  }

  get open() {
    return !this.node.hidden;
  }

  toggle() {
    this.node.hidden = !this.node.hidden;
    this.app.topbar.render();
    if (this.open) this.refill();
  }

  render() {
    const say = (key) => this.app.say(key);
    this.list = h("div", { class: "calls-list", role: "log", "aria-label": say("callsTitle") });
    this.node.setAttribute("aria-label", say("callsTitle"));
    this.node.replaceChildren(
      h("header", { class: "calls-head" },
        h("h2", {}, say("callsTitle")),
        h("input", {
          type: "search", value: this.query, placeholder: say("filter"), "aria-label": say("filter"),
          oninput: (event) => {
            this.query = event.target.value.trim().toLowerCase();
            this.refill();
          },
        }),
        h("label", { class: "check" }, h("input", {
          type: "checkbox", checked: this.hidePolling,
          onchange: (event) => {
            this.hidePolling = event.target.checked;
            this.refill();
          },
        }), h("span", {}, say("hidePolling"))),
        h("button", {
          type: "button", class: "chip",
          onclick: () => {
            this.cleared = this.app.store.calls.at(-1)?.id ?? 0;
            this.refill();
          },
        }, say("clear")),
        iconButton("close", say("close"), () => this.toggle())),
      this.list,
    );
    this.refill();
  }

  matches(call) {
    if (call.id <= this.cleared || (this.hidePolling && call.method.toLowerCase() === "getupdates")) return false;
    return call.method.toLowerCase().includes(this.query);
  }

  refill() {
    if (!this.open) return;
    const calls = this.app.store.calls.filter((call) => this.matches(call));
    this.list.replaceChildren(...calls.map((call) => this.row(call)));
    if (!calls.length) this.list.append(h("p", { class: "muted calls-empty" }, this.app.say("noCalls")));
    this.list.scrollTop = this.list.scrollHeight;
  }

  add(call) {
    if (!this.open || !this.matches(call)) return;
    this.list.querySelector(".calls-empty")?.remove();
    const atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 40;
    this.list.append(this.row(call));
    if (atEnd) this.list.scrollTop = this.list.scrollHeight;
  }

  row(call) {
    const details = h("details", { class: `call ${call.ok ? "" : "failed"}` },
      h("summary", {},
        h("time", {}, clockTime(new Date(typeof call.at === "number" ? call.at * 1000 : call.at))),
        h("code", { class: "method" }, call.method),
        h("span", { class: "call-summary" }, summary(call.params)),
        h("span", { class: "ms" }, `${Math.round(call.ms)} ms`),
        h("span", { class: `pill ${call.ok ? "good" : "bad"}` }, call.ok ? "ok" : String(call.error?.error_code ?? "error"))));
    details.addEventListener("toggle", () => {
      if (!details.open || details.children.length > 1) return;
      details.append(h("div", { class: "call-body" },
        call.error && h("p", { class: "call-error" }, typeof call.error === "string" ? call.error : call.error.description ?? JSON.stringify(call.error)),
        json(unpacked(call.params))));
    });
    return details;
  }
}
