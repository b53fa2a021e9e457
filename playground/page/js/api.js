// The control API of the playground's server, and its stream of events.

export class ApiError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

async function request(method, path, body) {
  const form = body instanceof FormData;
  const response = await fetch(path, {
    method,
    headers: form || method === "GET" ? {} : { "Content-Type": "application/json" },
    body: form ? body : body && JSON.stringify(body),
  });
  const text = await response.text();
  let data = null;
  try {
    data = text ? JSON.parse(text) : null;
  } catch {
    throw new ApiError(`HTTP ${response.status}`, response.status);
  }
  if (!response.ok) throw new ApiError(data?.error ?? `HTTP ${response.status}`, response.status);
  return data;
}

export const api = {
  get: (path) => request("GET", path),
  post: (path, body = {}) => request("POST", path, body),
  patch: (path, body) => request("PATCH", path, body),
  delete: (path) => request("DELETE", path),
};

const FIRST_RETRY_MS = 400;
const LAST_RETRY_MS = 5000;

/** Keeps the stream open: after a break it asks for the events since the last one that was seen. */
export class Events {
  constructor({ onEvent, onOpen, onLost }) {
    Object.assign(this, { onEvent, onOpen, onLost });
    this.last = null;
    this.retry = FIRST_RETRY_MS;
    this.connect();
  }

  connect() {
    const address = new URL("/api/events", location.href);
    address.protocol = address.protocol.replace("http", "ws");
    if (this.last !== null) address.searchParams.set("after", this.last);
    const socket = new WebSocket(address);
    const resumed = this.last !== null;
    socket.onopen = () => {
      this.retry = FIRST_RETRY_MS;
      this.onOpen(resumed);
    };
    socket.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      this.last = event.id;
      this.onEvent(event);
    };
    socket.onclose = () => {
      this.onLost();
      setTimeout(() => this.connect(), this.retry);
      this.retry = Math.min(this.retry * 2, LAST_RETRY_MS);
    };
  }
}
