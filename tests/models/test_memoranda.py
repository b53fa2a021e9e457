"""A memorandum's own rules, and how a line of its plan is read."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.models import reference, signatories
from bot.models.country import today
from bot.models.dates import months_later
from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.memoranda import (
    PLAN_ITEMS_MAX,
    Memorandum,
    MemorandumLevel,
    MemorandumStage,
)
from bot.models.memoranda.extending import settle_last_day, unsigned_extension
from bot.models.memoranda.negotiating import agree, confirm, decline
from bot.models.memoranda.signing import require_signing_day, sign, sign_no_more
from bot.models.organizations import OrganizationKind
from bot.models.pitches import Pitch
from tests.builders import a_memorandum, a_person, a_project, an_organization
from tests.fakes.clock import MONDAY_MORNING

TODAY = date(2027, 3, 1)
LATER = MONDAY_MORNING + timedelta(hours=2)


@pytest.fixture
def memorandum() -> Memorandum:
    return before_three()


def before_three() -> Memorandum:
    parties = []
    for number, kind in enumerate(OrganizationKind, start=1):
        organization, person = an_organization(kind=kind), a_person()
        organization.id = person.id = number
        parties.append((organization, person))
    project = a_project(parties[0][0])
    pitch = Pitch(project_id=1, backer_id=2, score=0.9, reasons=[], sent_at=MONDAY_MORNING)
    project.id = pitch.id = 1
    return a_memorandum(project, pitch, parties)


def confirm_all(memorandum: Memorandum) -> None:
    for party in memorandum.parties:
        confirm(memorandum, party, LATER)


def test_all_must_confirm_before_it_is_agreed(memorandum: Memorandum) -> None:
    first, second, third = memorandum.parties
    assert confirm(memorandum, first, LATER)
    assert not confirm(memorandum, first, LATER + timedelta(hours=1))
    assert [answer.at for answer in memorandum.answers] == [LATER]
    assert confirm(memorandum, second, LATER)
    with pytest.raises(OutdatedError, match="memorandum-not-all-acknowledged"):
        agree(memorandum, "ASAR-2026-23-0001", "CODE", LATER)
    assert confirm(memorandum, third, LATER)
    agree(memorandum, "ASAR-2026-23-0001", "CODE", LATER)
    assert (memorandum.stage, memorandum.number) == (MemorandumStage.AGREED, "ASAR-2026-23-0001")
    with pytest.raises(OutdatedError, match="memorandum-closed"):
        agree(memorandum, "ASAR-2026-23-0002", "OTHER", LATER)


def test_one_refusal_closes_it(memorandum: Memorandum) -> None:
    first, second, third = memorandum.parties
    confirm(memorandum, first, LATER)
    assert decline(memorandum, second, "Мерзімі сәйкес емес", LATER)
    assert not decline(memorandum, second, "Басқа себеп", LATER)
    assert [answer.words for answer in memorandum.answers] == ["", "Мерзімі сәйкес емес"]
    with pytest.raises(OutdatedError, match="memorandum-closed"):
        confirm(memorandum, third, LATER)


def test_a_fixed_last_day_stays_where_it_is(memorandum: Memorandum) -> None:
    memorandum.content = replace(memorandum.content, term_months=None, last_day=date(2026, 12, 31))
    memorandum.term_until = date(2026, 12, 31)
    confirm_all(memorandum)
    agree(memorandum, "ASAR-2026-23-0001", "CODE", LATER)
    assert memorandum.term_until == date(2026, 12, 31)


def test_a_term_in_months_counts_from_the_last_signature_once_it_is_there(memorandum: Memorandum) -> None:
    confirm_all(memorandum)
    agree(memorandum, "ASAR-2026-23-0001", "CODE", LATER)
    agreed_until = memorandum.term_until
    signed = LATER + timedelta(days=20)
    sign(memorandum, today(signed - timedelta(days=4)), signed)
    assert settle_last_day(memorandum, [])
    assert memorandum.term_until == agreed_until + timedelta(days=16)
    sign_no_more(memorandum)
    assert settle_last_day(memorandum, [])
    assert not settle_last_day(memorandum, [])
    assert memorandum.term_until == agreed_until


@pytest.mark.parametrize(("days", "may"), [(-1, False), (0, True), (9, True), (10, True), (11, False)])
def test_nobody_has_signed_before_agreement_or_signs_tomorrow(
    memorandum: Memorandum, days: int, may: bool
) -> None:
    confirm_all(memorandum)
    agree(memorandum, "ASAR-2026-23-0001", "CODE", LATER)
    now = LATER + timedelta(days=10)
    with nullcontext() if may else pytest.raises(InvalidValueError, match="memorandum-signing-day"):
        require_signing_day(memorandum, today(LATER) + timedelta(days=days), now)


@pytest.mark.parametrize(
    ("first", "extension", "moved"),
    [
        (MemorandumStage.AGREED, MemorandumStage.PUT, False),
        (MemorandumStage.AGREED, MemorandumStage.AGREED, True),
        (MemorandumStage.AGREED, MemorandumStage.SIGNED, True),
        (MemorandumStage.SIGNED, MemorandumStage.PUT, False),
        (MemorandumStage.SIGNED, MemorandumStage.AGREED, False),
        (MemorandumStage.SIGNED, MemorandumStage.SIGNED, True),
    ],
)
@pytest.mark.parametrize("days", [1, 21, 400])
def test_an_extension_moves_what_is_signed_once_it_is_signed_and_never_back(
    memorandum: Memorandum, first: MemorandumStage, extension: MemorandumStage, moved: bool, days: int
) -> None:
    confirm_all(memorandum)
    agree(memorandum, "ASAR-2026-23-0001", "CODE", LATER)
    named = memorandum.term_until + timedelta(days=30)
    if first is MemorandumStage.SIGNED:
        sign(memorandum, today(LATER) + timedelta(days=days), LATER + timedelta(days=days))
    settle_last_day(memorandum, [])
    own = memorandum.term_until
    other = before_three()
    other.stage, other.term_until = extension, named
    assert settle_last_day(memorandum, [other]) is (moved and named > own)
    assert memorandum.term_until == (max(own, named) if moved else own)
    assert (unsigned_extension(memorandum, [other]) is other) is (
        first is MemorandumStage.SIGNED and extension is MemorandumStage.AGREED and named > own
    )


@pytest.mark.parametrize("count", [0, 1])
def test_it_takes_two_parties(memorandum: Memorandum, count: int) -> None:
    memorandum.check()
    memorandum.parties = memorandum.parties[:count]
    with pytest.raises(InvalidValueError, match="memorandum-parties"):
        memorandum.check()


def test_a_plan_has_its_bounds(memorandum: Memorandum) -> None:
    (row,) = memorandum.plan
    for count in (0, PLAN_ITEMS_MAX + 1):
        memorandum.content = replace(memorandum.content, plan=(row,) * count)
        with pytest.raises(InvalidValueError, match="memorandum-plan-length"):
            memorandum.check()
    late = replace(row, until=memorandum.term_until + timedelta(days=1))
    memorandum.content = replace(memorandum.content, plan=(late,))
    with pytest.raises(InvalidValueError, match="memorandum-plan-after-term"):
        memorandum.check()


@pytest.mark.parametrize(
    ("forms", "level"),
    [
        (("public_fund", "llp"), MemorandumLevel.REGIONAL),
        (("public_fund", "llp", "akimat"), MemorandumLevel.REGIONAL),
        (("public_fund", "llp", "ministry"), MemorandumLevel.NATIONAL),
        (("republican_public_association", "llp"), MemorandumLevel.NATIONAL),
    ],
)
def test_the_level_follows_from_the_parties(forms: tuple[str, ...], level: MemorandumLevel) -> None:
    assert MemorandumLevel.of(forms) is level


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 23), 1, date(2026, 12, 23)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@pytest.mark.parametrize("form", reference.legal_forms())
def test_every_legal_form_has_somebody_who_signs(form: str) -> None:
    sector = reference.legal_forms()[form].sector
    for table in (signatories.positions(), signatories.bases()):
        offered = signatories.customary(table, form)
        assert offered
        assert all(sector in entry.sectors or form in entry.forms for entry in offered)


def test_own_words_are_shown_as_written() -> None:
    known = signatories.in_words(signatories.positions(), "director")
    assert (known.kk, known.en) == ("Директор", "Director")
    assert signatories.in_words(signatories.positions(), "Бас инженер").ru == "Бас инженер"
