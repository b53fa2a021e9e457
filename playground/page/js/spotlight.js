// Shows where the next act of the story happens: the button glows, the words to type are offered.

const START = "/start";

export class Spotlight {
  constructor(app) {
    this.app = app;
    this.now = null;
    this.playing = false;
    this.owed = false; // the story may be read before there are columns
  }

  /** `now` as the story tells it, or null. What has not changed is left alone. */
  set(now, playing) {
    const same = JSON.stringify([now, playing]) === JSON.stringify([this.now, this.playing]);
    const moved = JSON.stringify(now) !== JSON.stringify(this.now);
    this.now = now;
    this.playing = playing;
    if (same) return;
    for (const column of this.app.columns.values()) this.apply(column);
    this.app.topbar.clock.glow(now?.act === "clock");
    if (moved && now) this.show(playing);
  }

  /** Brings the acting column into view; on a phone only while the story plays, or when asked. */
  show(asked) {
    const column = this.app.columns.get(this.now?.person_id);
    this.owed = this.now !== null && !column;
    if (!column) return;
    if (asked || !this.app.isNarrow) this.app.show(column.chatId, { keepSide: !asked });
    column.node.querySelector(".glow")?.scrollIntoView({ block: "nearest", behavior: this.app.calm ? "instant" : "smooth" });
  }

  /** There are columns now: shows what could not be shown before. */
  catchUp() {
    if (this.owed) this.show(this.playing);
  }

  /** Marks the button in this column anew, after anything in it was drawn. */
  apply(column) {
    const { now, playing } = this;
    const mine = now !== null && now.person_id === column.chatId;
    column.node.classList.toggle("acting", mine);
    for (const node of column.node.querySelectorAll(".glow")) node.classList.remove("glow", "tap");
    const say = mine && now.act === "say" ? now.label : null;
    const start = mine && isStart(now, column) ? column.log.node.querySelector(".empty-chat .button") : null;
    column.composer.suggest(start ? null : say, playing);
    if (!mine) return;
    const key = start ?? (["press", "tick"].includes(now.act) ? find(column, now) : null);
    key?.classList.add("glow");
    key?.classList.toggle("tap", playing);
  }
}

/** A conversation that has not begun begins with its one big button, whether the story says "/start" or names it. */
export function isStart({ act, label }, column) {
  if (!column.log.node.querySelector(".empty-chat")) return false;
  return (act === "say" && label === START) || (act === "press" && label === column.say("start"));
}

/**
 * The button with that label below the message that is meant: the same label may stand below a newer one. While the
 * message has not come yet, the newest is the best guess. A tick may stand before the label, or a count behind it.
 */
function find(column, { label, message_id: messageId }) {
  const place = messageId ? column.log.find(messageId) : column.node;
  const keys = [...(place?.querySelectorAll(".key[data-label]") ?? [])].reverse();
  const exact = keys.find((key) => key.dataset.label === label);
  return exact ?? keys.find((key) => key.dataset.label.includes(label)) ?? null;
}
