"""What anybody learns by a memorandum's code, and of a file, in words."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from bot.models.memoranda import AnswerWay, EndReason, MemorandumLevel, MemorandumStage
from bot.models.reference import Language
from bot.models.words import LegalDate, OrganizationName
from bot.presenting.cards.memorandum_checks import (
    facts_in_words,
    party_in_words,
    state_in_words,
    verdict_in_words,
)
from bot.presenting.medium import Medium
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.checking import CheckedFile, CheckedMemorandum, CheckedParty
from bot.use_cases.seals.findings import (
    Change,
    Examined,
    FoundSignature,
    KeyHolder,
    Obstacle,
    SignatureState,
    Verdict,
)
from tests.fakes.clock import MONDAY_MORNING, FrozenClock

every_language = pytest.mark.parametrize("language", Language, ids=str)
PARTY = CheckedParty(
    OrganizationName("public_fund", "Жас қанат", "Жас қанат", ""),
    MONDAY_MORNING,
    AnswerWay.CHAT,
    brought_copy=False,
)
AGREED = CheckedMemorandum(
    code="Q7ZK2M9XTBWVNR4YCGHSAD38EF",
    number="ASAR-2026-23-0001",
    level=MemorandumLevel.REGIONAL,
    stage=MemorandumStage.AGREED,
    end_reason=None,
    agreed_at=MONDAY_MORNING,
    signed_on=None,
    ended_at=None,
    term_until=MONDAY_MORNING.date() + timedelta(days=365),
    version=2,
    parties=(PARTY,),
    sha256=None,
    sealed_at=None,
)
SIGNED = replace(AGREED, stage=MemorandumStage.SIGNED, signed_on=(MONDAY_MORNING + timedelta(days=3)).date())
STAGES = {
    "agreed": AGREED,
    "signed": SIGNED,
    **{
        f"{was}, then {reason}": replace(
            found,
            stage=MemorandumStage.ENDED,
            end_reason=reason,
            ended_at=MONDAY_MORNING + timedelta(days=30),
        )
        for (was, found), reason in product(
            (("agreed", AGREED), ("signed", SIGNED)), (EndReason.TERM, EndReason.LEFT, EndReason.ALL_AGREED)
        )
    },
}


def speaks(language: Language) -> Translator:
    return Translator(language, FrozenClock().now, Medium.PLAIN)


@every_language
def test_no_two_stages_are_told_alike_or_drawn_alike(language: Language) -> None:
    t = speaks(language)
    told = {name: state_in_words(t, found) for name, found in STAGES.items()}
    assert len({(state.title, state.lines) for state in told.values()}) == len(STAGES)
    assert {name: state.look for name, state in told.items() if "then" not in name} == {
        "agreed": "agreed",
        "signed": "signed",
    }
    assert {state.look for name, state in told.items() if "then" in name} == {"ended"}
    for found in STAGES.values():
        facts = facts_in_words(t, found)
        assert len({label for label, _ in facts}) == len(facts)
        assert all(value.strip() for _, value in facts)


@every_language
def test_a_day_that_was_named_counts_from_nothing(language: Language) -> None:
    t = speaks(language)
    for found in (AGREED, SIGNED):
        for counted in (True, False):
            facts = dict(facts_in_words(t, replace(found, counted=counted)))
            day = t.value(LegalDate(found.term_until))
            assert (facts[t("check-until")] == day) is not counted


@every_language
def test_each_way_of_agreeing_and_each_state_of_a_party_is_told(language: Language) -> None:
    t = speaks(language)
    ways = [replace(PARTY, way=way) for way in AnswerWay]
    ways.append(replace(PARTY, way=AnswerWay.HANDED, by_moderator=True))
    assert len({party_in_words(t, AGREED, party).lines for party in ways}) == len(ways)
    day = MONDAY_MORNING.date()
    states = (
        PARTY,
        replace(PARTY, brought_copy=True),
        replace(PARTY, leaves_on=day),
        replace(PARTY, leaves_on=day, has_left=True),
    )
    assert len({party_in_words(t, AGREED, party).lines for party in states}) == len(states)
    assert t.plain("check-copy-missing") not in party_in_words(t, SIGNED, PARTY).lines


def _every_finding() -> dict[str, CheckedFile]:
    found = {
        **{f"changed: {change}": Examined(Verdict.CHANGED, change=change) for change in Change},
        **{f"unreadable: {why}": Examined(Verdict.UNREADABLE, obstacle=why) for why in Obstacle},
        **{
            str(verdict): Examined(verdict)
            for verdict in (Verdict.SEALED, Verdict.SEALED_AND_SIGNED, Verdict.NOT_OURS)
        },
    }
    own = {name: CheckedFile(each, of_another=False) for name, each in found.items()}
    return own | {"of another": CheckedFile(Examined(Verdict.SEALED), of_another=True)}


@every_language
def test_each_finding_has_words_of_its_own(language: Language) -> None:
    t = speaks(language)
    told = {name: verdict_in_words(t, checked) for name, checked in _every_finding().items()}
    assert len({(verdict.title, verdict.lines) for verdict in told.values()}) == len(told)
    assert {name for name, verdict in told.items() if verdict.look == "sound"} == {
        Verdict.SEALED,
        Verdict.SEALED_AND_SIGNED,
    }
    assert all(all(line.strip() for line in verdict.lines) and verdict.lines for verdict in told.values())


@every_language
def test_each_signature_is_told_by_what_was_looked_at(language: Language) -> None:
    t = speaks(language)
    signatures = (
        *(FoundSignature(state, name="САӘДӘТ") for state in SignatureState),
        *(FoundSignature(SignatureState.FITS, name="САӘДӘТ", holder=holder) for holder in KeyHolder),
        FoundSignature(SignatureState.FITS, name="САӘДӘТ", signed_at=MONDAY_MORNING, ended=True),
    )
    for signature in signatures:
        found = Examined(Verdict.SEALED_AND_SIGNED, signatures=(signature,))
        ((who, lines),) = verdict_in_words(t, CheckedFile(found, of_another=False)).signatures
        assert who == "САӘДӘТ"
        assert lines
    shown = {
        verdict_in_words(
            t, CheckedFile(Examined(Verdict.SEALED_AND_SIGNED, signatures=(one,)), of_another=False)
        ).signatures
        for one in signatures
    }
    assert len(shown) == len(signatures)


def test_what_a_certificate_says_is_one_line_and_no_more_than_ten_are_listed() -> None:
    hostile = FoundSignature(
        SignatureState.BROKEN, name="a\nb\u202egp" + "x" * 500, organization="<b>", bin=""
    )
    found = Examined(
        Verdict.SEALED_AND_SIGNED, signatures=(hostile, *[FoundSignature(SignatureState.FITS)] * 30)
    )
    told = verdict_in_words(speaks(Language.ENGLISH), CheckedFile(found, of_another=False)).signatures
    assert len(told) == 11
    assert told[-1] == ("And 21 more signatures", ())
    assert "\n" not in told[0][0]
    assert "\u202e" not in told[0][0]
    assert len(told[0][0]) < 150
    assert told[1][0] == "No name given"
