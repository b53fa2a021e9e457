"""The transcript of the tour. It prints who says or presses what and what they see, and counts the steps that
succeeded.
"""

from datetime import datetime

from rich.console import Console
from rich.markup import escape

from playground.people.client import PlaygroundClient
from playground.people.seen import Message
from playground.tour.dates import HOME_ZONE

SHOWN_LINES = 14
"""Lines of a screen in the transcript. A longer screen is cut; `make demo` shows it whole."""


class Transcript:
    def __init__(self, client: PlaygroundClient, console: Console) -> None:
        self._client = client
        self._console = console
        self.steps = 0

    def begin_chapter(self, title: str) -> None:
        self._console.rule(f"[bold]{escape(title)}")

    def record_words(self, name: str, text: str) -> None:
        self._console.print(f"[bold cyan]{escape(name)}:[/] {escape(text)}")

    def record_press(self, name: str, label: str) -> None:
        self._console.print(f"[bold cyan]{escape(name)}[/] presses [reverse] {escape(label)} [/]")

    def record_screen(self, message: Message) -> None:
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

    def record_fact(self, text: str) -> None:
        """Record what no screen shows by itself, such as a file that was opened or a message that came in time."""
        self.steps += 1
        self._console.print(f"[green]✓ {escape(text)}[/]")

    async def move_clock(self, moment: datetime, why: str) -> None:
        """Move the clock of the playground forward. The bot follows this clock."""
        await self._client.move_to(moment)
        self._console.print(
            f"[yellow]⏩ {moment.astimezone(HOME_ZONE):%d %B %H:%M} in Almaty, {escape(why)}[/]"
        )
