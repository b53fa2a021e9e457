// The input at a column's foot: text, commands, attachments, the bot's reply keyboard.

import { h, icon, iconButton } from "./dom.js";
import { bytes } from "./format.js";
import { InlineOffers } from "./inline.js";
import { replyKeyboard } from "./keyboards.js";
import { field, menu, modal } from "./overlays.js";
import { translate } from "./strings.js";

const TYPED_STEPS = 30;
const TYPED_STEP_MS = 35;
const HUGE_FILE_BYTES = 30 * 1024 * 1024;
const PLACES = [
  ["Атырау", 47.1068, 51.9034], ["Астана", 51.1282, 71.4305], ["Алматы", 43.2383, 76.9453], ["Шымкент", 42.3155, 69.5869],
];

/** A number that belongs to the person for the whole session, in the range of a Kazakh mobile operator. */
function phoneOf(person) {
  return `+7701${String(Math.abs(person.id) % 10_000_000).padStart(7, "0")}`;
}

export class Composer {
  /** `column` gives language, person (who writes), keyboardRows, commands, and `actions.send(body)`. */
  constructor(column) {
    this.column = column;
    this.keyboardHidden = false;
    this.node = h("footer", { class: "composer" });
    this.input = h("textarea", {
      rows: 1,
      onkeydown: (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          if (!this.offers.chooseFirst()) this.submit();
        }
      },
      oninput: () => {
        this.grow();
        this.offers.typed(this.input.value);
      },
      onpaste: (event) => {
        const [file] = event.clipboardData.files;
        if (file) {
          event.preventDefault();
          this.offerFile(file);
        }
      },
    });
    this.offers = new InlineOffers(column, () => this.fill(""));
    this.suggestion = h("div", { class: "suggestion", hidden: true });
    this.file = h("input", { type: "file", hidden: true, onchange: () => this.chosen() });
    this.render();
  }

  say(key, values) {
    return translate(this.column.language, key, values);
  }

  render() {
    const focused = document.activeElement === this.input;
    const rows = this.column.keyboardRows;
    if (!this.node.classList.contains("typed")) this.input.placeholder = this.say("placeholder");
    this.input.setAttribute("aria-label", `${this.say("placeholder")}: ${this.column.name}`);
    this.node.replaceChildren(
      rows?.length && !this.keyboardHidden ? replyKeyboard(rows, (button) => this.choose(button)) : "",
      this.suggestion,
      this.offers.node,
      h("form", {
        class: "composer-row",
        onsubmit: (event) => {
          event.preventDefault();
          this.submit();
        },
      },
      menu(iconButton("attach", this.say("attach"), undefined), (close) => this.attachments(close), "menu-up"),
      this.input,
      rows?.length ? iconButton("keyboard", this.say("toggleKeyboard"), () => {
        this.keyboardHidden = !this.keyboardHidden;
        this.render();
      }, { "aria-pressed": String(!this.keyboardHidden) }) : "",
      menu(h("button", {
        type: "button", class: "icon-button slash", title: this.say("commands"), "aria-label": this.say("commands"),
      }, "/"), (close) => this.commandList(close), "menu-up menu-right"),
      h("button", { class: "icon-button send", title: this.say("send"), "aria-label": this.say("send") }, icon("send"))),
      this.file,
    );
    if (focused) this.input.focus({ preventScroll: true });
  }

  /** A new keyboard from the bot opens, as in Telegram, even if the last one was folded. */
  showKeyboard() {
    this.keyboardHidden = false;
    this.render();
  }

  /** The words that the story waits for: offered to whoever plays by hand, typed before their eyes while it plays. */
  suggest(words, typing) {
    if (this.suggested === words && this.suggestedTyping === typing) return;
    this.suggested = words;
    this.suggestedTyping = typing;
    clearInterval(this.typist);
    this.suggestion.hidden = !words || typing;
    this.node.classList.toggle("typed", Boolean(words) && typing);
    this.input.placeholder = this.say("placeholder");
    if (!words) return;
    if (typing) this.typeOut(words);
    else {
      this.suggestion.replaceChildren(h("button", {
        type: "button", class: "key glow", title: this.say("suggestion"), dataset: { label: words },
        onclick: () => this.fill(words),
      }, h("span", {}, words)));
    }
  }

  /** Words grow in the field as a placeholder, so that nothing that somebody has typed there is lost. */
  typeOut(words) {
    const letters = [...words];
    const step = Math.max(1, Math.ceil(letters.length / TYPED_STEPS));
    let shown = this.column.app.calm ? letters.length : 0;
    const show = () => {
      shown += step;
      this.input.placeholder = letters.slice(0, shown).join("");
      if (shown >= letters.length) clearInterval(this.typist);
    };
    this.typist = setInterval(show, TYPED_STEP_MS);
    show();
  }

  /** Puts words into the field, as if they had been typed. */
  fill(words) {
    this.input.value = words;
    this.input.focus();
    this.grow();
    this.offers.typed(words);
  }

  grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 140)}px`;
  }

  submit() {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = "";
    this.grow();
    this.offers.typed("");
    this.column.actions.send({ text });
  }

  choose(button) {
    if (button.request_contact) this.offerContact();
    else if (button.request_location) this.offerLocation();
    else this.column.actions.send({ text: button.text });
  }

  commandList(close) {
    const commands = this.column.commands ?? [];
    if (!commands.length) return h("p", { class: "menu-note" }, this.say("noCommands"));
    return commands.map(({ command, description }) => h("button", {
      type: "button", class: "menu-item command",
      onclick: () => {
        close();
        this.column.actions.send({ text: `/${command}` });
      },
    }, h("code", {}, `/${command}`), h("span", {}, description)));
  }

  attachments(close) {
    const item = (iconName, key, action) => h("button", {
      type: "button", class: "menu-item",
      onclick: () => {
        close();
        action();
      },
    }, icon(iconName), h("span", {}, this.say(key)));
    return [
      item("photo", "photo", () => this.pick("photo")),
      item("file", "document", () => this.pick("document")),
      item("pin", "location", () => this.offerLocation()),
      item("person", "contact", () => this.offerContact()),
      item("sticker", "sticker", () => this.column.actions.send({ sticker: true })),
      item("mic", "voice", () => this.column.actions.send({ voice: true })),
      item("box", "hugeFile", () => this.column.actions.send({
        document: { file_name: "video.zip", mime_type: "application/zip", size: HUGE_FILE_BYTES },
      })),
    ];
  }

  pick(kind) {
    this.kind = kind;
    this.file.accept = kind === "photo" ? "image/*" : "";
    this.file.value = "";
    this.file.click();
  }

  chosen() {
    const [file] = this.file.files;
    if (file) this.offerFile(file, this.kind);
  }

  /** Shows what is about to be sent, with room for a caption. */
  async offerFile(file, kind = file.type.startsWith("image/") ? "photo" : "document") {
    const url = kind === "photo" ? URL.createObjectURL(file) : null;
    const caption = h("input", { type: "text", value: this.input.value, autofocus: true, maxlength: 1024 });
    const accepted = await this.dialog(file.name, (close) => form(close, this.say("send"), true,
      url ? h("img", { class: "preview", src: url, alt: file.name })
        : h("p", { class: "muted" }, bytes(file.size, this.column.language)),
      field(this.say("caption"), caption)));
    if (url) URL.revokeObjectURL(url);
    if (!accepted) return;
    const body = new FormData();
    body.append("kind", kind);
    if (caption.value) body.append("caption", caption.value);
    body.append("file", file, file.name);
    this.input.value = "";
    this.column.actions.send(body);
  }

  async offerContact() {
    const { person } = this.column;
    const phone = h("input", { type: "tel", value: phoneOf(person), required: true, autofocus: true });
    const accepted = await this.dialog(this.say("sharePhone"), (close) => form(close, this.say("send"), true,
      h("p", { class: "muted" }, this.say("sharePhoneHint")), field(this.say("phone"), phone)));
    if (!accepted) return;
    const contact = { phone_number: phone.value, first_name: person.first_name, user_id: person.id };
    if (person.last_name) contact.last_name = person.last_name;
    this.column.actions.send({ contact });
  }

  async offerLocation() {
    const number = (value, limit) => h("input", { type: "number", step: "any", min: -limit, max: limit, required: true, value });
    const latitude = number(PLACES[0][1], 90);
    const longitude = number(PLACES[0][2], 180);
    const accepted = await this.dialog(this.say("shareLocation"), (close) => form(close, this.say("send"), true,
      h("div", { class: "chips" }, PLACES.map(([name, north, east]) => h("button", {
        type: "button", class: "chip",
        onclick: () => {
          latitude.value = north;
          longitude.value = east;
        },
      }, name))),
      h("div", { class: "two" }, field(this.say("latitude"), latitude), field(this.say("longitude"), longitude))));
    if (accepted) this.column.actions.send({ location: { latitude: Number(latitude.value), longitude: Number(longitude.value) } });
  }

  dialog(title, build) {
    return modal({ title, closeLabel: this.say("close"), lead: this.column.avatar("small") }, build);
  }
}

/** A form that closes its dialog with `value` when it is valid and sent. */
export function form(close, label, value, ...content) {
  return h("form", {
    class: "form",
    onsubmit: (event) => {
      event.preventDefault();
      close(typeof value === "function" ? value() : value);
    },
  }, content, h("div", { class: "form-foot" }, h("button", { class: "button primary" }, label)));
}
