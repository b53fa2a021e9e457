"""Sends letters, several at a time, and keeps what came of each until that is written down."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from math import ceil
from typing import TypeAlias

from bot.models.outbox import MessageButtons
from bot.models.reference import Language
from bot.use_cases.kernel.buttons import buttons_of
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.ports import DeliverLater, Notifier, StorageUnavailableError, Undeliverable
from bot.use_cases.kernel.post import AddressRefusedError, Mail, Transport

AT_A_TIME = 20
"""Letters that are under way at once, each to another recipient."""
AHEAD_SECONDS = 0.25
"""Behind these lie ready as many as go out in this time, so that nobody waits for the database. They are few at the
messenger's pace: what they say was true when they were laid there.
"""
AHEAD_MAX = 400
"""Only without a pace are there as many. Twice the letters ask the database half as often."""
LOOK_AGAIN_SECONDS = 0.2
"""While something is under way, new messages are looked for at least this often."""
PATIENCE_SECONDS = 60.0
"""Seconds after which a letter under way is given up, whatever holds it. The messenger's own limits are far shorter
(`telegram/speaking.py`).
"""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message of the outbox with what it says by now. It goes to the account, or else as `mail`."""

    message_id: int
    recipient_id: int
    account_id: int | None
    language: Language
    notification: Notification
    mail: Mail | None = None


class Came(Enum):
    SENT = auto()
    NOT_TRIED = auto()


Result: TypeAlias = Came | DeliverLater | Undeliverable | AddressRefusedError


@dataclass(frozen=True, slots=True)
class Outcome:
    """`buttons`: the message in the chat below which buttons stand, once it was sent; see `kernel/buttons.py`.
    `address_id`: where it went by mail, if it did.
    """

    recipient_id: int
    result: Result
    at: datetime
    buttons: MessageButtons | None = None
    address_id: int | None = None


class Unwritten:
    """What came of letters and could not be written down yet. One for the whole process: if the database is away
    meanwhile, this is written first when it answers again, so that no letter is sent a second time.
    """

    def __init__(self) -> None:
        self.outcomes: dict[int, Outcome] = {}

    @property
    def recipients(self) -> set[int]:
        return {outcome.recipient_id for outcome in self.outcomes.values()}


class Letterbox:
    """Takes letters and sends them, `AT_A_TIME`, while more can be put in. One that hangs holds up no other.

    `bugs` are errors that nobody expected. Such a letter is tried again, as if it had been refused.
    """

    def __init__(
        self,
        notifier: Notifier,
        now: Callable[[], datetime],
        unwritten: Unwritten,
        post: Transport | None = None,
    ) -> None:
        self._notifier = notifier
        self._post = post
        self._now = now
        self._unwritten = unwritten
        self._ready: deque[Letter] = deque()
        self._under_way: dict[int, Letter] = {}
        self._senders: set[asyncio.Task[None]] = set()
        self._news = asyncio.Event()
        self._began = asyncio.get_running_loop().time()
        self._done = 0
        self.bugs: list[Exception] = []

    @property
    def room(self) -> int:
        """How many more letters it takes now; 0 while plenty lie ready."""
        ready, ahead = len(self._ready), self._ahead
        return 0 if ready > ahead // 2 else AT_A_TIME - len(self._under_way) + ahead - ready

    @property
    def _ahead(self) -> int:
        seconds = asyncio.get_running_loop().time() - self._began
        rate = self._done / max(seconds, 0.001)
        return min(AHEAD_MAX, ceil(rate * AHEAD_SECONDS)) if self._done else AT_A_TIME

    @property
    def recipients(self) -> set[int]:
        return {letter.recipient_id for letter in (*self._ready, *self._under_way.values())}

    @property
    def empty(self) -> bool:
        return not self._ready and not self._under_way

    def put(self, letters: Iterable[Letter]) -> None:
        self._ready.extend(letters)
        for _ in range(min(len(self._ready), AT_A_TIME - len(self._senders))):
            self._senders.add(asyncio.get_running_loop().create_task(self._send_ready()))

    def stop(self) -> None:
        """Start nothing more. What is under way goes on."""
        while self._ready:
            self._note(self._ready.popleft(), Came.NOT_TRIED)

    async def news(self) -> None:
        """Wait until a letter has come through, but for `LOOK_AGAIN_SECONDS` at most."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LOOK_AGAIN_SECONDS):
                await self._news.wait()
        self._news.clear()

    async def finish(self) -> None:
        """Start nothing more, and wait for what is under way."""
        self.stop()
        if self._senders:
            await asyncio.wait(self._senders)

    def cut_short(self) -> None:
        """What is under way may have arrived or not: nobody will know."""
        self.stop()
        for sender in self._senders:
            sender.cancel()

    async def _send_ready(self) -> None:
        """Send one letter after the other until none is ready."""
        try:
            while self._ready:
                letter = self._ready.popleft()
                self._under_way[letter.message_id] = letter
                try:
                    await self._send(letter)
                finally:
                    del self._under_way[letter.message_id]
                    self._done += 1
                    self._news.set()
                if self._notifier.resting():
                    self.stop()
        finally:
            # Not in a done callback: until that has run, `put` would count this sender and start nobody.
            self._senders.discard(asyncio.current_task())

    async def _send(self, letter: Letter) -> None:
        result: Result = Came.SENT
        shown: int | None = None
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                shown = await self._hand_over(letter)
        except (DeliverLater, Undeliverable, AddressRefusedError) as refusal:
            result = refusal
        except TimeoutError:
            result = DeliverLater("no end", outage=True)
        except StorageUnavailableError:
            result = DeliverLater("no database", outage=True)
        except Exception as bug:  # noqa: BLE001 - raised when the others are sent
            self.bugs.append(bug)
            result = DeliverLater(type(bug).__name__)
        self._note(letter, result, shown)

    async def _hand_over(self, letter: Letter) -> int | None:
        if letter.mail is not None and self._post is not None:
            await self._post.send(letter.mail)
            return None
        if letter.account_id is None:
            raise Undeliverable
        return await self._notifier.send(letter.account_id, letter.language, letter.notification)

    def _note(self, letter: Letter, result: Result, shown: int | None = None) -> None:
        now = self._now()
        buttons = buttons_of(letter.notification, letter.recipient_id, shown, now) if shown else None
        address_id = letter.mail.address_id if letter.mail else None
        outcome = Outcome(letter.recipient_id, result, now, buttons, address_id)
        self._unwritten.outcomes[letter.message_id] = outcome
