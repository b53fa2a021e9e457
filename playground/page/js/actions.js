// What a person does in a window: each is a request to the playground, and a refusal is told in the window.

import { api } from "./api.js";
import { h } from "./dom.js";
import { followLink } from "./following.js";
import { modal, toast } from "./overlays.js";

export class Actions {
  constructor(column) {
    this.column = column;
  }

  async attempt(action) {
    try {
      return await action();
    } catch (error) {
      toast(this.column.toasts, this.column.say("failed", { error: error.message }));
      return undefined;
    }
  }

  send(body) {
    this.column.log.stick = true;
    const chat = this.column.owner ? {} : { chat_id: this.column.chatId };
    if (body instanceof FormData) {
      for (const [key, value] of Object.entries(chat)) body.append(key, value);
      return this.attempt(() => api.post(`/api/people/${this.column.person.id}/messages`, body));
    }
    return this.attempt(() => api.post(`/api/people/${this.column.person.id}/messages`, { ...body, ...chat }));
  }

  pendingKey(message, button) {
    return `${this.column.chatId}:${message.message_id}:${button.callback_data}`;
  }

  async press(message, button) {
    const key = this.pendingKey(message, button);
    if (this.column.store.pending.has(key)) return;
    this.column.store.pending.set(key, true);
    this.column.log.redraw(message.message_id);
    const body = { message_id: message.message_id, data: button.callback_data };
    if (!this.column.owner) body.chat_id = this.column.chatId;
    const result = await this.attempt(() => api.post(`/api/people/${this.column.person.id}/press`, body));
    this.column.store.pending.delete(key);
    this.column.typing.hidden = true;
    this.column.log.redraw(message.message_id);
    if (result) this.answered(result.answer);
  }

  answered(answer) {
    if (!answer) {
      toast(this.column.toasts, this.column.say("noAnswer"));
      return;
    }
    if (answer.url && !this.follow(answer.url)) window.open(answer.url, "_blank", "noopener");
    if (!answer.text) return;
    if (!answer.show_alert) {
      toast(this.column.toasts, answer.text);
      return;
    }
    modal({ title: this.column.name, closeLabel: this.column.say("close"), className: "alert", lead: this.column.avatar("small") }, (close) => [
      h("p", { class: "alert-text" }, answer.text),
      h("div", { class: "form-foot" },
        h("button", { type: "button", class: "button primary", autofocus: true, onclick: () => close() }, this.column.say("ok"))),
    ]);
  }

  /** True when the address leads into the bot, so that the page asks who follows it. */
  follow(address) {
    return followLink(this.column.app, address, this.column.person?.id);
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch { // an insecure origin has no clipboard: the old way works there
      const area = h("textarea", { value: text, class: "offscreen" });
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    toast(this.column.toasts, this.column.say("copied"));
  }

  toggleBlock() {
    const { owner } = this.column;
    return this.attempt(() => api.post(`/api/people/${owner.id}/${owner.blocked ? "unblock" : "block"}`));
  }

  speak(code) {
    const { owner } = this.column;
    return this.attempt(async () => {
      this.column.node.classList.add("changing");
      try {
        await api.post(`/api/people/${owner.id}/language`, { language: code });
      } catch (error) {
        // A bot without a choice of its own goes by what Telegram tells of the person.
        if (error.status !== 409) throw error;
        await api.patch(`/api/people/${owner.id}`, { language_code: code });
      } finally {
        this.column.node.classList.remove("changing");
        this.column.renderHead();
      }
    });
  }

  vote(message, option) {
    return this.attempt(() => api.post(`/api/people/${this.column.person.id}/vote`, {
      chat_id: this.column.chatId, message_id: message.message_id, option_ids: [option],
    }));
  }
}
