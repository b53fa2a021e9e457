"""How fast the bot speaks: below Telegram's limits, with answers to taps first, and at rest while Telegram wants it.

Telegram allows about 30 messages a second in all and one a second to a chat, with short bursts
(core.telegram.org/bots/faq, "My bot is hitting limits"). Past that it refuses with 429 and says how long to wait.
"""

import asyncio
import time
from collections import OrderedDict
from enum import Enum, auto
from typing import Protocol

PER_SECOND = 25.0
"""Messages a second in all."""
ANSWERS_SHARE = 0.2
"""The part of `PER_SECOND` that is kept for answers to people who wait for one."""
SPARE = 1.0
"""Turns that a busy process has missed, because it woke up a little late, and may still take out of those kept."""
PER_CHAT = 1.0
"""Messages a second to one chat."""
CHAT_BURST = 4
"""Messages that a chat takes at once before `PER_CHAT` applies."""
_REMEMBERED_CHATS = 10_000
TOGETHER = 10.0
"""Seconds within which refusals of two chats are taken for one refusal of everything."""
FIRST_REST = 5.0
"""Seconds for which everything rests at first, when only Telegram knows whether it means everything."""
_GROWTH = 3.0
"""The next rest of everything is so many times as long, until Telegram takes something."""
_PROBE = 3.0
"""Seconds that the others wait for what comes of the first call after a rest."""
_LOOK_AGAIN = 1.0
"""Who waits for a turn looks after so many seconds whether the rest was lifted."""
_ROUNDING = 1e-6
"""A turn that is free but for the rounding of floating-point numbers is free."""


class Weight(Enum):
    """What a call counts for.

    Edits share the chat's limit with messages, and answers to taps have none; so says the maintainer of Telegram's
    server (github.com/tdlib/td/issues/3034 and 2592, github.com/tdlib/telegram-bot-api/issues/648). The limit for all
    chats together is about messages alone (the FAQ above). Taking buttons away and deleting come with a message that
    counts, and would halve the speed of a form if they counted as well: they only hold still while Telegram wants it.
    """

    MESSAGE = auto()
    EDIT = auto()
    NOTHING = auto()


class Timing(Protocol):
    """A clock that only goes forward, and a way to wait by it."""

    def monotonic(self) -> float: ...
    async def sleep(self, seconds: float) -> None: ...


class RealTime:
    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class _Bucket:
    """Gives out `rate` turns a second, and saves up to `burst` of them.

    Turns may be promised ahead: a level below 0 is what those who wait already will take.
    """

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self._rate, self._burst = rate, burst
        self._level, self._at = burst, now
        self._spare = 0.0

    def wait(self, now: float, kept: float = 0.0) -> float:
        """Seconds until a turn is free that leaves `kept` turns to others."""
        self._fill(now)
        lacking = 1.0 + max(0.0, kept - self._spare) - self._level
        return lacking / self._rate if lacking > _ROUNDING else 0.0

    def take(self, now: float, kept: float = 0.0) -> None:
        self._fill(now)
        self._level -= 1.0
        self._spare = max(0.0, self._spare - max(0.0, kept - self._level))

    def _fill(self, now: float) -> None:
        level = self._level + (now - self._at) * self._rate
        self._level, self._at = min(self._burst, level), now
        self._spare = min(SPARE, self._spare + max(0.0, level - self._burst))


class _RestOfAll:
    """Whether everything rests. Telegram does not say whether a refusal means one chat or everything.

    If two chats were refused within `TOGETHER` and nothing was taken in between, it may mean everything, or two people
    who were each sent too much. Therefore everything rests, but for a few seconds only. Then one call goes first: if it
    is refused as well, the rest is longer each time, at most what Telegram asks for; if it is taken, the rest is over.
    A ban of ten minutes costs half a dozen calls, and a mistake costs those seconds.
    """

    def __init__(self) -> None:
        self._until = self._probe_until = self._suspected_until = float("-inf")
        self._length = 0.0
        self._last_refusal: tuple[float, int] | None = None

    def wait(self, now: float) -> float:
        return max(0.0, self._until - now, self._probe_until - now)

    def began(self, now: float) -> None:
        """A call is made. After a rest, the others wait for what comes of it."""
        if now < self._suspected_until:
            self._probe_until = now + _PROBE

    def go_on(self) -> None:
        """Nobody has to wait any more for what comes of the first call."""
        self._probe_until = float("-inf")

    def lift(self) -> None:
        self._until = self._probe_until = self._suspected_until = float("-inf")
        self._last_refusal = None

    def refused(self, chat_id: int, now: float, retry_after: float) -> None:
        last, self._last_refusal = self._last_refusal, (now, chat_id)
        suspected = now < self._suspected_until
        if not suspected:
            if last is None or last[1] == chat_id or now - last[0] > TOGETHER:
                return
            self._length = FIRST_REST
        elif now >= self._until:
            # Calls that were under way already when the rest began say nothing new; this one was made after it.
            self._length *= _GROWTH
        self._until = max(self._until, now + min(self._length, retry_after))
        self._probe_until = float("-inf")
        self._suspected_until = max(self._suspected_until, now + retry_after)


class Pace:
    """One for the whole process. `per_second` of 0 switches the pace off; rests that Telegram asks for hold anyway."""

    def __init__(self, timing: Timing, per_second: float = PER_SECOND) -> None:
        self._timing = timing
        self._per_second = per_second
        self._all = _Bucket(per_second or 1.0, max(1.0, per_second * ANSWERS_SHARE), timing.monotonic())
        self._chats: OrderedDict[int, _Bucket] = OrderedDict()
        self._rest_of_all = _RestOfAll()
        self._chats_rest_until: dict[int, float] = {}
        self._last_success = float("-inf")

    def wait(self, chat_id: int, *, answer: bool, weight: Weight = Weight.MESSAGE) -> float:
        """Seconds until something may be said in the chat: now 0. An answer goes before what nobody waits for."""
        now = self._timing.monotonic()
        wait = max(self._rest_of_all.wait(now), self._chats_rest_until.get(chat_id, now) - now)
        if not self._per_second or weight is Weight.NOTHING:
            return wait
        if weight is Weight.MESSAGE:
            wait = max(wait, self._all.wait(now, self._kept(answer=answer)))
        return max(wait, self._chat(chat_id, now).wait(now))

    def rest(self, chat_id: int) -> float:
        """Seconds that Telegram wants to hear nothing for this chat."""
        return self.wait(chat_id, answer=True, weight=Weight.NOTHING)

    def resting(self) -> float:
        """Seconds that Telegram wants to hear nothing at all."""
        return self._rest_of_all.wait(self._timing.monotonic())

    async def turn(
        self, chat_id: int, *, answer: bool, within: float, weight: Weight = Weight.MESSAGE
    ) -> bool:
        """Wait for a turn to say something in the chat, and take it. False if none is free within so many seconds."""
        deadline = self._timing.monotonic() + within
        while (wait := self.wait(chat_id, answer=answer, weight=weight)) > 0:
            if self._timing.monotonic() + wait > deadline:
                return False
            await self._timing.sleep(min(wait, _LOOK_AGAIN))
        now = self._timing.monotonic()
        if weight is not Weight.NOTHING:
            self._rest_of_all.began(now)
        if self._per_second and weight is not Weight.NOTHING:
            self._chat(chat_id, now).take(now)
            if weight is Weight.MESSAGE:
                self._all.take(now, self._kept(answer=answer))
        return True

    def succeeded(self, weight: Weight = Weight.MESSAGE) -> None:
        """Telegram has taken something. A message shows that it does not refuse all messages; an edit shows less."""
        self._last_success = self._timing.monotonic()
        if weight is Weight.MESSAGE:
            self._rest_of_all.lift()
        else:
            self._rest_of_all.go_on()

    def heard_within(self, seconds: float) -> bool:
        """Whether Telegram has taken anything, in any chat, in the last `seconds`."""
        return self._timing.monotonic() - self._last_success <= seconds

    def refused(self, chat_id: int, retry_after: float) -> None:
        """Rest the chat for `retry_after` seconds, and perhaps everything for a while (`_RestOfAll`)."""
        now = self._timing.monotonic()
        self._rest_of_all.refused(chat_id, now, retry_after)
        until = max(self._chats_rest_until.get(chat_id, now), now + retry_after)
        self._chats_rest_until = {chat: end for chat, end in self._chats_rest_until.items() if end > now} | {
            chat_id: until
        }

    def _kept(self, *, answer: bool) -> float:
        """Turns that are left to answers."""
        return 0.0 if answer else max(0.0, self._per_second * ANSWERS_SHARE - 1.0)

    def _chat(self, chat_id: int, now: float) -> _Bucket:
        bucket = self._chats.get(chat_id)
        if bucket is None:
            bucket = self._chats[chat_id] = _Bucket(PER_CHAT, CHAT_BURST, now)
        self._chats.move_to_end(chat_id)
        if len(self._chats) > _REMEMBERED_CHATS:
            # The chat that was silent for longest. Its bucket is full again, or nearly.
            self._chats.popitem(last=False)
        return bucket
