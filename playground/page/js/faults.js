// Faults of the line, switched on and off.

import { api } from "./api.js";
import { form } from "./composer.js";
import { h } from "./dom.js";
import { field, modal, segmented } from "./overlays.js";

const KINDS = [["429", "fault429"], ["500", "fault500"], ["slow", "faultSlow"], ["drop", "faultDrop"], ["duplicate_update", "faultDuplicate"]];
const METHODS = ["sendMessage", "editMessageText", "answerCallbackQuery", "sendDocument", "sendPhoto", "getUpdates"];

function list(faults) {
  return Array.isArray(faults) ? faults : [];
}

function describe(app, fault) {
  const label = KINDS.find(([kind]) => kind === fault.kind)?.[1];
  const left = fault.left ?? fault.times;
  return h("li", {}, h("strong", {}, label ? app.say(label) : fault.kind),
    h("span", {}, fault.method === "*" ? app.say("anyMethod") : fault.method), left && h("span", { class: "pill" }, `×${left}`));
}

export async function openFaults(app) {
  const say = (key) => app.say(key);
  try {
    app.store.faults = (await api.get("/api/state")).faults;
  } catch (error) {
    app.notices.say(app.say("failed", { error: error.message }));
    return;
  }
  let kind = "429";
  const method = h("select", {}, h("option", { value: "*" }, say("anyMethod")), METHODS.map((name) => h("option", { value: name }, name)));
  const times = h("input", { type: "number", min: 1, max: 1000, value: 1, required: true });
  const seconds = h("input", { type: "number", min: 1, max: 3600, value: 3, required: true });
  const secondsField = field(say("faultSeconds"), seconds);
  const body = () => ({
    method: method.value, kind, times: Number(times.value),
    ...(kind === "429" ? { retry_after: Number(seconds.value) } : {}),
    ...(kind === "slow" ? { seconds: Number(seconds.value) } : {}),
  });
  const active = list(app.store.faults);
  const choice = await modal({ title: say("faults"), closeLabel: say("close") }, (close) => [
    h("p", { class: "muted" }, say("faultsHint")),
    active.length
      ? h("div", { class: "fault-list" }, h("ul", {}, active.map((fault) => describe(app, fault))),
        h("button", { type: "button", class: "button", onclick: () => close("clear") }, say("switchAllOff")))
      : h("p", { class: "fault-list muted" }, say("noFaults")),
    form(close, say("switchOn"), body,
      h("div", { class: "field" }, h("span", { class: "field-label" }, say("faultKind")),
        segmented(say("faultKind"), KINDS.map(([value, key]) => [value, say(key)]), kind, (value) => {
          kind = value;
          secondsField.hidden = !["429", "slow"].includes(kind);
        }, { class: "stacked" })),
      field(say("faultMethod"), method),
      h("div", { class: "two" }, field(say("faultTimes"), times), secondsField)),
  ]);
  if (!choice) return;
  try {
    await (choice === "clear" ? api.delete("/api/faults") : api.post("/api/faults", choice));
    await app.store.refresh();
  } catch (error) {
    app.notices.say(app.say("failed", { error: error.message }));
  }
}
