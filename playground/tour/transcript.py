"""A conversation told as it happens: who says or presses what, and what they see."""

from datetime import datetime

from rich.console import Console
from rich.markup import escape

from playground.people.client import PlaygroundClient
from playground.people.player import Player
from playground.people.seen import Message, Wanted

SHOWN_LINES = 14
"""A long screen is cut in the transcript; `make demo` shows it whole."""
PATIENCE = 30.0


class Teller:
    """Prints the transcript and counts the steps that held."""

    def __init__(self, client: PlaygroundClient, console: Console) -> None:
        self._client = client
        self._console = console
        self.steps = 0

    def chapter(self, title: str) -> None:
        self._console.rule(f"[bold]{escape(title)}")

    def says(self, person: Player, text: str) -> None:
        self._console.print(f"[bold cyan]{escape(person.first_name)}:[/] {escape(text)}")

    def presses(self, person: Player, label: str) -> None:
        self._console.print(
            f"[bold cyan]{escape(person.first_name)}[/] presses [reverse] {escape(label)} [/]"
        )

    def sees(self, message: Message) -> None:
        self.steps += 1
        lines = message.text.splitlines()
        shown = [*lines[:SHOWN_LINES], *(["…"] if len(lines) > SHOWN_LINES else [])]
        for line in shown:
            self._console.print(f"    [dim]│[/] {escape(line)}")
        if message.document is not None:
            self._console.print(f"    [dim]│[/] 📄 {escape(str(message.document.get('file_name')))}")
        for row in message.buttons:
            self._console.print(
                "    [dim]│[/] " + "  ".join(f"[on grey23] {escape(label)} [/]" for label in row)
            )

    async def move_to(self, moment: datetime, why: str) -> None:
        """Forward on the playground's clock, which the bot follows."""
        await self._client.move_to(moment)
        self._console.print(f"[yellow]⏩ {moment:%d %B %H:%M} UTC, {escape(why)}[/]")

    def fact(self, text: str) -> None:
        self.steps += 1
        self._console.print(f"[green]✓ {escape(text)}[/]")


class Voice:
    """One person of the story."""

    def __init__(self, person: Player, teller: Teller) -> None:
        self.person = person
        self._teller = teller

    async def say(self, text: str, sees: str) -> Message:
        """Type something and see what comes."""
        self._teller.says(self.person, text)
        await self.person.send(text)
        return await self.see(sees)

    async def press(self, label: str, sees: str) -> Message:
        """Press a button by a part of its label."""
        self._teller.presses(self.person, label)
        await self.person.press(label, timeout=PATIENCE)
        return await self.see(sees)

    async def tick(self, *labels: str) -> None:
        """Tap several buttons of one screen, which stays."""
        for label in labels:
            self._teller.presses(self.person, label)
            await self.person.press(label, timeout=PATIENCE)

    async def see(self, text: Wanted) -> Message:
        """Wait until it is there; `NotSeen` ends the story with the conversation's tail."""
        message = await self.person.sees(text, timeout=PATIENCE)
        self._teller.sees(message)
        return message
