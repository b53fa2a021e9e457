"""Delivers updates by webhook: one by one within a lane, each repeated with a growing delay until the bot answers
2xx.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from ipaddress import ip_address
from typing import Any

import aiohttp
from yarl import URL

from playground.world.updates import PendingUpdate, UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the header's name, no secret
LONGEST_DELAY = 60.0
ANSWER_TIME = 60.0
"""Seconds that the bot has to answer."""
DEFAULT_CONNECTIONS = 40

LOOPBACK = "localhost"
INVALID_URL = "invalid webhook URL specified"

OnAnswer = Callable[[aiohttp.ClientResponse], Awaitable[None]]


def retry_delays(first: float) -> Iterator[float]:
    """The seconds before each repetition. They grow, but never beyond a minute."""
    delay = first
    while True:
        yield delay
        delay = min(delay * 2, LONGEST_DELAY)


def fault_of(url: str) -> str | None:
    """What is wrong with a webhook's address, or None. What people write here leaves this machine for nobody.

    Telegram refuses addresses of the own network in these words; here it is the others that are refused. Names are not
    looked up: whoever owns one may point it elsewhere a moment later.
    """
    try:
        parsed = URL(url)  # as aiohttp will read it
        host = parsed.host
    except ValueError:
        return INVALID_URL
    # Telegram insists on HTTPS. Here plain HTTP is allowed, because the bot listens on the same machine.
    if parsed.scheme not in ("http", "https") or not host:
        return INVALID_URL
    if host == LOOPBACK:
        return None
    try:
        address = ip_address(host)
    except ValueError:
        return "Failed to resolve host: Name or service not known"
    return None if address.is_loopback else f"IP address {address} is reserved"


class Webhook:
    def __init__(self, queue: UpdateQueue, first_delay: float, on_answer: OnAnswer) -> None:
        self.url = ""
        self.secret = ""
        self.max_connections = DEFAULT_CONNECTIONS
        self.last_error: tuple[float, str] | None = None
        """Time and text of the last delivery that failed."""
        self._queue = queue
        self._first_delay = first_delay
        self._on_answer = on_answer
        """Executes the method call that the bot may send in its answer."""
        self._lanes: dict[str, deque[PendingUpdate]] = {}
        self._workers: dict[str, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None
        self._room = asyncio.Semaphore(DEFAULT_CONNECTIONS)

    @property
    def is_set(self) -> bool:
        return bool(self.url)

    @property
    def busy(self) -> bool:
        return bool(self._workers)

    async def set(self, url: str, secret: str, max_connections: int) -> None:
        await self.stop()
        self.url, self.secret, self.max_connections = url, secret, max_connections
        self._room = asyncio.Semaphore(max_connections)
        self.last_error = None
        for update in self._queue.pending:
            self.push(update)

    async def stop(self) -> None:
        """Stop delivering. What was not delivered stays pending."""
        self.url = ""
        workers = list(self._workers.values())
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        self._workers.clear()
        self._lanes.clear()
        if self._session is not None:
            await self._session.close()
            self._session = None

    def push(self, update: PendingUpdate) -> None:
        if not self.is_set:
            return
        self._lanes.setdefault(update.lane, deque()).append(update)
        if update.lane not in self._workers:
            self._workers[update.lane] = asyncio.create_task(self._work(update.lane))

    async def _work(self, lane: str) -> None:
        updates = self._lanes[lane]
        try:
            while updates:
                for delay in retry_delays(self._first_delay):
                    if await self._deliver(updates[0]):
                        break
                    await asyncio.sleep(delay)
                self._queue.forget(updates.popleft())
        finally:
            self._workers.pop(lane, None)
            self._lanes.pop(lane, None)

    async def _deliver(self, update: PendingUpdate) -> bool:
        """Deliver the update, and return whether no further try is needed: the bot took every copy, or the update is
        too old.
        """
        if self._queue.expired(update):
            return True
        for _ in range(update.copies):
            async with self._room:
                error = await self._post(update.as_json())
            if error:
                self.last_error = (self._queue.now(), error)
                return False
        return True

    async def _post(self, body: dict[str, Any]) -> str:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_TIME))
        headers = {SECRET_HEADER: self.secret} if self.secret else {}
        try:
            async with self._session.post(
                self.url, json=body, headers=headers, allow_redirects=False
            ) as answer:
                if not 200 <= answer.status < 300:
                    return f"Wrong response from the webhook: {answer.status} {answer.reason}"
                await self._on_answer(answer)
                return ""
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return f"Connection failed: {error}"
