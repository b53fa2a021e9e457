// Links that lead back into the bot: t.me/<bot>?start=…, also inside a t.me/share link.

const PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;

/** The payload of a deep link to this bot, "" for a plain link to it, null for any other address. */
export function deepLinkPayload(address, username) {
  if (!username) return null;
  let url;
  try {
    url = new URL(address.includes("://") ? address : `https://${address}`);
  } catch {
    return null;
  }
  let name;
  let payload;
  if (url.protocol === "tg:") {
    name = url.searchParams.get("domain");
    payload = url.searchParams.get("start");
  } else if (["t.me", "telegram.me"].includes(url.hostname.toLowerCase())) {
    if (url.pathname === "/share/url") return deepLinkPayload(url.searchParams.get("url") ?? "", username);
    name = url.pathname.slice(1);
    payload = url.searchParams.get("start");
  }
  if (name?.toLowerCase() !== username.toLowerCase()) return null;
  if (payload === null) return "";
  return PAYLOAD.test(payload) ? payload : null;
}

/** Only addresses that a browser may open; a button with anything else does nothing. */
export function isOpenable(address) {
  return /^(https?|mailto|tel):/i.test(address) || address.startsWith("/");
}
