"""A number of days stands in no text where the settings may set another (`ASAR_WAITS`)."""

import re
from pathlib import Path

import pytest

import bot
from bot.models.reference import Language

_LOCALES = Path(bot.__file__).parent / "presenting" / "locales"
_NUMBER = re.compile(
    r"\b(\d+|two|five|две|пять|екі|бес) (days?|weeks?|дн(я|ей)|день|недел[иь]|күн(де|нен)?|апта)\b",
    re.IGNORECASE,
)
_FIXED = {
    "organization-invitation": "how long a link works is no wait",
    "invitation-lapsed": "how long a link works is no wait",
    "consent-text": "what people have consented to; a setting of it makes another wording",
    "consent-since-2026-3": "what people have consented to",
    "memorandum-link-leave-sure": "the notice that the text of every memorandum gives",
    "error-memorandum-declined-lately": "how long nobody is asked again is no wait",
    "error-memorandum-plan-after-term": "two dates, not a time",
}


def numbered(language: Language) -> set[str]:
    found, key = set(), ""
    for file in sorted((_LOCALES / language).glob("*.ftl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if named := re.match(r"([a-z][\w-]*) =", line):
                key = named[1]
            if _NUMBER.search(line):
                found.add(key)
    return found


@pytest.mark.parametrize("language", Language, ids=str)
def test_no_text_names_days_that_a_setting_may_move(language: Language) -> None:
    assert numbered(language) - set(_FIXED) == set()
