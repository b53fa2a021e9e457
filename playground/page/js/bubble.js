// One message as its reader sees it.

import { h, icon } from "./dom.js";
import { bytes, time } from "./format.js";
import { inlineKeyboard } from "./keyboards.js";
import { isOpenable } from "./links.js";
import { translate } from "./strings.js";

const COMMAND = /(^|\s)(\/[a-z0-9_]{1,32})(?![\w/])/g;

/** The server rendered and cleaned this HTML; it is the only HTML that the page inserts. */
function safeHtml(html) {
  const node = h("div", { class: "text" });
  node.innerHTML = html;
  return node;
}

/** A quotation or a block of code stands on lines of its own: the line breaks around it are not drawn twice. */
function trimAroundBlocks(root) {
  for (const block of root.querySelectorAll("blockquote, pre")) {
    const { previousSibling: before, nextSibling: after } = block;
    if (before?.nodeType === Node.TEXT_NODE) before.data = before.data.replace(/\n$/, "");
    if (after?.nodeType === Node.TEXT_NODE) after.data = after.data.replace(/^\n/, "");
  }
}

/** Makes /commands in the bot's words clickable, as Telegram does. Works on text nodes, never on markup. */
function linkCommands(root, onCommand) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest("a, code, pre")) nodes.push(walker.currentNode);
  }
  for (const node of nodes) {
    const pieces = [];
    let end = 0;
    for (const match of node.data.matchAll(COMMAND)) {
      const start = match.index + match[1].length;
      pieces.push(node.data.slice(end, start));
      pieces.push(h("button", { type: "button", class: "inline-command", onclick: () => onCommand(match[2]) }, match[2]));
      end = start + match[2].length;
    }
    if (pieces.length) node.replaceWith(...pieces, node.data.slice(end));
  }
}

function text(message, context) {
  const plain = message.text ?? message.caption;
  if (!message.html && !plain) return null;
  const node = message.html ? safeHtml(message.html) : h("div", { class: "text" }, plain);
  trimAroundBlocks(node);
  for (const link of node.querySelectorAll("a[href]")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    link.addEventListener("click", (event) => {
      if (context.follow(link.getAttribute("href"))) event.preventDefault();
    });
  }
  for (const spoiler of node.querySelectorAll("tg-spoiler, .tg-spoiler")) {
    spoiler.tabIndex = 0;
    spoiler.setAttribute("role", "button");
    const reveal = () => spoiler.classList.add("revealed");
    spoiler.addEventListener("click", reveal);
    spoiler.addEventListener("keydown", (event) => event.key === "Enter" && reveal());
  }
  if (message.outgoing) linkCommands(node, context.command);
  return node;
}

function fileUrl(message, file) {
  return file?.url ?? message.url ?? null;
}

function photo(message, context) {
  const size = message.photo.at(-1);
  const url = fileUrl(message, size);
  if (!url) return card("photo", translate(context.language, "photo"), bytes(size.file_size, context.language));
  const image = h("img", {
    src: url, alt: message.caption ?? translate(context.language, "photo"), loading: "lazy",
    width: size.width || null, height: size.height || null, onload: context.loaded,
  });
  return h("a", { class: "picture", href: url, target: "_blank", rel: "noopener" }, image);
}

function card(iconName, title, detail, url) {
  return h(url ? "a" : "div", { class: "card", href: url, target: url && "_blank", rel: url && "noopener" },
    h("span", { class: "card-icon" }, icon(iconName, 22)),
    h("span", { class: "card-words" }, h("strong", {}, title), detail && h("small", {}, detail)));
}

function extension(name) {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toLocaleUpperCase() : "";
}

function media(message, context) {
  const { language } = context;
  const say = (key) => translate(language, key);
  if (message.photo?.length) return photo(message, context);
  const file = message.document ?? message.video ?? message.animation ?? message.audio;
  if (file) {
    const name = file.file_name ?? say("document");
    const detail = [extension(name), bytes(file.file_size, language)].filter(Boolean).join(" · ");
    return card("file", name, detail, fileUrl(message, file));
  }
  if (message.voice) return card("mic", say("voice"), bytes(message.voice.file_size, language), fileUrl(message, message.voice));
  if (message.sticker) return h("div", { class: "sticker", "aria-label": say("sticker") }, message.sticker.emoji ?? "🙂");
  if (message.contact) {
    const { first_name: first, last_name: last, phone_number: phone } = message.contact;
    return card("person", [first, last].filter(Boolean).join(" "), phone);
  }
  const place = message.venue?.location ?? message.location;
  if (place) {
    const point = `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`;
    return card("pin", message.venue?.title ?? say("location"), message.venue?.address ?? point);
  }
  return message.poll ? poll(message, context) : null;
}

function poll(message, context) {
  const { question, options, is_closed: closed, total_voter_count: voters = 0 } = message.poll;
  return h("div", { class: "poll" }, h("strong", {}, question), options.map((option, index) => {
    const node = h("button", {
      type: "button", class: "poll-option", disabled: closed, onclick: () => context.vote(message, index),
    }, h("span", {}, option.text), h("span", {}, String(option.voter_count ?? 0)));
    node.style.setProperty("--share", `${voters ? (100 * option.voter_count) / voters : 0}%`);
    return node;
  }));
}

function quote(message) {
  const replied = message.reply_to_message;
  if (!replied) return null;
  return h("blockquote", { class: "reply" }, replied.text ?? replied.caption ?? "…");
}

/** `context`: language, chat, loaded(), follow(url) -> handled?, command(text), press(message, button), isPending(...) */
export function bubble(message, context) {
  const { language } = context;
  const side = message.outgoing ? "from-bot" : "from-person";
  if (message.pinned_message) {
    return h("div", { class: "service", dataset: { messageId: message.message_id } }, translate(language, "pinned"));
  }
  const shown = media(message, context);
  const words = text(message, context);
  const stamp = h("span", { class: "stamp" },
    message.edited && h("span", { class: "edited" }, translate(language, "edited")),
    h("time", { datetime: new Date(message.date * 1000).toISOString() }, time(message.date, language)));
  if (words) words.append(stamp);
  const sender = context.isGroup && h("strong", { class: "sender" }, message.from?.first_name ?? "");
  const via = message.via_bot && h("small", { class: "via" }, translate(language, "via", { bot: `@${message.via_bot.username}` }));
  const kind = [
    "bubble", shown?.classList.contains("picture") && "with-picture", message.sticker && "bare",
  ].filter(Boolean).join(" ");
  return h("article", { class: `message ${side}`, dataset: { messageId: message.message_id } },
    h("div", { class: kind }, sender, via, quote(message), shown, words,
      !shown && !words && h("div", { class: "text muted" }, translate(language, "unsupported")), !words && stamp),
    message.reply_markup?.inline_keyboard && inlineKeyboard(message, { ...context, isOpenable }));
}
