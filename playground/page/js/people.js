// Dialogs about people: a new one, a new group, who follows a link.

import { api } from "./api.js";
import { form } from "./composer.js";
import { accent, avatar, h } from "./dom.js";
import { field, modal, segmented, toast } from "./overlays.js";
import { localized } from "./strings.js";

function fullName(person) {
  return [person.first_name, person.last_name].filter(Boolean).join(" ");
}

export async function openAddPerson(app) {
  const say = (key) => app.say(key);
  const input = (props) => h("input", { type: "text", autocomplete: "off", ...props });
  const first = input({ required: true, maxlength: 64, autofocus: true });
  const last = input({ maxlength: 64 });
  const username = input({ maxlength: 32, pattern: "[A-Za-z0-9_]{5,32}", placeholder: "aigerim_ngo" });
  const role = input({ maxlength: 60, placeholder: say("roleExample") });
  let language = app.language;
  const body = () => Object.fromEntries(Object.entries({
    first_name: first.value.trim(), last_name: last.value.trim(), username: username.value.trim(),
    role_hint: role.value.trim(), language_code: language,
  }).filter(([, value]) => value));
  const wanted = await modal({ title: say("addPerson"), closeLabel: say("close") }, (close) => form(close, say("add"), body,
    h("div", { class: "two" }, field(say("firstName"), first), field(say("lastName"), last, say("optional"))),
    field(say("role"), role, say("optional")),
    field(say("username"), username, say("optional")),
    h("div", { class: "field" }, h("span", { class: "field-label" }, say("telegramLanguage")),
      segmented(say("telegramLanguage"), [["kk", "Қазақша"], ["ru", "Русский"], ["en", "English"]], language, (code) => {
        language = code;
      }))));
  if (!wanted) return;
  try {
    const person = await api.post("/api/people", wanted);
    app.store.setPerson(person);
    app.show(person.id);
  } catch (error) {
    toast(app.toasts, app.say("failed", { error: error.message }));
  }
}

export async function openAddGroup(app) {
  const say = (key) => app.say(key);
  const title = h("input", { type: "text", required: true, maxlength: 128, autofocus: true });
  const chosen = new Set(app.store.people.keys());
  let kind = "group";
  const members = [...app.store.people.values()].map((person) => h("label", { class: "check" },
    h("input", {
      type: "checkbox", checked: true,
      onchange: (event) => (event.target.checked ? chosen.add(person.id) : chosen.delete(person.id)),
    }), avatar(fullName(person), accent(person.id), "small"), h("span", {}, fullName(person))));
  const wanted = await modal({ title: say("addGroup"), closeLabel: say("close") }, (close) => form(close, say("create"),
    () => ({ title: title.value.trim(), kind, members: [...chosen] }),
    field(say("groupTitle"), title),
    h("div", { class: "field" }, h("span", { class: "field-label" }, say("groupKind")),
      segmented(say("groupKind"), ["group", "supergroup", "channel"].map((value) => [value, say(value)]), kind, (value) => {
        kind = value;
      })),
    h("fieldset", { class: "field" }, h("legend", { class: "field-label" }, say("members")), members)));
  if (!wanted) return;
  try {
    const chat = await api.post("/api/groups", wanted);
    await app.store.refresh();
    app.show(chat.id);
  } catch (error) {
    toast(app.toasts, app.say("failed", { error: error.message }));
  }
}

/** Gives the id of the person who follows the link, or undefined. `nearestId` is offered first. */
export function askWhoFollows(app, payload, nearestId) {
  const people = [...app.store.people.values()].sort((a, b) => (b.id === nearestId) - (a.id === nearestId));
  return modal({ title: app.say("whoFollows"), closeLabel: app.say("close") }, (close) => [
    h("p", { class: "muted" }, app.say("whoFollowsHint"), " ", h("code", {}, payload || "—")),
    h("div", { class: "people-list" }, people.map((person, index) => h("button", {
      type: "button", class: "menu-item", autofocus: index === 0, onclick: () => close(person.id),
    }, avatar(fullName(person), accent(person.id), "small"),
    h("span", { class: "who" }, h("strong", {}, fullName(person)), person.role_hint && h("small", {}, localized(person.role_hint, app.language)))))),
  ]);
}
