"""What cards say of something that waits: every kind, every step, in every language."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.models.reference import Language
from bot.models.waits import Wait
from bot.models.words import TimeOfDay
from bot.presenting.cards.waits import waiting_line
from bot.use_cases.kernel.wait_views import WaitView, view_of
from bot.use_cases.kernel.waiting import WaitKind
from bot.wiring.registry import registry
from tests.fakes import FrozenClock
from tests.laws.shown_waits import wordings
from tests.presenting.cards.reading import speaks
from tests.presenting.locale_files import messages

SINCE = datetime(2026, 12, 2, 6, tzinfo=UTC)
KINDS = tuple(registry().waits.values())


def _view(kind: str, rings: int, *, step: int, overdue: bool = False) -> WaitView:
    waits_for = registry().waits[kind].waits_for
    wait = Wait(kind=kind, record_id=1, waits_for=waits_for, since=SINCE, step=step, overdue=overdue)
    return view_of(wait, [SINCE + timedelta(days=3 + ring) for ring in range(rings)])


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_says_for_whom_and_what_happens_next_at_every_step(
    kind: WaitKind, language: Language
) -> None:
    name, steps = kind.name, len(kind.moments)
    known = messages(language)
    for key in wordings(name):
        assert set(known[key].variables) == {"since"}
        for step in range(steps):
            assert set(known[f"{key}-next-{step + 1}"].variables) == {"by"}
            said = waiting_line(
                speaks(language), _view(name, steps, step=step).read_by(ours=key.endswith("-ours"))
            )
            assert len(said.splitlines()) == 2


def test_the_days_are_in_figures() -> None:
    said = waiting_line(speaks(Language.ENGLISH), _view("interest", 4, step=1))
    assert said == (
        "We have been waiting for the project team since 2 December.\n"
        "If they have not answered by 6 December, we will remind them again."
    )


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_step_of_the_same_day_or_of_today_has_its_hour(language: Language) -> None:
    t = speaks(language)
    wait = _view("meeting-proposed", 2, step=0)
    for next_at in (SINCE + timedelta(hours=8), FrozenClock().now() + timedelta(hours=1)):
        hour = t("wait-hour", time=TimeOfDay(next_at))
        assert waiting_line(t, replace(wait, next_at=next_at)).endswith(hour)
        assert hour not in waiting_line(t, replace(wait, next_at=next_at + timedelta(days=5)))


@pytest.mark.parametrize("language", Language, ids=str)
def test_after_the_last_ring_it_is_overdue_and_an_administrator_has_it(language: Language) -> None:
    t = speaks(language)
    assert waiting_line(t, _view("interest", 4, step=4, overdue=True)).endswith(t("wait-overdue"))
    assert len(waiting_line(t, _view("interest", 4, step=4)).splitlines()) == 1
