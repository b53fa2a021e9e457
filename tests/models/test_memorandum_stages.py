"""The tables of stages, and a memorandum that random deeds never lead to a forbidden state."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.models.country import today
from bot.models.errors import DomainError, OutdatedError
from bot.models.memoranda import (
    HOLDING,
    OPEN,
    EndReason,
    Memorandum,
    MemorandumSignatory,
    MemorandumStage,
    PartyAnswer,
    PartyStage,
    SignatoryEnd,
    VersionStage,
    ending,
    signing,
)
from bot.models.memoranda import negotiating as deeds
from bot.models.memoranda.stages import (
    MEMORANDUM_CHANGES,
    PARTY_CHANGES,
    VERSION_CHANGES,
    MemorandumDeed,
    PartyDeed,
    moved,
)
from bot.models.organizations import OrganizationKind
from bot.models.pitches import Pitch
from tests.builders import a_memorandum, a_person, a_project, an_organization
from tests.fakes.clock import MONDAY_MORNING

TABLES: tuple[tuple[Any, Any, Any], ...] = (
    (MEMORANDUM_CHANGES, MemorandumStage, MemorandumDeed),
    (VERSION_CHANGES, VersionStage, MemorandumDeed),
    (PARTY_CHANGES, PartyStage, PartyDeed),
)


@pytest.mark.parametrize(("changes", "stages", "all_deeds"), TABLES)
def test_what_is_not_in_the_table_is_refused(changes: Any, stages: Any, all_deeds: Any) -> None:
    for stage in stages:
        for deed in all_deeds:
            if (stage, deed) in changes:
                assert moved(changes, stage, deed) in stages
            else:
                with pytest.raises(OutdatedError):
                    moved(changes, stage, deed)


def test_every_stage_is_reached_from_a_draft_and_leads_to_an_end() -> None:
    reached, ends = {MemorandumStage.DRAFT}, {MemorandumStage.ENDED, *set(MemorandumStage) - OPEN - HOLDING}
    for _ in MemorandumStage:
        reached |= {to for (stage, _), to in MEMORANDUM_CHANGES.items() if stage in reached}
    assert reached == set(MemorandumStage)
    leads = set(ends)
    for _ in MemorandumStage:
        leads |= {stage for (stage, _), to in MEMORANDUM_CHANGES.items() if to in leads}
    assert leads == set(MemorandumStage)
    assert not [deed for (stage, deed) in MEMORANDUM_CHANGES if stage in ends]


def test_nobody_declines_what_is_agreed() -> None:
    declines = {stage for (stage, deed) in MEMORANDUM_CHANGES if deed is MemorandumDeed.DECLINE}
    assert declines == OPEN


def drafted(parties: int) -> Memorandum:
    pairs = []
    for number, kind in enumerate([*OrganizationKind][:parties], start=1):
        organization, person = an_organization(kind=kind), a_person()
        organization.id = person.id = number
        pairs.append((organization, person))
    project = a_project(pairs[0][0])
    pitch = Pitch(project_id=1, backer_id=2, score=0.9, reasons=[], sent_at=MONDAY_MORNING)
    project.id = pitch.id = 1
    memorandum = a_memorandum(project, pitch, pairs, stage=MemorandumStage.DRAFT)
    for number, party in enumerate(memorandum.parties, start=1):
        party.id = number
    return memorandum


def replaced(memorandum: Memorandum, party: Any, at: Any) -> None:
    deeds.end_signatory(memorandum, party, SignatoryEnd.REPLACED, at)
    other = max(one.person_id for each in memorandum.parties for one in each.signatories) + 1
    office = MemorandumSignatory(
        person_id=other, name="Екінші", position="director", basis="charter", named_at=at
    )
    deeds.name_signatory(memorandum, party, office)


def agreed(memorandum: Memorandum, _: Any, at: Any) -> None:
    deeds.agree(memorandum, "ASAR-2026-23-0001", "CODE", at)


DEEDS: dict[str, Callable[[Memorandum, Any, Any], object]] = {
    "tell": deeds.tell_part,
    "put": lambda memorandum, _, at: deeds.put(memorandum, {}, "1", "h", at),
    "confirm": deeds.confirm,
    "change": lambda memorandum, party, at: deeds.ask_for_change(memorandum, party, "plan", "Басқаша", at),
    "change a part": lambda memorandum, party, at: deeds.ask_for_change(
        memorandum, party, "part", "Басқаша", at, concerned=memorandum.parties[0]
    ),
    "revise": lambda memorandum, _, at: deeds.revise(
        memorandum, memorandum.content, memorandum.term_until, at
    ),
    "decline": lambda memorandum, party, at: deeds.decline(memorandum, party, "Себебі бар", at),
    "replace": replaced,
    "take back": lambda memorandum, _, at: deeds.take_back(memorandum, at),
    "clock": lambda memorandum, _, at: deeds.lapse(memorandum, EndReason.CLOCK, at),
    "agree": agreed,
    "sign": lambda memorandum, _, at: signing.sign(memorandum, today(at), at),
    "sign no more": lambda memorandum, _, __: signing.sign_no_more(memorandum),
    "notice": lambda memorandum, party, _: ending.give_notice(memorandum, party, memorandum.term_until),
    "stay": lambda memorandum, party, _: ending.stay(memorandum, party),
    "leave": lambda _, party, __: ending.leave(party),
    "end": lambda memorandum, _, at: ending.end(memorandum, EndReason.TERM, at),
}
FREQUENT = ("tell", "tell", "put", "put", "confirm", "confirm", "confirm", "revise", "agree")


@settings(max_examples=300, deadline=None)
@given(
    st.integers(2, 3),
    st.lists(st.tuples(st.sampled_from([*DEEDS, *FREQUENT]), st.integers(0, 2)), max_size=40),
)
def test_no_sequence_of_deeds_leads_to_a_forbidden_state(parties: int, played: list[tuple[str, int]]) -> None:
    memorandum = drafted(parties)
    at = MONDAY_MORNING
    for deed, number in played:
        before, answers = memorandum.stage, list(memorandum.answers)
        at += timedelta(hours=1)
        try:
            DEEDS[deed](memorandum, memorandum.parties[number % parties], at)
        except DomainError:
            assert memorandum.stage is before, deed
        for serial, version in enumerate(memorandum.versions, start=1):
            version.id = serial
        assert memorandum.answers[: len(answers)] == answers, "no answer is removed"
        _require_sound(memorandum)
        if memorandum.stage not in OPEN:
            assert before not in HOLDING or memorandum.stage not in OPEN


def _require_sound(memorandum: Memorandum) -> None:
    stage = memorandum.stage
    if stage in OPEN:
        waits = memorandum.awaits_drafter or memorandum.awaited or memorandum.ready
        assert waits or memorandum.confirmed_by_all, "it waits for nobody"
    else:
        assert not memorandum.awaited
        assert not memorandum.awaits_drafter
    standing = [version for version in memorandum.versions if version.stage is VersionStage.PUT]
    assert len(standing) == (stage is MemorandumStage.PUT)
    if stage in HOLDING:
        assert memorandum.number
        assert memorandum.versions[-1].stage is VersionStage.AGREED
        for party in memorandum.parties:
            answer = memorandum.answer_of(party)
            assert answer is not None
            assert answer.answer is PartyAnswer.CONFIRMED
    people = [party.signatory_id for party in memorandum.parties if party.signatory_id is not None]
    assert len(set(people)) == len(people), "nobody answers for two parties"
