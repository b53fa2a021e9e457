"""The transcript of the tour. It prints who says or presses what and what they see, and counts what succeeded."""

from rich.console import Console
from rich.markup import escape

from playground.people.seen import Message
from playground.story.acts import Act, Step
from playground.story.dates import HOME_ZONE
from playground.story.progress import Progress

SHOWN_LINES = 14
"""Lines of a screen in the transcript. A longer screen is cut; `make demo` shows it whole."""


class Transcript:
    """Listens to the player of the story."""

    def __init__(self, progress: Progress, console: Console) -> None:
        self._progress = progress
        self._console = console
        self._step: Step | None = None
        self.steps = 0

    def on_act(self, step: Step, act: Act, words: str) -> None:
        self._enter(step)
        name = f"[bold cyan]{escape(act.who.first_name if act.who else act.by.address if act.by else '')}"
        if act.do == "check":
            self._console.print(f"{name}[/] gives the page the file{', ' + act.spoilt if act.spoilt else ''}")
        elif act.do in {"send", "photo"}:
            self._console.print(f"{name}[/] sends {escape(words)}")
        elif act.do == "visit":
            self._console.print(f"{name}[/] opens the letter and presses [reverse] {escape(words)} [/]")
        elif act.do == "say":
            self._console.print(f"{name}:[/] {escape(words)}")
        elif act.do != "see":
            self._console.print(f"{name}[/] presses [reverse] {escape(words)} [/]")

    def on_seen(self, _: Step, act: Act, message: Message | None) -> None:
        if message is not None and act.do != "tick":
            self._record_screen(message)
        if act.file:  # it counts as seen with its file alone, whether or not its message had come before
            self.record_fact(f"{act.who.first_name if act.who else ''} holds the file: {act.file}")

    def on_clock(self, step: Step) -> None:
        self._enter(step)
        here = self._progress.playground.clock.now().astimezone(HOME_ZONE)
        self._console.print(f"[yellow]⏩ {here:%d %B %H:%M} in Almaty[/]")

    def close(self) -> None:
        """Say that the last step has come to its end."""
        if self._step is not None:
            self.record_fact(f"{self._step.title.en}. {self._step.why.en}")
            self._step = None

    def record_fact(self, text: str) -> None:
        """Record what no screen shows by itself, such as a file that was opened or how a step ended."""
        self.steps += 1
        self._console.print(f"[green]✓ {escape(text)}[/]")

    def _enter(self, step: Step) -> None:
        if step is self._step:
            return
        before = self._step and self._progress.chapter_of(self._step)
        self.close()
        self._step = step
        chapter = self._progress.chapter_of(step)
        if chapter is not before:
            self._console.rule(f"[bold]{escape(chapter.title.en)}")

    def _record_screen(self, message: Message) -> None:
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
