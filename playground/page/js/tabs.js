// Everybody's face: tabs on a phone, and on a wide page the rail of those who have no room beside each other.

import { h } from "./dom.js";

function tab(app, { id, label, face, active, inView, unread = 0 }) {
  return h("button", {
    type: "button", class: `tab ${inView ? "in-view" : ""} ${id === "side" ? "side-tab" : ""}`,
    "aria-current": active ? "true" : null, title: label, onclick: () => app.show(id), dataset: { key: id },
  }, face, h("span", { class: "tab-name" }, label),
  unread ? h("span", { class: "badge", "aria-label": app.say("unread", { n: unread }) }, String(unread)) : "");
}

export function renderTabs(app) {
  const { panel } = app.side;
  const focused = app.tabsNode.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  app.tabsNode.hidden = app.columns.size + (panel ? 1 : 0) < 2;
  const sideActive = app.activeId === "side";
  app.side.node.classList.toggle("active", sideActive);
  app.tabsNode.replaceChildren(
    ...(panel ? [tab(app, {
      id: "side", label: app.say(panel.name), active: sideActive,
      face: h("img", { class: "avatar small", src: "/page/shanyrak.svg", alt: "" }),
    })] : []),
    ...[...app.columns.values()].map((column) => {
      const active = column.chatId === app.activeId;
      column.node.classList.toggle("active", active);
      return tab(app, {
        id: column.chatId, label: column.owner?.first_name ?? column.name, active, inView: column.inView,
        face: column.avatar(), unread: column.unread,
      });
    }));
  if (focused) app.tabsNode.querySelector(`[data-key="${focused}"]`)?.focus({ preventScroll: true });
}
