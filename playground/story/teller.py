"""Plays the story by itself, live, at a pace at which it can be read.

What it does next is kept before it is done, and counts as done once the bot has shown what the act ends with. So a
player that was paused, restarted, or whose bot was killed goes on without losing an act and without doing one twice.
"""

import asyncio
import contextlib
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Protocol

from playground.control.settling import wait_until_settled
from playground.people.seen import Message
from playground.story import doing, visiting
from playground.story.acts import ON_PAGES, Act, Step
from playground.story.progress import Progress, acts_of
from playground.world.errors import ControlError

PATIENCE = 30.0
"""Seconds that an act waits for the bot, so that a busy machine does not end the story."""
AWAY_AFTER = 5.0
"""Seconds without a poll after which the bot counts as away."""
GLANCE = 0.5
"""Seconds after which the player looks whether the bot is away."""
PAGES = 6
"""Of a list, that are turned at most to find a button."""
SPEEDS = (1, 2, 4)
AT_LEAST, A_LETTER, AT_MOST = 0.35, 0.006, 2.5
"""Seconds to read a screen: the least, what each letter adds, the most."""


class Stuck(Exception):  # noqa: N818  # reads as what happened
    """An act cannot be done, or did not end as it should."""

    def __init__(self, step: Step, number: int, kind: str) -> None:
        act = acts_of(step)[number]
        super().__init__(f"{step.id}, act {number}: {kind}: {act.do} {act.what} {act.sees}")
        self.name = act.who.first_name if act.who else "the clock"
        self.person_id = act.who.id if act.who else None
        self.trouble = {"step": step.id, "act": number, "kind": kind}


class Listener(Protocol):
    """Who hears of everything as it is played."""

    def on_act(self, step: Step, act: Act, words: str) -> None: ...

    def on_seen(self, step: Step, act: Act, message: Message | None) -> None: ...

    def on_clock(self, step: Step) -> None: ...


class Teller:
    def __init__(
        self,
        progress: Progress,
        *,
        pace: float = 1.0,
        away_after: float = AWAY_AFTER,
        patience: float = PATIENCE,
        listener: Listener | None = None,
        visitors: visiting.Visitors = visiting.plain_visitors,
    ) -> None:
        """`pace` is by what the time to read is multiplied: 0 plays without pauses."""
        self._progress = progress
        self._playground = progress.playground
        self._pace = pace
        self._away_after = away_after
        self._patience = patience
        self._listener = listener
        self._visitors = visitors
        self._alive_at = time.monotonic()
        self._was_away = False

    async def play(self, acts: int | None = None) -> None:
        """Play on until the story, or the chapter that it is to end with, is over, or so many acts are done. Raises
        `Stuck`.
        """
        kept = self._progress.kept
        self._alive_at = time.monotonic()
        while self._progress.kept is kept and acts != 0:
            self._progress.catch_up()
            step = self._current()
            if step is None:
                kept["state"] = "paused" if self._progress.first_open() else "done"
                return
            kept["on"] = step.id
            number = self._progress.next_act(step)
            if number is None:
                # All has been done, and not all been shown that shows it: it is done once more by hand, or not at all.
                raise Stuck(step, len(acts_of(step)) - 1, "not-seen")
            await self._do(step, number)
            acts = None if acts is None else acts - 1
            if self._progress.next_act(step) is None and self._progress.is_done(step):
                self._tell_of_early(step, len(acts_of(step)))
                kept["on"] = None

    def _current(self) -> Step | None:
        """The step that was begun, or else the first that is open, unless the chapter to end with is over."""
        kept = self._progress.kept
        step = next((step for step in self._progress.steps if step.id == kept["on"]), None)
        if step is None or (self._progress.is_done(step) and self._progress.next_act(step) is None):
            step = self._progress.first_open()
        if step is None or kept["until"] is None:
            return step
        ids = [chapter.id for chapter in self._progress.chapters]
        beyond = ids.index(self._progress.chapter_of(step).id) > ids.index(kept["until"])
        return None if beyond else step

    async def _do(self, step: Step, number: int) -> None:
        act, kept, seen = acts_of(step)[number], self._progress.kept, self._progress.seen(step)
        begun = kept["doing"] == [step.id, number]
        if not begun:
            if act.do != "see" and number in seen:
                seen.remove(number)
            self._tell_of_early(step, number)
            self._progress.shown.pop((step.id, number), None)
            kept["doing"] = [step.id, number]
            self._progress.move_on(step, number)
            self._progress.announce()
            await self._act(step, number, act)
        elif act.do in ON_PAGES:
            # A page that was answered before the restart has nothing to press any more, and says so.
            await self._act(step, number, act)
        self._was_away = False
        if not await self._until(lambda: number in seen):
            # A press on which the bot was killed may be lost. Pressed twice, a button does one thing.
            if not self._was_away or act.do not in ("press", "line", "tick"):
                raise Stuck(step, number, "not-seen")
            await self._act(step, number, act)
            if not await self._until(lambda: number in seen):
                raise Stuck(step, number, "not-seen")
        if act.do == "clock":
            await self._until_all_due_is_done()
        kept["doing"] = None
        self._progress.move_on(step, number + 1)
        message = self._progress.shown.get((step.id, number))
        if self._listener is not None:
            self._listener.on_seen(step, act, message)
        self._progress.announce()
        # Of a list in which an option is ticked, nothing is to be read again.
        await self._read(message.text if message is not None and act.do != "tick" else "")

    def _tell_of_early(self, step: Step, number: int) -> None:
        """Tell the listener of what is passed over before this act because somebody had seen it already."""
        for early in range(self._progress.kept["at"].get(step.id, 0), number):
            if self._listener is not None:
                self._listener.on_seen(step, acts_of(step)[early], self._progress.shown.get((step.id, early)))

    async def _act(self, step: Step, number: int, act: Act) -> None:
        """Do the act, unless it is done already. Paused before it is done, it is done when the story goes on."""
        kept = self._progress.kept
        try:
            await self._do_act(step, number, act)
        except asyncio.CancelledError:
            kept["doing"] = None
            raise

    async def _do_act(self, step: Step, number: int, act: Act) -> None:
        calendar = self._progress.calendar
        if act.do == "clock":
            await self._move_clock(step, number, act)
            return
        language = doing.language_of_act(self._playground, act)
        words = doing.words_of(act, language, calendar)
        if self._listener is not None:
            self._listener.on_act(step, act, words)
        if act.do in ON_PAGES:
            await self._visit(step, number, act, language)
            return
        assert act.who is not None  # noqa: S101  # all others are somebody's of the chat
        if act.do == "say":
            doing.write(self._playground, act.who, words)
        elif act.do == "send":
            doing.send_scan(self._playground, act.who, words)
        elif act.do == "photo":
            doing.send_photo(self._playground, act.who, words)
        elif act.do != "see":
            await self._press(step, number, act)

    async def _press(self, step: Step, number: int, act: Act) -> None:
        assert act.who is not None  # noqa: S101
        language = doing.language_as_in_life(self._playground, act.who)

        def find() -> Any:  # noqa: ANN401
            return doing.find_button(self._playground, act, language, self._progress.kept["told"])

        for _ in range(PAGES):
            page = (
                None if find() else doing.find_next_page(self._playground, act, self._progress.kept["told"])
            )
            if page is None:
                break
            doing.press(self._playground, act.who, *page)
            await self._until(lambda page=page: page != doing.find_next_page(self._playground, act, {}))  # type: ignore[misc]
        if not await self._until(lambda: find() is not None):
            raise Stuck(step, number, "no-button")
        message, button = find()
        if doing.is_ticked(act, button):
            self._progress.seen(step).append(number)
        else:
            doing.press(self._playground, act.who, message, button)

    async def _visit(self, step: Step, number: int, act: Act, language: str) -> None:
        async with self._visitors(language) as visitor:
            try:
                if act.do == "visit":
                    await visiting.answer_by_mail(self._playground, visitor, act, self._patience)
                else:
                    await visiting.check_file(self._playground, visitor, act, language)
            except visiting.Unanswered as failure:
                raise Stuck(step, number, "page") from failure
        self._progress.note(step, number)

    async def _move_clock(self, step: Step, number: int, act: Act) -> None:
        """Move the clock on: as days pass where people answer by themselves, else in strides, so that all that falls
        due comes in its turn.
        """
        assert act.until is not None  # noqa: S101
        clock, until = self._playground.clock, act.until(self._progress.calendar)
        try:
            clock.require_room_for(until - clock.now())
        except ControlError:
            raise Stuck(step, number, "late") from None
        if self._playground.lead_to is not None:
            await self._playground.lead_to(until)
        while clock.now() < until:
            clock.move_to(min(clock.now() + timedelta(days=act.stride_days), until))
            self._playground.events.add("clock", clock.as_json())
            if self._listener is not None:
                self._listener.on_clock(step)
            if clock.now() < until:
                await wait_until_settled(self._playground, None, self._patience)
                await self._read("")

    async def _until_all_due_is_done(self) -> None:
        """Nobody looks at a screen before the bot has done what fell due when the clock moved, if it ever says so."""
        playground = self._playground
        if playground.followed_to is None:
            return
        with playground.events.watch() as changed, contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._patience):
                while playground.followed_to != playground.clock.offset:
                    await changed.wait()
                    changed.clear()

    async def _until(self, check: Callable[[], bool]) -> bool:
        """Wait until the check holds; False if it does not in time. A bot that is away is waited for, however long."""
        until = time.monotonic() + self._patience
        with self._playground.events.watch() as changed:
            while True:
                changed.clear()
                self._progress.catch_up()
                if check():
                    self._set_state("playing")
                    return True
                if self._is_away():
                    self._set_state("waiting")
                    self._was_away = True
                    until = time.monotonic() + self._patience
                elif time.monotonic() > until:
                    return False
                else:
                    self._set_state("playing")
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(GLANCE):
                        await changed.wait()

    def _is_away(self) -> bool:
        bot = self._playground.primary
        if bot.queue.poll_waits or bot.calls_in_flight or bot.webhook.is_set:
            self._alive_at = time.monotonic()
        return time.monotonic() - self._alive_at > self._away_after

    def _set_state(self, state: str) -> None:
        if self._progress.kept["state"] != state:
            self._progress.kept["state"] = state
            self._progress.announce()

    async def _read(self, text: str) -> None:
        pause = min(AT_LEAST + A_LETTER * len(text), AT_MOST)
        await asyncio.sleep(pause * self._pace / self._progress.kept["speed"])
