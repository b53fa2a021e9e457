"""A fair in words."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.matching.round_rules import RoundRules
from bot.models.fairs import FairStatus, PairOutcome, ShortfallCause
from bot.models.reference import Language
from bot.models.words import Localized
from bot.presenting.cards.fairs import TITLE_SHOWN, fair_card, fair_label, shortage_card
from bot.use_cases.fairs.rounds import FairItem, FairView, Shortage
from tests.presenting.cards.reading import HOSTILE, read_everywhere, speaks

MOMENT = datetime(2026, 6, 25, 6, 30, tzinfo=UTC)
VIEW = FairView(
    id=1,
    forum_id=1,
    forum=Localized((("en", "ASAR forum"), ("kk", "ASAR форумы"), ("ru", "Форум ASAR"))),
    status=FairStatus.SENT,
    rules=RoundRules(),
    requested_at=MOMENT,
    projects=216,
    weighed=216,
    pairs=171,
    addressees=58,
    short=45,
    outcomes={PairOutcome.NO_PLACES: 4},
)


def test_a_fair_that_was_sent() -> None:
    assert fair_card(speaks(Language.ENGLISH), VIEW).splitlines() == [
        "🤝 <b>Project fair</b>",
        "ASAR forum",
        "",
        "Projects per backer: at most 3",
        "Backers per project: at least 2, at most 8",
        "",
        "Pitches sent: 0 of 171.",
        "Over the backer's weekly limit: 4",
        "",
        "Pairs: 171, backers: 58",
        "Projects with enough backers: 171 of 216",
        "Projects short of backers: 45",
    ]


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize("status", FairStatus, ids=str)
def test_every_state_has_its_sentence(language: Language, status: FairStatus) -> None:
    view = replace(VIEW, status=status, forum=Localized((("kk", HOSTILE),)))
    found = "\n".join(read_everywhere(lambda t: fair_card(t, view), language))
    nothing = replace(view, pairs=0, short=0)
    empty = "\n".join(read_everywhere(lambda t: fair_card(t, nothing), language))
    assert HOSTILE in found
    assert found != empty
    assert len(found.splitlines()) > len(empty.splitlines())


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize("cause", ShortfallCause, ids=str)
def test_a_project_without_enough_viewers(language: Language, cause: ShortfallCause) -> None:
    view = Shortage("Ауыл " * 60, 1, 2, cause)
    lines = read_everywhere(lambda t: shortage_card(t, view), language)
    assert lines[0].endswith("Ауыл…")
    assert len(lines[0]) <= TITLE_SHOWN
    assert speaks(language).plain(f"fair-cause-{cause}") in "\n".join(lines)


def test_a_label() -> None:
    t = speaks(Language.RUSSIAN)
    assert fair_label(t, FairItem(1, MOMENT, FairStatus.SENT)) == "✅ 25 июня, четверг, 11:30"
    assert all(fair_label(t, FairItem(1, MOMENT, status)) for status in FairStatus)
