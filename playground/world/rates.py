"""How fast a bot may speak. Sources: https://core.telegram.org/bots/faq#broadcasting-to-users for the figures, and the
maintainer of Telegram's server for edits (github.com/tdlib/td/issues/2592 and 3034,
github.com/tdlib/telegram-bot-api/issues/648).

Messages and edits of what a message says share the limit of their chat. An edit is not counted in the limit on all
chats together, of which the FAQ speaks for messages alone. What has no limit: answers to taps, deleting, and an edit
of the buttons alone, of which Telegram says nothing and which in practice follows every answer of a dialog.
"""

from collections import deque
from math import ceil

from playground.world.clock import Clock
from playground.world.errors import too_many_requests

OVERALL = (30, 1.0)
PAID = (1000, 1.0)
GROUP = (20, 60.0)
PER_CHAT = (1, 1.0)
CHAT_BURST = 5
"""Messages that a chat takes at once before the limit of one a second applies. Telegram gives no figure."""


class SlidingWindow:
    """Allows at most `most` events within any `seconds`."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._times: deque[float] = deque()

    def wait(self, now: float) -> float:
        while self._times and self._times[0] <= now - self._seconds:
            self._times.popleft()
        return 0.0 if len(self._times) < self._most else self._times[0] + self._seconds - now

    def count(self, now: float) -> None:
        self._times.append(now)


class Bucket:
    """Allows `rate` events a second, and saves up to `burst` of them."""

    def __init__(self, rate: float, burst: int, now: float) -> None:
        self._rate, self._burst = rate, burst
        self._level, self._at = float(burst), now

    def wait(self, now: float) -> float:
        self._level = min(self._burst, self._level + (now - self._at) * self._rate)
        self._at = now
        return 0.0 if self._level >= 1 else (1 - self._level) / self._rate

    def count(self, now: float) -> None:
        self.wait(now)
        self._level -= 1


class Rates:
    def __init__(self, clock: Clock, *, enforced: bool) -> None:
        self._clock = clock
        self.enforced = enforced
        self.refused = 0
        """How often a bot was too fast."""
        self._overall = SlidingWindow(*OVERALL)
        self._paid = SlidingWindow(*PAID)
        self._groups: dict[int, SlidingWindow] = {}
        self._chats: dict[int, Bucket] = {}

    def check_message(self, chat_id: int, *, is_group: bool, paid: bool) -> None:
        """Count one message. Raises `ApiError` 429 for one that comes too soon, which is then not counted."""
        self._check(chat_id, is_group=is_group, limits=[self._paid if paid else self._overall])

    def check_edit(self, chat_id: int, *, is_group: bool) -> None:
        """Count one edit, as a message to its chat. Raises `ApiError` 429 in the same way."""
        self._check(chat_id, is_group=is_group, limits=[])

    def _check(self, chat_id: int, *, is_group: bool, limits: list[SlidingWindow | Bucket]) -> None:
        if not self.enforced:
            return
        now = self._clock.monotonic()
        if is_group:
            limits.append(self._groups.setdefault(chat_id, SlidingWindow(*GROUP)))
        if chat_id not in self._chats:
            self._chats[chat_id] = Bucket(PER_CHAT[0] / PER_CHAT[1], CHAT_BURST, now)
        limits.append(self._chats[chat_id])
        wait = max(limit.wait(now) for limit in limits)
        if wait > 0:
            self.refused += 1
            raise too_many_requests(max(1, ceil(wait)))
        for limit in limits:
            limit.count(now)
