"""The consent's wording, and the fingerprint that is kept of it."""

import pytest

from bot.models.reference import Language
from bot.presenting.consent import VERSION, consent_text, fingerprint
from bot.presenting.medium import Medium
from bot.use_cases.people.introducing import Operator
from tests.presenting.cards.reading import read_everywhere, speaks

OPERATOR = Operator("«Асар» ҚБ & Ко", "asar@example.kz")

AGREED_TO = {
    Language.KAZAKH: "01526d5f928a14467a3f1fa027ccffd2e7be03e18a43f2f5056d2c061bb40b64",
    Language.RUSSIAN: "3b5d0dc1ce034dcfe80e65ac009dde48d8cba80460334ef89f223db381f22c0d",
    Language.ENGLISH: "9f5928bf0e58cc9f2b851f94a3467b67c2d40509bf3ede4ce658d67ecaf7279b",
}
"""What stands in the database for this operator. A change of the words needs a new version."""


@pytest.mark.parametrize("language", Language, ids=str)
def test_the_wording_of_a_version_does_not_change(language: Language) -> None:
    assert VERSION == "2026-1"
    assert fingerprint(speaks(language), OPERATOR).sha256 == AGREED_TO[language]


@pytest.mark.parametrize("language", Language, ids=str)
def test_chat_and_page_show_the_same_words_with_the_same_fingerprint(language: Language) -> None:
    lines = read_everywhere(lambda t: consent_text(t, OPERATOR), language)
    assert OPERATOR.name in "\n".join(lines)
    assert len({fingerprint(speaks(language, medium), OPERATOR) for medium in Medium}) == 1
