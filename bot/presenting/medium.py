"""The media in which words are shown, and how each medium escapes them, so that nobody's words can act as markup.

A text has two sources. The sentences of the locale files are our own and may contain tags. What fills their gaps is
mostly typed by people and may contain anything. Each medium therefore has two ways to write a text: `sentence` for
our own, `words` for everything else. They are applied to every piece before the pieces are put together. The result
needs no further escaping, and must get none.
"""

import html
import re
from enum import Enum

TAGS = frozenset({"b", "i", "u", "s", "code", "pre", "blockquote", "a"})
"""Tags that sentences may contain: Telegram (Bot API, "HTML style") and browsers understand them in the same way."""
_TAG = re.compile(r"<[^<>]*>")


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
