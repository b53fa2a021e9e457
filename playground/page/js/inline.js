// Inline mode: "@bot words" in the message field asks the bot, and what it offers is shown above the field.

import { api } from "./api.js";
import { h } from "./dom.js";

const PAUSE_MS = 300;
const LONGEST = 256;

export class InlineOffers {
  /** `column` gives the person, the chat and its actions; `done()` is called once something was sent. */
  constructor(column, done) {
    Object.assign(this, { column, done });
    this.node = h("div", { class: "offers", role: "listbox", hidden: true });
    this.asked = 0;
  }

  /** What is asked for, or null if the words are no query. */
  queryIn(words) {
    const name = this.column.store.bot?.username;
    if (!name) return null;
    const [, called, query] = words.match(/^@(\w+)\s([^]*)$/) ?? [];
    return called?.toLowerCase() === name.toLowerCase() ? query.trimStart().slice(0, LONGEST) : null;
  }

  typed(words) {
    clearTimeout(this.timer);
    const query = this.queryIn(words);
    this.asked += 1;
    if (query === null) this.close();
    else this.timer = setTimeout(() => this.ask(query, this.asked), PAUSE_MS);
  }

  close() {
    this.offer = null;
    this.node.hidden = true;
    this.node.replaceChildren();
  }

  get chat() {
    return this.column.owner ? {} : { chat_id: this.column.chatId };
  }

  async ask(query, number) {
    const { actions, person } = this.column;
    const found = await actions.attempt(() => api.post(`/api/people/${person.id}/inline`, { query, ...this.chat }));
    if (number !== this.asked || !found) return; // more was typed meanwhile
    if (!found.answer) {
      this.close();
      return;
    }
    this.offer = { id: found.query_id, person, ...found.answer };
    this.draw();
  }

  draw() {
    const { results, button } = this.offer;
    const { say } = this.column;
    const opens = button?.start_parameter && h("button", {
      type: "button", class: "key", dataset: { label: button.text }, onclick: () => this.open(button.start_parameter),
    }, h("span", {}, button.text));
    const rows = results.map((result) => h("button", {
      type: "button", class: "offer", role: "option", "aria-selected": "false", dataset: { label: result.title ?? "" },
      onclick: () => this.choose(result),
    }, h("strong", {}, result.title ?? ""), result.description && h("small", {}, result.description)));
    this.node.setAttribute("aria-label", say.call(this.column, "offers"));
    this.node.replaceChildren(...[opens, ...rows].filter(Boolean));
    if (!rows.length && !opens) this.node.append(h("p", { class: "menu-note" }, say.call(this.column, "noOffers")));
    this.node.hidden = false;
  }

  /** Enter sends the first one, as in Telegram. Returns whether there was any. */
  chooseFirst() {
    const [first] = this.offer?.results ?? [];
    if (first) this.choose(first);
    return Boolean(first);
  }

  async choose(result) {
    const { id, person } = this.offer;
    this.close();
    this.column.log.stick = true;
    const body = { query_id: id, result_id: result.id, ...this.chat };
    const sent = await this.column.actions.attempt(() => api.post(`/api/people/${person.id}/inline/choose`, body));
    if (sent) this.done();
  }

  async open(payload) {
    const { person } = this.offer;
    this.close();
    const sent = await this.column.actions.attempt(() => api.post(`/api/people/${person.id}/follow`, { payload }));
    if (sent) this.done();
  }
}
