// Times are shown in the forum's zone (UTC+5, Kazakhstan's only one since 2024), whatever the browser's own.
// "Asia/Atyrau" has that offset in older browsers' zone tables too, which "Asia/Almaty" has not.
const ZONE = "Asia/Atyrau";
const LOCALES = { kk: "ru-RU", ru: "ru-RU", en: "en-GB" }; // Kazakh writes digits as Russian does

// Chromium ships no Kazakh names of days and months, so they stand here.
const WEEKDAYS = { Mon: "дс", Tue: "сс", Wed: "ср", Thu: "бс", Fri: "жм", Sat: "сн", Sun: "жс" };
const MONTHS = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];

function format(language, options, date) {
  return new Intl.DateTimeFormat(LOCALES[language] ?? "en-GB", { timeZone: ZONE, ...options }).format(date);
}

export function time(seconds, language) {
  return format(language, { hour: "2-digit", minute: "2-digit" }, new Date(seconds * 1000));
}

export function dayKey(seconds) {
  return format("en", { year: "numeric", month: "2-digit", day: "2-digit" }, new Date(seconds * 1000));
}

function kazakhDay(date) {
  const number = format("en", { day: "numeric" }, date);
  return `${number} ${MONTHS[Number(format("en", { month: "numeric" }, date)) - 1]}`;
}

export function day(seconds, language) {
  const date = new Date(seconds * 1000);
  return language === "kk" ? kazakhDay(date) : format(language, { day: "numeric", month: "long" }, date);
}

export function clockDay(date, language) {
  if (language === "kk") return `${WEEKDAYS[format("en", { weekday: "short" }, date)]}, ${kazakhDay(date)}`;
  return format(language, { weekday: "short", day: "numeric", month: "short" }, date);
}

/** Day and time of an ISO moment, for a list. */
export function moment(iso, language) {
  const date = new Date(iso);
  const short = language === "kk" ? kazakhDay(date) : format(language, { day: "numeric", month: "short" }, date);
  return `${short}, ${clockTime(date).slice(0, 5)}`;
}

export function clockTime(date) {
  return format("en", { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }, date);
}

/** Value of <input type=datetime-local> in the zone shown. */
export function toLocalInput(date) {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-GB", {
    timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(date).map((part) => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

export function fromLocalInput(value) {
  return new Date(`${value}:00+05:00`);
}

export function bytes(size, language) {
  if (size === undefined || size === null) return "";
  const units = { kk: ["Б", "КБ", "МБ"], ru: ["Б", "КБ", "МБ"], en: ["B", "KB", "MB"] }[language];
  const power = size < 1024 ? 0 : size < 1024 * 1024 ? 1 : 2;
  const value = size / 1024 ** power;
  return `${value.toLocaleString(LOCALES[language], { maximumFractionDigits: value < 10 && power ? 1 : 0 })} ${units[power]}`;
}
