// Builds DOM nodes without a template language: text always becomes text nodes, so nothing typed by a person
// or a bot can turn into markup. The one place that inserts HTML is `safeHtml` in bubble.js.

const SVG = "http://www.w3.org/2000/svg";

/** h("button", {class: "x", onclick}, "text", child) */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else if (name === "dataset") Object.assign(node.dataset, value);
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const ICONS = {
  again: "M4.5 12a7.5 7.5 0 1 0 2.3-5.4M6.5 3v4h4",
  book: "M5 4.5h11.5A2.5 2.5 0 0 1 19 7v13H7.5A2.5 2.5 0 0 1 5 17.5v-13ZM5 17.5A2.5 2.5 0 0 1 7.5 15H19M9 8.5h6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  exchange: "M4 8h13l-3-3M20 16H7l3 3",
  fold: "M11 6l-6 6 6 6M19 6l-6 6 6 6",
  help: "M9.2 9.3a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1.1-1.4 2.1M12 17.3v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  pause: "M8.5 5.5v13M15.5 5.5v13",
  play: "M8 5.2v13.6l10.8-6.8L8 5.2Z",
  sparkle: "M12 4l1.8 5.2L19 11l-5.2 1.8L12 18l-1.8-5.2L5 11l5.2-1.8L12 4ZM18.5 16.5v4M16.5 18.5h4",
  step: "M6.5 5.5v13l9-6.5-9-6.5ZM18 5.5v13",
  translate: "M4 6.5h9M8.5 4v2.5M11.5 6.5c-.8 4-3.4 6.6-7 8M6 9.5c1.2 2.4 3.2 4 6 5M12.5 20l4-10 4 10M14 17h5",
  add: "M12 5v14M5 12h14",
  attach: "M20 11.5l-8.3 8.2a5 5 0 0 1-7.1-7.1l8.3-8.2a3.4 3.4 0 0 1 4.8 4.8l-8.3 8.2a1.8 1.8 0 0 1-2.5-2.5l7.5-7.4",
  block: "M5.6 5.6l12.8 12.8M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  bolt: "M13 3 5 13.5h6L11 21l8-10.5h-6L13 3Z",
  box: "M3.5 8 12 3.5 20.5 8v8L12 20.5 3.5 16V8ZM3.5 8l8.5 4.5L20.5 8M12 12.5v8",
  clock: "M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  close: "M6 6l12 12M18 6 6 18",
  copy: "M9 9h10v11H9zM5 15V4h10",
  down: "M6 9.5l6 6 6-6",
  file: "M14 3H6.5A1.5 1.5 0 0 0 5 4.5v15A1.5 1.5 0 0 0 6.5 21h11a1.5 1.5 0 0 0 1.5-1.5V8l-5-5ZM14 3v5h5",
  group: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20a6.5 6.5 0 0 1 13 0M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14.3A6.5 6.5 0 0 1 21.5 20",
  keyboard: "M3.5 6.5h17v11h-17zM7 10h.1M10.3 10h.1M13.7 10h.1M17 10h.1M8 14h8",
  link: "M8 16 17 7M9.5 7H17v7.5",
  mail: "M3.5 6h17v12h-17zM3.5 7l8.5 6.5L20.5 7",
  menu: "M12 5.5v.1M12 12v.1M12 18.5v.1",
  mic: "M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3ZM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5a7.5 7.5 0 0 1 15 0",
  photo: "M4 5h16v14H4zM4 16l4.5-4.5L13 16l2.5-2.5L20 18M15.5 9.5v.1",
  pin: "M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21ZM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  share: "M13 5.5 19.5 12 13 18.5v-4C8 14.5 5.5 16 4.5 19c0-5.5 3-9 8.5-9.5v-4Z",
  send: "M4 12 20 4.5 15.5 20l-4-6.5L4 12ZM11.5 13.5l3-3",
  sticker: "M20 12.5A8 8 0 1 1 11.5 4M20 12.5 11.5 4M20 12.5c-5 1-8.5-2-8.5-8.5M9 14.5c1.2 1.3 3 1.8 4.5 1.2",
  terminal: "M4 5h16v14H4zM7.5 9.5l3 2.5-3 2.5M12.5 15h4",
};

export function icon(name, size = 20) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 24 24", width: size, height: size, fill: "none", stroke: "currentColor",
    "stroke-width": name === "menu" ? 3 : 1.8, "stroke-linecap": "round", "stroke-linejoin": "round",
    "aria-hidden": "true", class: "icon",
  })) svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

export function iconButton(name, label, onclick, props = {}) {
  return h("button", {
    type: "button", title: label, "aria-label": label, onclick, ...props,
    class: `icon-button ${props.class ?? ""}`,
  }, icon(name));
}

const ACCENTS = ["teal", "ochre", "terracotta", "iris", "sage", "rose"];

/** The same person keeps the same colour, whatever the order of the columns. */
export function accent(id) {
  return ACCENTS[Math.abs(Number(id)) % ACCENTS.length];
}

export function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return words.slice(0, 2).map((word) => [...word][0]).join("").toLocaleUpperCase("kk") || "·";
}

export function avatar(name, color, size = "") {
  return h("span", { class: `avatar accent-${color} ${size}`, "aria-hidden": "true" }, initials(name));
}
