// Links that lead into the bot: somebody has to follow them.

import { api } from "./api.js";
import { deepLinkPayload } from "./links.js";
import { askWhoFollows } from "./people.js";

/** Returns whether the address leads into the bot; if so, asks who follows it. */
export function followLink(app, address, nearestId) {
  const payload = deepLinkPayload(address, app.store.bot?.username);
  if (payload === null) return false;
  askAndFollow(app, payload, nearestId);
  return true;
}

async function askAndFollow(app, payload, nearestId) {
  const id = await askWhoFollows(app, payload, nearestId);
  if (id === undefined) return;
  app.show(id);
  const column = app.columns.get(id);
  await column.actions.attempt(() => (payload
    ? api.post(`/api/people/${id}/follow`, { payload })
    : api.post(`/api/people/${id}/messages`, { text: "/start" })));
}
