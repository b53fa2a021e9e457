"""Asks for one address again and again, in a process of its own that loads nothing of the bot: see `check_page`."""

import asyncio
import json
import sys
import time
from typing import Any

import uvloop

CONNECTIONS = 16
VISITORS = 2000
SECONDS = 2.0


class Visitor(asyncio.Protocol):
    """A connection that asks again as soon as the last answer has come completely, each time as another visitor."""

    def __init__(self, request: bytes, number: int) -> None:
        self.answers = 0
        self.refused = 0
        self._request = request
        self._number = number
        self._missing = -1
        self._head = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport
        self._ask()

    def _ask(self) -> None:
        self._number = (self._number + CONNECTIONS) % VISITORS
        forwarded = b"X-Forwarded-For: 10.0.%d.%d\r\n\r\n" % (self._number // 250, self._number % 250)
        self._transport.write(self._request + forwarded)

    def data_received(self, data: bytes) -> None:
        if self._missing < 0:
            self._head += data
            head, end, data = self._head.partition(b"\r\n\r\n")
            if not end:
                return
            self.refused += not head.startswith(b"HTTP/1.1 200")
            self._missing = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        self._missing -= len(data)
        if self._missing == 0:
            self.answers += 1
            self._missing, self._head = -1, b""
            self._ask()


async def ask(port: int, request: bytes) -> None:
    """Print how many answers there were a second, and how many of them were no page."""
    loop = asyncio.get_running_loop()
    began = time.perf_counter()
    visitors = []
    for number in range(CONNECTIONS):
        visitor = Visitor(request, number)
        await loop.create_connection(lambda visitor=visitor: visitor, "127.0.0.1", port)  # type: ignore[misc]
        visitors.append(visitor)
    await asyncio.sleep(SECONDS)
    rate = sum(visitor.answers for visitor in visitors) / (time.perf_counter() - began)
    print(json.dumps({"rate": rate, "refused": sum(visitor.refused for visitor in visitors)}))


if __name__ == "__main__":
    uvloop.run(ask(int(sys.argv[1]), sys.argv[2].encode()))
