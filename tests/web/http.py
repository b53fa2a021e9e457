"""A client that sends bytes as they are, and sees what really comes back."""

import asyncio
from dataclasses import dataclass

HOST = "asar.example"


@dataclass(frozen=True)
class Answer:
    """`headers` are in their order and may repeat."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    def header(self, name: str) -> str | None:
        """The value, or None; two of the same name fail."""
        found = self.all(name)
        assert len(found) < 2, f"{name} stands there {len(found)} times"
        return found[0] if found else None

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]


def parsed(raw: bytes) -> Answer:
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = tuple((name, value) for name, _, value in (line.partition(": ") for line in lines))
    return Answer(int(first.split()[1]), headers, body)


async def sent(port: int, raw: bytes) -> Answer:
    """What the server answers to these bytes until it closes the connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(raw)
        await writer.drain()
        return parsed(await reader.read())
    finally:
        writer.close()
        await writer.wait_closed()


async def asked(
    port: int, path: str = "/", *, method: str = "GET", host: str | None = HOST, **headers: str
) -> Answer:
    """One request on a connection of its own. Underscores in the names of headers are hyphens."""
    lines = [f"{method} {path} HTTP/1.1"]
    if host is not None:
        lines.append(f"Host: {host}")
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return await sent(port, "\r\n".join([*lines, "Connection: close", "", ""]).encode())
