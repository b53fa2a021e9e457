"""Cards as their readers see them."""

from collections.abc import Callable

from bot.models.reference import Language
from bot.presenting.medium import Medium
from bot.presenting.translator import Translator
from playground.api.entities.html import parse_html
from tests.fakes import FrozenClock
from tests.presenting.pages import read_html

HOSTILE = "<b>&\"'</p>"
"""What people may type; whoever gets it must read just this."""
SETTING_APART = frozenset({"blockquote", "code"})
"""Tags by which the chat alone sets people's own words apart from the bot's."""


def speaks(language: Language, medium: Medium = Medium.CHAT) -> Translator:
    return Translator(language, FrozenClock().now, medium)


def read_everywhere(card: Callable[[Translator], str], language: Language) -> list[str]:
    """The lines of a card, once it is sure that they read the same in the chat, on a page and in an attribute."""
    plain = card(speaks(language, Medium.PLAIN))
    chat, page = card(speaks(language)), card(speaks(language, Medium.HTML))
    assert parse_html(chat)[0] == plain
    text, tags = read_html(f"<p>{page}</p>")
    assert text == plain
    ours = [tag for tag, _ in read_html(chat)[1] if tag not in SETTING_APART]
    assert [tag for tag, _ in tags if tag not in {"p", "br"}] == ours
    attribute = card(speaks(language, Medium.ATTRIBUTE))
    assert read_html(f'<p title="{attribute}"></p>') == ("", [("p", {"title": plain})])
    assert all(line.strip() for line in plain.strip().split("\n\n")), "no gap where nothing is told"
    return plain.splitlines()
