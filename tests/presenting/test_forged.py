"""Whatever fills the gaps of a sentence, it neither becomes live nor passes for a line of the bot's."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.models.reference import Language
from bot.models.words import Gist, Listed, Live, Localized, OrganizationName, Prose, Text, Value
from bot.presenting.medium import Medium
from bot.presenting.translator import Translator
from tests.forged import CLAIM, FORGED, LIVE, passing_for_ours, passing_for_ours_in_html
from tests.presenting.locale_files import messages

VALUES: dict[str, Callable[[Language], Value]] = {
    "words": lambda _: FORGED,
    "prose": lambda _: Prose(FORGED),
    "in languages": lambda language: Localized(((language.value, FORGED),)),
    "prose in languages": lambda language: Prose(Localized(((language.value, FORGED),))),
    "organisation": lambda _: OrganizationName("public_fund", FORGED, FORGED, FORGED),
    "list": lambda _: Listed((FORGED, FORGED), "\n"),
    "sentence": lambda _: Text("forum-name", {"name": FORGED}),
    "gist": lambda _: Gist(Text("forum-name", {"name": FORGED})),
}


def speaks(language: Language, medium: Medium = Medium.CHAT) -> Translator:
    return Translator(language, lambda: datetime(2027, 6, 21, tzinfo=UTC), medium)


@pytest.mark.parametrize("kind", VALUES)
@pytest.mark.parametrize("language", Language, ids=str)
def test_no_gap_of_any_sentence_lets_words_pass_for_ours(language: Language, kind: str) -> None:
    t = speaks(language)
    filled = VALUES[kind](language)
    for key, message in messages(language).items():
        if message.variables:
            said = t(key, **dict.fromkeys(message.variables, filled))
            assert passing_for_ours_in_html(said) == [], key


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_button_and_a_file_name_are_one_line(language: Language) -> None:
    t = speaks(language)
    for value in (FORGED, OrganizationName("llp", FORGED, FORGED, FORGED)):
        label = t.plain_value(value)
        assert label.splitlines() == [label]
        assert "\u202e" not in label


def test_prose_keeps_its_lines_within_a_quotation() -> None:
    said = speaks(Language.KAZAKH).value(Prose(FORGED))
    assert said.startswith("<blockquote>")
    assert said.endswith("</blockquote>")
    assert said.count("\n") == FORGED.count("\n")


@pytest.mark.parametrize("live", LIVE)
def test_what_is_dead_can_be_copied_as_it_was_typed(live: str) -> None:
    assert speaks(Language.KAZAKH).value(f"x {live} y") == f"x <code>{live}</code> y"


def test_what_a_reader_is_meant_to_follow_stays_live() -> None:
    assert speaks(Language.KAZAKH).value(Live("https://t.me/bot?start=a")) == "https://t.me/bot?start=a"


def test_a_forgery_is_noticed() -> None:
    """The check itself can fail."""
    assert passing_for_ours_in_html("x <b>y</b> /wipe_all") == ["bot_command: /wipe_all"]
    assert passing_for_ours_in_html(f"x\n{CLAIM}") == [CLAIM]
    assert passing_for_ours_in_html(f"x\n<blockquote>{CLAIM}</blockquote>") == []
    assert passing_for_ours("\u202ex", ()) == ["turned"]
