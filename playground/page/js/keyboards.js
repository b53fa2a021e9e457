// Inline keyboards under a message and reply keyboards above the input.

import { h, icon } from "./dom.js";

const STYLES = ["primary", "success", "danger"];

function styleClass(button) {
  return STYLES.includes(button.style) ? `style-${button.style}` : "";
}

/** A cell that only keeps the others in their columns, as in a calendar before the first of the month. */
function isBlank(button) {
  return !/[^\s\u200b-\u200f\u2060\u2800\u3164\ufeff]/.test(button.text);
}

function inlineButton(message, button, context) {
  if (isBlank(button)) return h("span", { class: "key blank", "aria-hidden": "true" });
  const classes = `key ${styleClass(button)}`;
  const label = h("span", {}, button.text);
  const named = { title: button.text, dataset: { label: button.text } };
  const address = button.url ?? button.login_url?.url ?? button.web_app?.url;
  if (address !== undefined) {
    if (!context.isOpenable(address) && !address.startsWith("tg:")) return h("button", { type: "button", class: classes, disabled: true, ...named }, label);
    return h("a", {
      class: classes, ...named, href: address, target: "_blank", rel: "noopener noreferrer",
      onclick: (event) => {
        if (context.follow(address)) event.preventDefault();
      },
    }, label, icon("link", 14));
  }
  if (button.copy_text) {
    return h("button", { type: "button", class: classes, ...named, onclick: () => context.copy(button.copy_text.text) },
      label, icon("copy", 14));
  }
  const query = button.switch_inline_query_current_chat ?? button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
  if (query !== undefined) {
    return h("button", { type: "button", class: classes, ...named, onclick: () => context.ask(query) }, label, icon("share", 14));
  }
  if (button.callback_data === undefined) {
    return h("button", { type: "button", class: classes, ...named, onclick: context.unsupported }, label);
  }
  const pending = context.isPending(message, button);
  return h("button", {
    type: "button", class: classes, ...named, "aria-busy": pending ? "true" : null,
    onclick: () => context.press(message, button),
  }, label, pending && h("span", { class: "spinner" }));
}

export function inlineKeyboard(message, context) {
  return h("div", { class: "inline-keyboard" }, message.reply_markup.inline_keyboard.map((row) =>
    h("div", { class: "key-row" }, row.map((button) => inlineButton(message, button, context)))));
}

/** `choose(button)` gets the button as the bot described it. */
export function replyKeyboard(rows, choose) {
  return h("div", { class: "reply-keyboard" }, rows.map((row) =>
    h("div", { class: "key-row" }, row.map((raw) => {
      const button = typeof raw === "string" ? { text: raw } : raw;
      const name = button.request_contact ? "person" : button.request_location ? "pin" : null;
      return h("button", { type: "button", class: `key ${styleClass(button)}`, title: button.text, dataset: { label: button.text }, onclick: () => choose(button) },
        name && icon(name, 16), h("span", {}, button.text));
    }))));
}
