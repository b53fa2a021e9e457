"""What a story is made of: chapters of steps, and steps of acts. An act is one thing that one person does, and what the
bot shows them then.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from playground.story.dates import Calendar
from playground.story.papers import Spoilt
from playground.story.words import Piece, Screen, Text, Typed, in_language, same

Do: TypeAlias = Literal["press", "line", "say", "tick", "see", "send", "photo", "visit", "check", "clock"]
ON_PAGES: frozenset[Do] = frozenset({"visit", "check"})
"""What is done on the bot's own pages, with a browser."""
Dated: TypeAlias = Callable[[Calendar], Text]
"""Words with a day in them, which is counted from the day on which they are said."""
Moment: TypeAlias = Callable[[Calendar], datetime]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who plays in the story. Methods make acts of this person's."""

    id: int
    first_name: str
    last_name: str
    language: str
    role: Text
    doing_as: Text
    """ "As Gulnur", to begin a sentence with."""

    def press(self, what: Piece, *sees: Piece, on: Screen = (), file: str = "") -> "Act":
        """Press a button: below the newest message that has it, or below the one that shows `on`."""
        return Act("press", self, what, sees, on=on, file=file)

    def open_line(self, what: Piece, *sees: Piece) -> "Act":
        """Press the number of the line in a numbered list that holds these words."""
        return Act("line", self, what, sees)

    def say(self, what: Text | Typed | Dated | str, *sees: Piece) -> "Act":
        """Type something. A plain `str` is the same in all languages."""
        return Act("say", self, same(what) if isinstance(what, str) else what, sees)

    def see(self, *sees: Piece, file: str = "") -> "Act":
        """See what comes by itself. `file` is how the file begins that comes with it."""
        return Act("see", self, None, sees, file=file)

    def send(self, name: str, *sees: Piece) -> "Act":
        """Send a scan: a picture of a page, as a phone takes it."""
        return Act("send", self, same(name), sees)

    def photograph(self, name: str, *sees: Piece) -> "Act":
        """Send a photo that was taken on the spot."""
        return Act("photo", self, same(name), sees)

    def check(self, *says: Piece, spoilt: Spoilt = "") -> "Act":
        """Give the page that checks memoranda the last PDF of the chat, as it is or spoilt; and what the page says."""
        return Act("check", self, None, says, spoilt=spoilt)

    def choose(self, *options: Piece, sees: Piece) -> "tuple[Act, ...]":
        """Tick several options and go on."""
        return (*(Act("tick", self, option, ()) for option in options), self.press("button-done", sees))

    def skip(self, sees: Piece) -> "Act":
        return self.press("button-skip", sees)

    def open_menu(self) -> "Act":
        return self.say("/menu", "menu-greeting")


@dataclass(frozen=True, slots=True)
class Correspondent:
    """Somebody without Telegram: gets letters, and answers on the page behind the link in them."""

    address: str
    name: Text
    language: str

    def speaks(self, piece: Piece) -> str:
        return in_language(piece, self.language)

    def answer(self, deed: str, *typed: tuple[str, Text]) -> "Act":
        """Press a button of the page, after typing into its fields, each named by its label."""
        return Act("visit", None, deed, (), by=self, typed=typed)


@dataclass(frozen=True, slots=True)
class Act:
    do: Do
    who: Person | None
    what: Piece | Dated | None
    sees: Screen
    on: Screen = ()
    file: str = ""
    by: Correspondent | None = None
    """Whose act it is, of a visit."""
    typed: tuple[tuple[str, Text], ...] = ()
    """What is typed on a visit, field by field."""
    spoilt: Spoilt = ""
    """What is done to the file that is checked."""
    until: Moment | None = None
    """For a clock: when it is to be."""
    stride_days: int = 1
    """For a clock that goes far: how many days it moves at a time, so that all that is due comes in its turn."""


def clock(until: Moment, stride_days: int = 1) -> Act:
    return Act("clock", None, None, (), until=until, stride_days=stride_days)


@dataclass(frozen=True, slots=True)
class Step:
    id: str
    title: Text
    why: Text
    acts: tuple[Act, ...]
    ends: tuple[Act, ...] = ()
    """What must have been shown for the step to count as done, whoever did it; without any, what its last act shows."""

    @property
    def proofs(self) -> tuple[Act, ...]:
        return self.ends or self.acts[-1:]


@dataclass(frozen=True, slots=True)
class Chapter:
    id: str
    title: Text
    text: Text
    steps: tuple[Step, ...]
    for_tour: bool = False
    """Whether only the tour plays it, because it ends what a newcomer may still want to play with."""
