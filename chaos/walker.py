"""Somebody who wants to get through, whatever happens to the bot. They write or press once, and wait for what comes.

Nothing is done a second time, since nothing that a person does may be lost. A walk that leads nowhere has no end of its
own; whoever began it gives it up.
"""

import asyncio
from collections.abc import Callable

from chaos.stage import Known, Stage
from playground.control.deeds.messages import press
from playground.world.messages import StoredMessage

_PATIENCE = 3600.0
"""Seconds; longer than any scenario."""
_THINKING = 0.6
"""Seconds, at most, until a person acts upon what is on the screen."""

Wanted = str | Callable[[StoredMessage], bool]


class Walker:
    def __init__(self, stage: Stage, one: Known) -> None:
        self._stage = stage
        self._one = one
        self.random = stage.random

    @property
    def screen(self) -> StoredMessage | None:
        """The lowest message with buttons. Words that came of a tap too late may stand below it."""
        said = self._stage.said_to(self._one.account)
        with_buttons = (message for message in reversed(said) if message.data.get("reply_markup"))
        return next((message for message in with_buttons if not message.deleted), None)

    @property
    def labels(self) -> list[str]:
        return [button["text"] for button in self._buttons()]

    def _buttons(self) -> list[dict[str, str]]:
        screen = self.screen
        markup = screen.data.get("reply_markup", {}) if screen else {}
        return [button for row in markup.get("inline_keyboard", ()) for button in row]

    def _shows(self, wanted: Wanted) -> bool:
        screen = self.screen
        if screen is None:
            return False
        return wanted in words_of(screen) if isinstance(wanted, str) else wanted(screen)

    async def say(self, text: str, sees: Wanted) -> None:
        await self._until_seen(lambda: self._stage.writes(self._one.account, text), sees)

    async def tap(self, label: str, sees: Wanted) -> None:
        """The button with this label, or the only one that begins with it."""
        await self._until_seen(lambda: self._tap(label), sees)

    async def tap_data(self, data: str, sees: Wanted) -> None:
        """A button of an older message, which leads on by itself."""
        await self._until_seen(lambda: self._press(data), sees)

    def _tap(self, label: str) -> None:
        found = [button for button in self._buttons() if button["text"].startswith(label)]
        if found:
            self._press(found[0]["callback_data"])

    def _press(self, data: str) -> None:
        screen = self.screen
        if screen is not None:
            press(self._stage.playground, self._one.account, screen.id, data, None)

    async def _until_seen(self, act: Callable[[], object], wanted: Wanted) -> None:
        await asyncio.sleep(self.random.uniform(0, _THINKING))
        act()
        await self._stage.until(lambda: self._shows(wanted), _PATIENCE)


def words_of(message: StoredMessage) -> str:
    return str(message.data.get("text") or message.data.get("caption") or "")
