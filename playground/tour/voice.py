"""A person of the story, who speaks the language in which the bot speaks with them.

Each step says what the person must see after it, so the story stops at the first screen that is wrong. The moves that
all forms and chapters need are written here once, for all languages.
"""

import re
from collections.abc import Sequence

from playground.people.player import Player
from playground.people.seen import Message, NoSuchButton, Wanted, pick
from playground.tour.transcript import Transcript

PATIENCE = 30.0
"""Seconds that a step waits, so that a busy machine does not end the story."""
MENU = {"kk": "Мәзір", "ru": "Меню", "en": "Menu"}
DONE = {"kk": "Дайын", "ru": "Готово"}
SKIP = {"kk": "Өткізіп жіберу", "ru": "Пропустить"}


class Voice:
    def __init__(self, player: Player, transcript: Transcript) -> None:
        self.player = player
        self._transcript = transcript

    @property
    def language(self) -> str:
        """The language of the person's app, which the person also chooses in the story."""
        return str(self.player.data["language_code"])

    async def say(self, text: str, sees: str) -> Message:
        """Type something, and wait for what the bot shows."""
        self._transcript.record_words(self.player.first_name, text)
        await self.player.send(text)
        return await self.see(sees)

    async def press(self, label: str, sees: str) -> Message:
        """Press a button, named by a part of its label, and wait for what the bot shows."""
        await self._press(label)
        return await self.see(sees)

    async def open_line(self, line: str, sees: str) -> Message:
        """Press the number of a line in a numbered list, and wait for what the bot shows."""
        listed = re.search(rf"^(\d+)\.\u00a0.*{re.escape(line)}", self.player.screen.text, re.MULTILINE)
        if listed is None:
            raise NoSuchButton(f"no line {line!r} in {self.player.screen.text}")
        return await self.press(listed[1], sees)

    async def press_on(self, message: Message, label: str, sees: str) -> Message:
        """Press a button of this message, whatever has come after it, and wait for what the bot shows."""
        button = pick(message.inline_buttons, label)
        if button is None:
            raise NoSuchButton(f"no button {label!r}; there are {message.labels}")
        self._transcript.record_press(self.player.first_name, label)
        await self.player.press_data(message, button["callback_data"])
        return await self.see(sees)

    async def tick(self, *labels: str) -> None:
        """Tap several buttons of a screen that stays open."""
        for label in labels:
            await self._press(label)

    async def _press(self, label: str) -> None:
        self._transcript.record_press(self.player.first_name, label)
        await self.player.press(label, timeout=PATIENCE)

    async def see(self, text: Wanted) -> Message:
        """Wait for a message with this text. `NotSeen` ends the story, with the end of the conversation."""
        message = await self.player.sees(text, timeout=PATIENCE)
        self._transcript.record_screen(message)
        return message

    async def choose(self, labels: Sequence[str], sees: str) -> Message:
        """Tick options in a list of a form, and go on."""
        await self.tick(*labels)
        return await self.press(DONE[self.language], sees)

    async def answer(self, text: str | None, sees: str) -> Message:
        """Answer a question of a form that may be skipped. None skips it."""
        if text is None:
            return await self.press(SKIP[self.language], sees)
        return await self.say(text, sees)

    async def open_from_menu(self, label: str, sees: str) -> Message:
        """Open the menu, wherever the conversation stands, and press one of its buttons."""
        await self.say("/menu", MENU[self.language])
        return await self.press(label, sees)
