"""Where words are put, and what must be done to them so that they can be nothing but words there.

A text has two sources. Sentences of the locale files are ours and may carry tags. What fills their gaps is mostly
typed by people and may hold anything. Each medium therefore says twice how a text is written: `sentence` for ours,
`words` for all else. They are applied to every piece before the pieces are put together: what has been put together
needs no further escaping, and must get none.
"""

import html
import re
from enum import Enum

TAGS = frozenset({"b", "i", "u", "s", "code", "pre", "blockquote", "a"})
"""What sentences may carry: Telegram (Bot API, "HTML style") and browsers understand these alike."""
_TAG = re.compile(r"<[^<>]*>")


class Medium(Enum):
    CHAT = "chat"
    """Telegram's HTML. A line break is a line break."""

    HTML = "html"
    """The text of an element of a page: safe to be marked as safe in a template. A line break is `<br>`."""

    ATTRIBUTE = "attribute"
    """The value of an attribute of a page, between quotes of either kind. The sentence's tags are left out."""

    PLAIN = "plain"
    """No markup at all: labels of buttons, file names, calendars. The sentence's tags are left out."""

    def words(self, text: str) -> str:
        """What fills a gap. A NUL is what `Translator` marks long texts with, and no medium can show one."""
        text = text.replace("\0", "")
        match self:
            case Medium.CHAT:
                return html.escape(text, quote=False)
            case Medium.HTML:
                return html.escape(text).replace("\n", "<br>")
            case Medium.ATTRIBUTE:
                # A browser turns a bare line break of an attribute into whatever it likes, a reference it keeps.
                return html.escape(text).replace("\n", "&#10;").replace("\r", "&#13;")
            case Medium.PLAIN:
                return text

    def sentence(self, text: str) -> str:
        """A piece of our own sentence. No gap stands inside a tag (a test sees to that), so tags are whole here."""
        match self:
            case Medium.CHAT:
                return text
            case Medium.HTML:
                return text.replace("\n", "<br>")
            case Medium.ATTRIBUTE:
                return self.words(_TAG.sub("", text))
            case Medium.PLAIN:
                return _TAG.sub("", text)
