"""What somebody of the crowd does with the hands: presses a button, goes through the screens that follow, writes."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fnmatch import fnmatch
from random import Random

from playground.control.common import wait_for_answer
from playground.control.deeds import messages as deeds
from playground.control.settling import wait_until_settled
from playground.crowd.buttons import Button, buttons_of, is_screen
from playground.crowd.deeds import Walk
from playground.crowd.words import WORDS
from playground.world.clock import HOME
from playground.world.core import Playground
from playground.world.messages import StoredMessage
from playground.world.people import Person

ANSWERED_WITHIN = 15.0
SETTLED_WITHIN = 10.0
"""Seconds of the machine's time."""
MOST_STEPS = 30
"""No dialog of the bot is as long. Whoever has not come to its end by then gives up."""
_OFTEN = frozenset({"skip", "keep", "submit"})
"""Widgets that stand on many screens of a form. The others answer one question, once."""
_WORKING_DAYS = 5
MOST_WORDS = 12
"""Whoever is not understood so often gives up."""
_MEETING, _WORK = (2, 9), (20, 50)
"""In how many days people meet, and do what they have planned."""


@dataclass(slots=True)
class Hands:
    """The hands of one person, during one deed. `luck` decides between what is equally good."""

    playground: Playground
    person: Person
    luck: Random
    _used: set[str] = field(default_factory=set)
    _said: int = 0

    async def press(self, message: StoredMessage, button: Button) -> bool:
        """Press a button, and wait until the bot has done what follows. Whether it has answered."""
        query = deeds.press(self.playground, self.person, message.id, button.data, None)
        answered = await wait_for_answer(query, ANSWERED_WITHIN) is not None
        await self._settled()
        return answered

    async def walk(self, walk: Walk) -> bool:
        """Go through the screens that a press has opened. Whether they came to their end."""
        world = self.playground.world
        seen: tuple[int, object] | None = None
        for _ in range(MOST_STEPS):
            screen = self._screen()
            # Everything may have begun anew meanwhile.
            if self.playground.world is not world or screen is None or (screen.id, screen.data) == seen:
                return False
            seen = (screen.id, screen.data)
            button = self._way(walk, screen)
            if button is not None:
                if not await self.press(screen, button):
                    return False
                self._used.add(button.name)
                if any(fnmatch(button.name, end) for end in walk.ends):
                    return True
            elif (words := self._words(walk, screen)) is not None:
                deeds.write(self.playground, self.person, deeds.text_content(words))
                await self._settled()
                if not walk.ways:
                    return True
            else:
                return not walk.ends
        return False

    async def _settled(self) -> None:
        await wait_until_settled(self.playground, self.person.id, SETTLED_WITHIN)

    def _screen(self) -> StoredMessage | None:
        """The newest message that is a screen of the bot."""
        chat = self.playground.world.messages.get(self.person.id, {})
        return next(
            (
                one
                for one in reversed(chat.values())
                if one.outgoing and not one.deleted and is_screen(one.data)
            ),
            None,
        )

    def _way(self, walk: Walk, screen: StoredMessage) -> Button | None:
        found = [
            button
            for button in buttons_of(screen.data)
            if button.name in _OFTEN or button.name not in self._used
        ]
        for way in walk.ways:
            fitting = [button for button in found if fnmatch(button.name, way)]
            if fitting:
                return self.luck.choice(fitting)
        return None

    def _words(self, walk: Walk, screen: StoredMessage) -> str | None:
        if any(button.name.startswith("day_") for button in buttons_of(screen.data)):
            return self._day(_MEETING)
        if walk.says is None or self._said == MOST_WORDS:
            return None
        self._said += 1
        language = self.person.bot_language or self.person.language_code
        words = self.luck.choice(WORDS[walk.says][language])
        return words.format(day=self._day(_WORK), name=self.person.first_name)

    def _day(self, days: tuple[int, int]) -> str:
        """A working day in about so many days, as everybody writes it."""
        day = datetime.fromtimestamp(self.playground.clock.timestamp(), HOME).date()
        day += timedelta(days=self.luck.randint(*days))
        while day.weekday() >= _WORKING_DAYS:
            day += timedelta(days=1)
        return f"{day:%d.%m.%Y}"
