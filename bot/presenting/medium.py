"""The media in which words are shown, and how each medium escapes them, so that nobody's words can act as markup.

A text has two sources. The sentences of the locale files are our own and may contain tags. What fills their gaps is
mostly typed by people and may contain anything. Each medium therefore writes our own by `sentence`, what people typed
by `typed` or `prose`, everything else by `words`. They are applied to every piece before the pieces are put together.
The result needs no further escaping, and must get none.
"""

import html
import re
from enum import Enum

from bot.understanding.links import LIVE

TAGS = frozenset({"b", "i", "u", "s", "code", "pre", "blockquote", "a"})
"""Tags that sentences may contain: Telegram (Bot API, "HTML style") and browsers understand them in the same way."""
_TAG = re.compile(r"<[^<>]*>")
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of writing: behind U+202E everything is read from right to left, ours included."""
_LINE_BREAKS = re.compile("[ \t]*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+[ \t]*")


class Medium(Enum):
    CHAT = "chat"
    """Telegram's HTML. A line break stays a line break."""

    HTML = "html"
    """The text of an element of a page, which a template may mark as safe. A line break becomes `<br>`."""

    ATTRIBUTE = "attribute"
    """The value of an attribute of a page, between quotes of either kind. The tags of a sentence are left out."""

    PLAIN = "plain"
    """No markup at all, for labels of buttons, file names, calendars. The tags of a sentence are left out."""

    def words(self, text: str) -> str:
        """The text that fills a gap, escaped. NULs are removed: no medium can show one, and `Translator` marks long
        texts with them.
        """
        text = text.replace("\0", "")
        match self:
            case Medium.CHAT:
                return html.escape(text, quote=False)
            case Medium.HTML:
                return html.escape(text).replace("\n", "<br>")
            case Medium.ATTRIBUTE:
                # A browser may change a bare line break in an attribute; a character reference stays.
                return html.escape(text).replace("\n", "&#10;").replace("\r", "&#13;")
            case Medium.PLAIN:
                return text

    def typed(self, text: str) -> str:
        """What somebody typed, in one line, so that it cannot pass for lines of the bot's, and with nothing in it that
        a tap would follow or send. Telegram leaves alone what stands in `code`, and it can still be copied.
        """
        return self._dead(_LINE_BREAKS.sub(" ", _TURNS.sub("", text)))

    def live(self, text: str) -> str:
        """What a reader is meant to follow, in one line."""
        return self.words(_LINE_BREAKS.sub(" ", _TURNS.sub("", text)))

    def prose(self, text: str) -> str:
        """What somebody typed, in its own lines. The chat marks each of them as a quotation."""
        lines = _TURNS.sub("", text).strip("\n")
        if self is not Medium.CHAT:
            return self.words(lines)
        return f"<blockquote>{self._dead(lines)}</blockquote>" if lines.strip() else ""

    def _dead(self, text: str) -> str:
        if self is not Medium.CHAT:
            return self.words(text)
        pieces, at = [], 0
        for live in LIVE.finditer(text):
            pieces.append(f"{self.words(text[at : live.start()])}<code>{self.words(live[0])}</code>")
            at = live.end()
        return "".join((*pieces, self.words(text[at:])))

    def sentence(self, text: str) -> str:
        """A piece of our own sentence. No gap stands inside a tag (a test checks this), so every tag in the piece is
        whole.
        """
        match self:
            case Medium.CHAT:
                return text
            case Medium.HTML:
                return text.replace("\n", "<br>")
            case Medium.ATTRIBUTE:
                return self.words(_TAG.sub("", text))
            case Medium.PLAIN:
                return _TAG.sub("", text)
