"""One person on the way over all screens that buttons lead to, nearest to the menu first."""

from playground.people.client import Message, Player
from tests.handlers.service import Service


class Walk:
    """`read` is every message of the bot as it stood at some moment, whatever had it sent."""

    def __init__(self, service: Service, person: Player) -> None:
        self.service = service
        self.person = person
        self.read: dict[tuple[int, str, str], Message] = {}
        self.seen: set[str] = set()

    async def go(self, most: int) -> None:
        """Look at so many screens at most."""
        ways: list[tuple[int, ...]] = [()]
        while ways and len(self.seen) < most:
            way = ways.pop(0)
            screen = await self._follow(way)
            if screen is None or (looks := screen.text + str(screen.buttons)) in self.seen:
                continue
            self.seen.add(looks)
            ways += [(*way, number) for number in range(len(screen.inline_buttons))]

    async def _follow(self, way: tuple[int, ...]) -> Message | None:
        """The screen to which these buttons lead from the menu, by their numbers."""
        await self.service.menu(self.person)
        for number in way:
            buttons = self.person.screen.inline_buttons
            if number >= len(buttons) or "callback_data" not in buttons[number]:
                return None
            await self.person.press_data(self.person.screen, buttons[number]["callback_data"])
            await self.person.settled()
        self.read_all()
        return self.person.screen

    def read_all(self) -> None:
        for message in self.person.messages:
            if message.outgoing:
                self.read.setdefault((message.id, message.text, str(message.buttons)), message)
