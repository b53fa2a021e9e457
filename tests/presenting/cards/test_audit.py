"""The audit log in words: each action that the code records has its own, in each language."""

from datetime import UTC, datetime

import pytest

from bot.models.reference import Language
from bot.models.words import OrganizationName, Text
from bot.presenting.cards.audit import audit_lines, word_of
from bot.presenting.sentences import knows
from bot.use_cases.audit.access import SHOWN, WITHHELD, WITHHELD_ACTIONS
from bot.use_cases.audit.reading import AuditLine
from tests.presenting import audited
from tests.presenting.cards.reading import HOSTILE, read_everywhere, speaks
from tests.presenting.locale_files import messages

NAME = OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", "Bolashaq Kilti")
NOON = datetime(2026, 6, 22, 7, tzinfo=UTC)


@pytest.mark.parametrize("language", Language, ids=str)
def test_each_action_has_its_word_and_no_other_has(language: Language) -> None:
    """Whoever records something new says here what administrators read of it, or withholds it in `access.py`."""
    assert {action for action in audited.shown() if not knows(language, word_of(action))} == set()
    about_actions = {
        key
        for key, message in messages(language).items()
        if key.startswith("audit-") and not message.variables
    } - {f"audit-{other}" for other in ("system", "forgotten", "other", "empty", "withheld", "kinds")}
    assert {key for key in about_actions if not key.startswith("audit-kind-")} == {
        word_of(action) for action in audited.shown()
    }


def test_the_gaps_of_actions_are_known() -> None:
    assert audited.gaps() == audited.FILLED.keys()


def test_what_entries_are_about_is_shown_or_withheld() -> None:
    assert audited.entities() == WITHHELD.union(SHOWN)
    assert not WITHHELD.intersection(SHOWN)


def test_no_refusal_and_no_pause_of_a_backer_is_among_what_is_shown() -> None:
    telling = {
        action
        for action in audited.shown()
        if action.split(".")[0] in {"pitch", "backer", "match", "free_will"}
    }
    refusing = {action for action in audited.shown() if action.endswith((".decline", ".refuse"))}
    assert (telling, refusing) == (set(), set())
    assert audited.recorded() >= WITHHELD_ACTIONS


def test_entries_stand_below_their_day() -> None:
    lines = [
        AuditLine(NOON, "Дана Омар", "organization.verified", NAME, None),
        AuditLine(NOON, None, "membership.lapse", NAME, None),
        AuditLine(datetime(2026, 6, 21, 20, tzinfo=UTC), "", "role.assign", "Ли", Text("role-moderator")),
        AuditLine(
            datetime(2026, 6, 21, 18, tzinfo=UTC),
            "Ли",
            "old.action",
            Text("audit-number", {"number": "7"}),
            None,
        ),
    ]
    read = audit_lines(speaks(Language.ENGLISH), lines)
    assert read.count("<b>") == 2
    assert "12:00 · Дана Омар\nOrganisation verified · Bolashaq Kilti Public Foundation" in read
    assert "12:00 · ASAR itself\nAccess request lapsed" in read
    assert "01:00 · name erased\nRole given · Ли · moderator" in read
    assert "23:00 · Ли\nAnother action · No. 7" in read


@pytest.mark.parametrize("language", Language, ids=str)
def test_own_words_stay_words(language: Language) -> None:
    line = AuditLine(NOON, HOSTILE, "project.submit", HOSTILE, None)
    read = read_everywhere(lambda t: audit_lines(t, [line]), language)
    assert sum(HOSTILE in text for text in read) >= 1
