"""Does what an act of the story says, as the person themselves would: writes, presses, moves the clock."""

import operator
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from playground.control.deeds import messages as deeds
from playground.people.seen import Message
from playground.story.acts import Act, Person
from playground.story.cast import bring_in
from playground.story.dates import Calendar
from playground.story.papers import photo, scan
from playground.story.progress import CHECKED
from playground.story.words import LANGUAGES, Text, Told, Typed, in_language, on_button, plain, shows
from playground.world.core import Playground
from playground.world.files import document_json, photo_json

NEXT_PAGE = "›"
PDF_HEAD = b"%PDF"
_ADDRESS = re.compile(r"https?://[^\s<>]+")


def language_of(playground: Playground, person: Person) -> str:
    """The language that the person speaks with the bot, or is going to choose when somebody plays them by hand: that
    of their Telegram.
    """
    somebody = playground.world.people.get(person.id)
    if somebody is None:
        return person.language
    spoken = somebody.bot_language or somebody.language_code
    return spoken if spoken in LANGUAGES else person.language


def language_as_in_life(playground: Playground, person: Person) -> str:
    """The same, but who has not chosen yet is going to choose the language that they speak in life."""
    somebody = playground.world.people.get(person.id)
    chosen = somebody.bot_language if somebody else None
    return chosen if chosen in LANGUAGES else person.language


def language_of_act(playground: Playground, act: Act) -> str:
    if act.by is not None:
        return act.by.language
    assert act.who is not None  # noqa: S101  # only the clock is nobody's
    return language_as_in_life(playground, act.who)


def words_of(act: Act, language: str, calendar: Calendar) -> str:
    """What is pressed or typed, in the language that the person speaks with the bot."""
    what = act.what
    if what is None:
        return in_language(act.sees[0], language) if act.sees else ""
    if isinstance(what, str | Text | Typed):
        words = in_language(what, language)
        return words[:1].upper() + words[1:] if isinstance(what, str) else words
    return what(calendar).in_language(language)


def write(playground: Playground, person: Person, text: str) -> None:
    somebody = bring_in(playground, person)
    content = deeds.message_content(playground, somebody, {"text": text})
    deeds.write(playground, somebody, content)


def send_scan(playground: Playground, person: Person, name: str) -> None:
    somebody = bring_in(playground, person)
    content = scan()
    file = playground.world.add_file(name, "image/jpeg", content, len(content))
    deeds.write(playground, somebody, {"document": document_json(file)})


def send_photo(playground: Playground, person: Person, name: str) -> None:
    somebody = bring_in(playground, person)
    content = photo()
    file = playground.world.add_file(name, "image/jpeg", content, len(content))
    deeds.write(playground, somebody, {"photo": photo_json(file)})


def last_pdf(playground: Playground, person: Person) -> bytes | None:
    """The newest PDF in the person's chat."""
    for message in _newest_first(playground, person):
        if message.document is not None:
            file = playground.world.files.get(message.document["file_id"])
            if file is not None and (file.content or b"").startswith(PDF_HEAD):
                return file.content
    return None


def last_address(playground: Playground, person: Person, part: str) -> str | None:
    """The newest address that holds that part, on a button or in a text: Telegram takes no button to this machine."""
    for message in _newest_first(playground, person):
        on_buttons = [str(button.get("url", "")) for button in message.inline_buttons]
        for address in (*on_buttons, *_ADDRESS.findall(message.text)):
            if part in address:
                return str(address)
    return None


def press(playground: Playground, person: Person, message: Message, button: dict[str, Any]) -> None:
    somebody = bring_in(playground, person)
    deeds.press(playground, somebody, message.id, button["callback_data"], None)


def is_ticked(act: Act, button: dict[str, Any]) -> bool:
    return act.do == "tick" and str(button["text"]).startswith(CHECKED)


def find_button(
    playground: Playground, act: Act, language: str, told: Told
) -> tuple[Message, dict[str, Any]] | None:
    """The button that an act presses, on the newest message that has it."""
    assert act.who is not None  # noqa: S101  # only the clock is nobody's
    for message in _newest_first(playground, act.who):
        if shows(message.text, act.on, told):
            fits = _line(message, act, told) if act.do == "line" else _label(act, language, told)
            buttons = [button for button in message.inline_buttons if "callback_data" in button]
            for fit in fits:
                found = next((button for button in buttons if fit(button["text"])), None)
                if found is not None:
                    return message, found
    return None


def find_next_page(playground: Playground, act: Act, told: Told) -> tuple[Message, dict[str, Any]] | None:
    """The button that turns the page of the newest message, where the one that is looked for may be."""
    assert act.who is not None  # noqa: S101
    newest = next((message for message in _newest_first(playground, act.who) if message.labels), None)
    if newest is not None and shows(newest.text, act.on, told):
        for button in newest.inline_buttons:
            if NEXT_PAGE in button["text"] and "callback_data" in button:
                return newest, button
    return None


def _newest_first(playground: Playground, person: Person) -> Iterator[Message]:
    stored = playground.world.messages.get(person.id, {})
    for message in reversed(stored.values()):
        if message.outgoing and not message.deleted:
            yield Message(message.data | {"outgoing": True, "edited": message.edited}, 0)


Fit = Callable[[str], bool]


def _label(act: Act, language: str, told: Told) -> tuple[Fit, ...]:
    """How a label may fit, the best first."""
    piece = act.what
    assert isinstance(piece, str | Text | Typed)  # noqa: S101  # no button has a day in it
    own = plain(in_language(piece, language)).casefold()
    return (
        lambda label: plain(label).casefold() == own,
        lambda label: own in plain(label).casefold(),
        lambda label: on_button(label, piece, told),
    )


def _line(message: Message, act: Act, told: Told) -> tuple[Fit, ...]:
    """The number of the line that holds the words."""
    assert isinstance(act.what, str | Text | Typed)  # noqa: S101  # no line is opened by a day
    for line in message.text.splitlines():
        number, _, rest = line.partition(".")
        if number.strip().isdigit() and shows(rest, (act.what,), told):
            return (partial(operator.eq, number.strip()),)
    return ()


def screen_of(act: Act, language: str) -> str:
    """By which words one knows what the bot shows after the act."""
    words = in_language(act.sees[0], language) if act.sees else words_of_option(act, language)
    return words.strip(" .,:;»”«“")


def words_of_option(act: Act, language: str) -> str:
    option = act.what
    assert isinstance(option, str | Text | Typed)  # noqa: S101  # no option has a day in it
    return f"✓ {in_language(option, language)}"
