"""A text with its markup, that can be cut at any place and stays whole."""

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from bot.presenting.medium import Medium


@dataclass(frozen=True, slots=True)
class Marked:
    """`tags` are those that are open at each character, as they were written, the outermost first."""

    text: str
    tags: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, html: str) -> "Marked":
        """A message in Telegram's HTML, which closes what it opens."""
        reading = _Reading()
        reading.feed(html)
        reading.close()
        return cls("".join(reading.words), tuple(reading.tags))

    @classmethod
    def plain(cls, text: str) -> "Marked":
        return cls(text, ((),) * len(text))

    def cut(self, begin: int, end: int, medium: Medium) -> str:
        """From here to there, for this medium: tags that are open at either border are opened and closed again."""
        if medium is Medium.PLAIN:
            return self.text[begin:end]
        written: list[str] = []
        opened: tuple[str, ...] = ()
        for at in range(begin, end):
            written += _change(opened, self.tags[at])
            opened = self.tags[at]
            written.append(escape(self.text[at], quote=False))
        written += _change(opened, ())
        return "".join(written)

    def end_of(self, at: int, names: frozenset[str]) -> int:
        """Where the outermost of the named tags that are open here ends; here, if none is."""
        depth = next((place for place, tag in enumerate(self.tags[at]) if _name(tag) in names), None)
        if depth is None:
            return at
        outer = self.tags[at][: depth + 1]
        end = at
        while end < len(self.text) and self.tags[end][: depth + 1] == outer:
            end += 1
        return len(self.text[:end].rstrip())


class _Reading(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.tags: list[tuple[str, ...]] = []
        self._open: tuple[str, ...] = ()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the library's
        self._open = (*self._open, self.get_starttag_text() or f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - what is closed is what was opened last
        self._open = self._open[:-1]

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        self.tags += [self._open] * len(data)


def _change(before: tuple[str, ...], after: tuple[str, ...]) -> list[str]:
    """What has to be closed and opened between two characters."""
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    return [*(f"</{_name(tag)}>" for tag in reversed(before[same:])), *after[same:]]


def _name(tag: str) -> str:
    return tag.strip("<>").partition(" ")[0].lower()
