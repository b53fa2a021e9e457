// Dialogs about people: a new one, a new group, who follows a link.

import { api } from "./api.js";
import { form } from "./composer.js";
import { accent, avatar, h, icon, iconButton } from "./dom.js";
import { field, menu, modal, segmented } from "./overlays.js";
import { localized } from "./strings.js";

const CHARACTERS = ["quick", "slow", "choosy", "silent"];

function fullName(person) {
  return [person.first_name, person.last_name].filter(Boolean).join(" ");
}

/** One of the sample's people, or somebody new. */
export async function openAddPerson(app) {
  const resting = [...app.store.people.values()].filter(({ shown }) => shown === false);
  const result = await modal({ title: app.say("addPerson"), closeLabel: app.say("close") }, (close) => {
    if (!resting.length) return newPerson(app, close);
    const place = h("div", { class: "tab-panel" });
    const turn = (kind) => place.replaceChildren(...[kind === "sample" ? samplePeople(app, resting, close) : newPerson(app, close)].flat());
    turn("sample");
    return [segmented(app.say("addPerson"), [["sample", app.say("samplePeople")], ["new", app.say("newPerson")]], "sample", turn), place];
  });
  if (!result) return;
  await app.attempt(async () => {
    const person = result.id
      ? await api.patch(`/api/people/${result.id}`, { character: null, shown: true })
      : await api.post("/api/people", result);
    app.store.setPerson(person);
    app.arrange();
    app.show(person.id);
  });
}

function newPerson(app, close) {
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
  return form(close, say("add"), body,
    h("div", { class: "two" }, field(say("firstName"), first), field(say("lastName"), last, say("optional"))),
    field(say("role"), role, say("optional")),
    field(say("username"), username, say("optional")),
    h("div", { class: "field" }, h("span", { class: "field-label" }, say("telegramLanguage")),
      segmented(say("telegramLanguage"), [["kk", "Қазақша"], ["ru", "Русский"], ["en", "English"]], language, (code) => {
        language = code;
      })));
}

function samplePeople(app, people, close) {
  const list = h("div", { class: "people-list sample" });
  const show = (query) => {
    const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const found = people.filter((person) => {
      const text = [fullName(person), localized(person.role_hint, app.language)].join(" ").toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    });
    list.replaceChildren(...found.map((person) => h("button", {
      type: "button", class: "menu-item", title: app.say("bePerson"), onclick: () => close({ id: person.id }),
    },
      avatar(fullName(person), accent(person.id), "small"),
      h("span", { class: "who" }, h("strong", {}, fullName(person)), h("small", {}, localized(person.role_hint, app.language))),
      person.character && h("span", { class: "pill", title: app.say("answersByItself", { character: app.say(person.character) }) }, app.say(person.character)))));
    if (!found.length) list.append(h("p", { class: "muted" }, app.say("nobodyFound")));
  };
  show("");
  return [
    h("input", {
      type: "search", placeholder: app.say("findPerson"), "aria-label": app.say("findPerson"), autofocus: true,
      oninput: ({ target }) => show(target.value),
    }),
    list,
  ];
}

/** In the head of a sample person's column: who answers, and a way to hand them back to the world or to close it. */
export function whoAnswers(column) {
  const { owner } = column;
  const say = (key, values) => column.say(key, values);
  const answering = (character) => (character ? say("answersByItself", { character: say(character) }) : say("playedByYou"));
  const change = (close, values) => {
    close();
    column.actions.attempt(async () => column.store.setPerson(await api.patch(`/api/people/${owner.id}`, values)));
  };
  return menu(iconButton(owner.character ? "sparkle" : "person", `${say("handBack")}: ${answering(owner.character)}`, undefined, {
    class: owner.character ? "by-itself" : "",
  }), (close) => [
    ...[null, ...CHARACTERS].map((character) => h("button", {
      type: "button", class: "menu-item", "aria-pressed": String(character === (owner.character ?? null)),
      onclick: () => change(close, { character }),
    }, icon(character ? "sparkle" : "person"), h("span", {}, answering(character)))),
    h("button", { type: "button", class: "menu-item", onclick: () => change(close, { shown: false }) }, icon("close"), h("span", {}, say("hideColumn"))),
  ], "menu-right");
}

export async function openAddGroup(app) {
  const say = (key) => app.say(key);
  const title = h("input", { type: "text", required: true, maxlength: 128, autofocus: true });
  const people = app.shownPeople();
  const chosen = new Set(people.map(({ id }) => id));
  let kind = "group";
  const members = people.map((person) => h("label", { class: "check" },
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
  await app.attempt(async () => {
    const chat = await api.post("/api/groups", wanted);
    await app.store.refresh();
    app.show(chat.id);
  });
}

/** Gives the id of the person who follows the link, or undefined. `nearestId` is offered first. */
export function askWhoFollows(app, payload, nearestId) {
  const people = app.shownPeople().sort((a, b) => (b.id === nearestId) - (a.id === nearestId));
  return modal({ title: app.say("whoFollows"), closeLabel: app.say("close") }, (close) => [
    h("p", { class: "muted" }, app.say("whoFollowsHint"), " ", h("code", {}, payload || "—")),
    h("div", { class: "people-list" }, people.map((person, index) => h("button", {
      type: "button", class: "menu-item", autofocus: index === 0, onclick: () => close(person.id),
    }, avatar(fullName(person), accent(person.id), "small"),
    h("span", { class: "who" }, h("strong", {}, fullName(person)), person.role_hint && h("small", {}, localized(person.role_hint, app.language)))))),
  ]);
}
