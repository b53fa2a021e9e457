"""People who turn to the bot while something is wrong with it. Nobody may be left without an answer."""

import asyncio

from chaos.stage import PATIENCE, Known, Stage
from playground.control.deeds.messages import press
from playground.world.bots import Query
from playground.world.messages import StoredMessage


class Askers:
    """One half writes, the other half taps the last button of its screen."""

    def __init__(self, stage: Stage, people: list[Known]) -> None:
        self._stage = stage
        self._people = people
        self._seen: dict[int, int] = {}
        """The newest message of the chat when its person turned to the bot, by account."""
        self._taps: dict[int, Query] = {}

    async def come(self) -> None:
        """Each opens the menu. Call it while all is well."""
        for one in self._people:
            self._stage.writes(one.account)
        await self._stage.until(lambda: all(self._screen(one) for one in self._people))

    def _screen(self, one: Known) -> StoredMessage | None:
        shown = [message for message in self._stage.said_to(one.account) if not message.deleted]
        return next((message for message in reversed(shown) if message.data.get("reply_markup")), None)

    async def ask(self, seconds: float) -> None:
        """All of them within `seconds`, at random moments."""
        moments = sorted(
            (self._stage.random.uniform(0, seconds), index) for index in range(len(self._people))
        )
        now = 0.0
        for moment, index in moments:
            await asyncio.sleep(moment - now)
            now = moment
            self._turn(self._people[index], taps=index % 2 == 0)

    def _turn(self, one: Known, *, taps: bool) -> None:
        playground, screen = self._stage.playground, self._screen(one)
        self._seen[one.account.id] = playground.world.last_message_id
        if not taps or screen is None:
            self._stage.writes(one.account)
            return
        screen.edited = False
        button = screen.data["reply_markup"]["inline_keyboard"][-1][-1]
        self._taps[one.account.id] = press(playground, one.account, screen.id, button["callback_data"], None)

    def _is_answered(self, one: Known) -> bool:
        """Whether this person has seen anything since: a message, a screen that changed, or words over it."""
        since, tap = self._seen.get(one.account.id), self._taps.get(one.account.id)
        if tap is not None and tap.answer.done() and tap.answer.result().get("text"):
            return True
        return since is not None and any(
            message.id > since or message.edited for message in self._stage.said_to(one.account)
        )

    @property
    def answered(self) -> int:
        return sum(map(self._is_answered, self._people))

    @property
    def count(self) -> int:
        return len(self._people)

    async def all_answered(self, seconds: float = PATIENCE) -> bool:
        return await self._stage.at_rest(lambda: self.answered == self.count, seconds)
