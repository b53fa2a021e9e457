// What the page knows, and who wants to hear of a change. Every event of the server ends up here.

import { api } from "./api.js";

const CALLS_KEPT = 500;

export class Store extends EventTarget {
  constructor() {
    super();
    this.bot = null;
    this.people = new Map();
    this.chats = new Map(); // groups and channels only: a private chat is its person
    this.messages = new Map(); // chat id -> Map of message id -> message, oldest first
    this.clock = null;
    this.clockReadAt = 0;
    this.faults = [];
    this.stage = "ready"; // or "preparing", or "broken": then nothing can be begun
    this.routes = new Set(); // what this server can do: the bare playground lacks story, ledger and keeper
    this.calls = [];
    this.pending = new Map(); // "chat:message:row:column" -> true while a press waits for its answer
    this.waiting = null; // events that arrive while the state is being read
  }

  emit(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  on(type, listener) {
    this.addEventListener(type, (event) => listener(event.detail));
  }

  /** Reads everything anew. Events that come meanwhile wait, then are applied in their order. */
  async load() {
    this.waiting = [];
    try {
      const state = await api.get("/api/state");
      this.setState(state);
      const ids = [...this.people.keys(), ...this.chats.keys()];
      const lists = await Promise.all(ids.map((id) => api.get(`/api/chats/${id}/messages`)));
      ids.forEach((id, index) => {
        this.messages.set(id, new Map(lists[index].map((message) => [message.message_id, message])));
      });
      const after = this.calls.at(-1)?.id ?? 0;
      for (const call of await api.get(`/api/calls?after=${after}`)) this.addCall(call);
      this.emit("loaded");
    } finally {
      const waiting = this.waiting;
      this.waiting = null;
      waiting.forEach((event) => this.apply(event));
    }
  }

  async refresh() {
    this.setState(await api.get("/api/state"));
    this.emit("people");
    this.emit("frame");
  }

  setState(state) {
    this.bot = state.bot;
    this.people = new Map(state.people.map((person) => [person.id, person]));
    this.chats = new Map(
      state.chats.filter((chat) => chat.type !== "private" && !this.people.has(chat.id)).map((chat) => [chat.id, chat]),
    );
    this.setClock(state.clock);
    this.faults = state.faults ?? [];
    this.stage = state.stage;
    this.routes = new Set(state.routes ?? []);
  }

  get ready() {
    return this.stage === "ready";
  }

  /** Whether the server has the route, for example "/api/people/{person}/language". */
  has(route) {
    return this.routes.has(route);
  }

  setClock(clock) {
    this.clock = clock;
    this.clockReadAt = performance.now();
    this.emit("clock");
  }

  now() {
    if (!this.clock) return new Date();
    return new Date(Date.parse(this.clock.now) + performance.now() - this.clockReadAt);
  }

  chatMessages(chatId) {
    if (!this.messages.has(chatId)) this.messages.set(chatId, new Map());
    return this.messages.get(chatId);
  }

  addCall(call) {
    if (this.calls.some(({ id }) => id === call.id)) return;
    this.calls.push(call);
    if (this.calls.length > CALLS_KEPT) this.calls.splice(0, this.calls.length - CALLS_KEPT);
    this.emit("call", call);
  }

  setPerson(person) {
    const known = this.people.has(person.id);
    this.people.set(person.id, { ...this.people.get(person.id), ...person });
    this.emit(known ? "person" : "people", { id: person.id });
  }

  apply(event) {
    if (this.waiting) {
      this.waiting.push(event);
      return;
    }
    const { type, payload } = event;
    const chatId = event.chat_id ?? payload?.chat?.id;
    switch (type) {
      case "message":
      case "edit": {
        const messages = this.chatMessages(chatId);
        const fresh = !messages.has(payload.message_id);
        messages.set(payload.message_id, payload);
        this.emit("message", { chatId, message: payload, fresh: fresh && type === "message" });
        break;
      }
      case "delete": {
        this.chatMessages(chatId).delete(payload.message_id);
        this.emit("delete", { chatId, id: payload.message_id });
        break;
      }
      case "action":
        this.emit("action", { chatId, action: payload.action });
        break;
      case "call":
        this.addCall(payload);
        if (!this.bot) this.refresh();
        break;
      case "clock":
        this.setClock(payload);
        break;
      case "person":
        this.setPerson(payload);
        break;
      case "chat":
      case "commands":
        this.refresh();
        break;
      case "stage":
        this.stage = payload.stage;
        this.emit("stage");
        break;
      case "story":
      case "days":
      case "bot":
      case "start-over":
      case "crowd":
      case "proof":
      case "mail":
        this.emit(type, payload ?? {});
        break;
      default: // "answer" comes back to the press itself; newer kinds of events are none of the page's business
    }
  }
}
