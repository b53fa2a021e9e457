// The page's words. The frame (top bar, dialogs) speaks the page's language; a column speaks its person's.

import { COLUMN } from "./strings/column.js";
import { FRAME } from "./strings/frame.js";
import { LEDGER } from "./strings/ledger.js";
import { STORY } from "./strings/story.js";
import { WORLD } from "./strings/world.js";

export const LANGUAGES = ["kk", "ru", "en"];

export const STRINGS = { ...FRAME, ...COLUMN, ...STORY, ...WORLD, ...LEDGER };

/** A text that the server gives either in one language or as {"kk": …, "ru": …, "en": …}. */
export function localized(text, language) {
  if (!text || typeof text === "string") return text ?? "";
  return text[language] ?? text.en ?? Object.values(text)[0] ?? "";
}

const STORAGE_KEY = "asar.playground.language";

export function translate(language, key, values = {}) {
  const text = STRINGS[key][Math.max(0, LANGUAGES.indexOf(language))];
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Telegram knows more languages than the page: those of Kazakhstan's neighbours read Russian, others English. */
export function nearest(code) {
  const language = (code ?? "").toLowerCase().split("-")[0];
  if (LANGUAGES.includes(language)) return language;
  return ["be", "ky", "tg", "uk", "uz"].includes(language) ? "ru" : "en";
}

export function pageLanguage() {
  return localStorage.getItem(STORAGE_KEY) ?? nearest(navigator.language);
}

export function rememberPageLanguage(language) {
  localStorage.setItem(STORAGE_KEY, language);
}
