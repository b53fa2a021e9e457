"""How far the story has come. It is read off what the bot shows, so it does not matter who does a step, nor in which
order: the player, somebody by hand in the chat page, or a test.

Everything is kept in `playground.kept`, with the conversation itself, so that a restarted demo goes on where it was.
"""

import asyncio
import json
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from playground.people.seen import Message
from playground.story.acts import ON_PAGES, Act, Chapter, Person, Step
from playground.story.cast import BY_ID, bring_in
from playground.story.dates import HOME_ZONE, Calendar
from playground.story.words import Typed, on_button, shows
from playground.world.core import Playground

ROOM = "story"
CHECKED = ("✓", "✅")
"""How the label begins of an option that is ticked."""
PLAYED = ("playing", "waiting")
"""States in which the story plays by itself."""
FILE_HEAD = 4_000
"""Bytes of a file that are looked at."""


class Progress:
    def __init__(self, playground: Playground, chapters: tuple[Chapter, ...]) -> None:
        self.playground = playground
        self.chapters = chapters
        self.steps = tuple(step for chapter in chapters for step in chapter.steps)
        self.shown: dict[tuple[str, int], Message] = {}
        """The message that last showed what an act ends with, by step and number of the act."""
        self._feed = playground.events.follow(playground.events.last_id)
        self._queue = self._feed.__enter__()

    def close(self) -> None:
        self._feed.__exit__(None, None, None)

    @property
    def kept(self) -> dict[str, Any]:
        """What is kept of this story. It is another one once everything has been started over."""
        fresh: dict[str, Any] = {
            "state": "stopped",
            "speed": 1,
            "until": None,
            "trouble": None,
            "doing": None,
            "on": None,
            "current": None,
            "first_day": datetime.now(HOME_ZONE).date().isoformat(),
        }
        fresh |= {name: {} for name in ("done", "at", "seen", "told", "asked")}
        kept: dict[str, Any] = self.playground.kept.setdefault(ROOM, fresh)
        return kept

    @property
    def calendar(self) -> Calendar:
        moments = {step: datetime.fromisoformat(at) for step, at in self.kept["done"].items()}
        first_day = datetime.fromisoformat(self.kept["first_day"]).date()
        return Calendar(self.playground.clock.now(), first_day, moments)

    def is_done(self, step: Step) -> bool:
        return step.id in self.kept["done"]

    def first_open(self) -> Step | None:
        return next((step for step in self.steps if not self.is_done(step)), None)

    def chapter_of(self, step: Step) -> Chapter:
        return next(chapter for chapter in self.chapters if step in chapter.steps)

    def seen(self, step: Step) -> list[int]:
        """The numbers of the acts of a step whose end has been shown."""
        seen: list[int] = self.kept["seen"].setdefault(step.id, [])
        return seen

    def next_act(self, step: Step) -> int | None:
        """The number of the act of the step that comes next; None if there is nothing left to do or to wait for."""
        acts, seen = acts_of(step), self.seen(step)
        for number in range(self.kept["at"].get(step.id, 0), len(acts)):
            if acts[number].do != "see" or number not in seen:
                return number
        return None

    def move_on(self, step: Step, number: int) -> None:
        self.kept["at"][step.id] = number

    def catch_up(self) -> None:
        """Take note of all that has happened."""
        before = self._state()
        while True:
            try:
                self._enter_step()
                self._take(json.loads(self._queue.get_nowait()))
            except asyncio.QueueEmpty:
                break
        self._look_at_clock()
        self._enter_step()
        if self._state() != before:
            self.announce()

    def _enter_step(self) -> None:
        """When another step becomes the first that is open, what was shown before for those that come after it is
        forgotten: the same screens come again and again.
        """
        step = self.first_open()
        if step is None or step.id == self.kept["current"]:
            return
        self.kept["current"] = step.id
        # The people of the first step are the demo's own business.
        for act in step.acts if self.kept["done"] else ():
            if act.who is not None:
                bring_in(self.playground, act.who)
        for later in self.steps[self.steps.index(step) + 1 :]:
            self.kept["seen"].pop(later.id, None)

    def announce(self) -> None:
        self.playground.events.add(ROOM, {})

    async def follow(self) -> None:
        """Take note of everything as it happens, until cancelled."""
        with self.playground.events.watch() as changed:
            while True:
                changed.clear()
                self.catch_up()
                await changed.wait()

    def _state(self) -> str:
        kept = self.kept
        return json.dumps([kept["done"], kept["at"], kept["seen"]])

    def _take(self, event: dict[str, Any]) -> None:
        person = BY_ID.get(event.get("chat_id", 0))
        if person is None or event["type"] not in ("message", "edit"):
            return
        message = Message(event["payload"], event["id"])
        if message.outgoing:
            self._take_screen(person, message)
        else:
            self._take_words(person, message.text)

    def _take_screen(self, person: Person, message: Message) -> None:
        asked_by: Step | None = None
        for step in self.steps:
            acts = acts_of(step)
            found = [
                number for number, act in enumerate(acts) if act.who is person and self._ends(act, message)
            ]
            for number in found:
                self.note(step, number, message)
            done = [number for number in found if acts[number].do != "see"]
            if done and step.id in (self.kept["current"], self.kept["on"]):
                self._follow(step, done)
            if done and (asked_by is None or self.is_done(asked_by)):
                asked_by = step
                self.kept["asked"][str(person.id)] = self._asked_after(step, done[0])
            if found:
                self._note_done(step)

    def _follow(self, step: Step, done: list[int]) -> None:
        """Somebody is at one of these acts of the step: the one nearest to where they were. One may be left out, and
        any number of options not ticked. Who seems to be further ahead has been shown a like screen of another matter;
        so has who seems to be back in a step that is done.
        """
        acts, here = acts_of(step), self.kept["at"].get(step.id, 0)
        number = min(done, key=lambda number: (abs(number - here), -number))
        if self.is_done(step) and number < here:
            return
        left_out = [act for act in acts[here:number] if act.do != "tick"]
        if len(left_out) <= 1:
            self.move_on(step, number + 1)

    def _asked_after(self, step: Step, number: int) -> str | None:
        """The name of what the person is asked for once this act is done, be it in the next step."""
        following = list(islice(self._all_acts(step), number + 1, number + 2))
        if not following or following[0].do != "say" or following[0].who is not step.acts[number].who:
            return None
        return following[0].what.name if isinstance(following[0].what, Typed) else None

    def _all_acts(self, beginning: Step) -> Iterator[Act]:
        for step in self.steps[self.steps.index(beginning) :]:
            yield from step.acts

    def _ends(self, act: Act, message: Message) -> bool:
        told = self.kept["told"]
        if act.do == "tick":
            option = act.what
            assert isinstance(option, str | tuple | Typed)  # noqa: S101  # no option has a day in it
            return any(
                label.startswith(CHECKED) and on_button(label, option, told) for label in message.labels
            )
        return (
            act.do not in {"clock", *ON_PAGES}
            and shows(message.text, act.sees, told)
            and self._has_file(message, act.file)
        )

    def _has_file(self, message: Message, beginning: str) -> bool:
        if not beginning:
            return True
        if message.document is None:
            return False
        file = self.playground.world.files.get(message.document["url"].split("/")[3])
        return file is not None and beginning.encode() in (file.content or b"")[:FILE_HEAD]

    def _take_words(self, person: Person, text: str) -> None:
        """Keep what somebody answers where the story has a word of its own, so that it is known again later."""
        name = self.kept["asked"].pop(str(person.id), None)
        if name is not None and text and not text.startswith("/"):
            told = self.kept["told"].setdefault(name, [])
            if text not in told:
                told.append(text)

    def note(self, step: Step, number: int, message: Message | None = None) -> None:
        """An act has ended as it should; `message` has shown it."""
        if number not in self.seen(step):
            self.seen(step).append(number)
        if message is not None:
            self.shown[step.id, number] = message

    def _note_done(self, step: Step) -> None:
        acts = acts_of(step)
        proofs = range(len(step.acts), len(acts)) if step.ends else (len(acts) - 1,)
        if not self.is_done(step) and all(number in self.seen(step) for number in proofs):
            self.kept["done"][step.id] = self.playground.clock.now().isoformat()

    def _look_at_clock(self) -> None:
        calendar = self.calendar
        for step, number, act in self._open_clocks():
            assert act.until is not None  # noqa: S101  # it is a clock
            if calendar.now >= act.until(calendar):
                self.note(step, number)
                if self.next_act(step) == number:
                    self.move_on(step, number + 1)
                self._note_done(step)

    def _open_clocks(self) -> Iterator[tuple[Step, int, Act]]:
        for step in self.steps:
            if not self.is_done(step):
                for number, act in enumerate(acts_of(step)):
                    if act.do == "clock" and number not in self.seen(step):
                        yield step, number, act


def acts_of(step: Step) -> tuple[Act, ...]:
    """All there is to do in a step, and then all there is to be seen at its end."""
    return (*step.acts, *step.ends)
