"""What anybody learns about a memorandum by its code, and about a file that they bring, in words.

Agreed and signed never look alike: each has a heading, a colour and a sentence of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from bot.models.country import local, today
from bot.models.memoranda import AnswerWay, EndReason, MemorandumStage
from bot.models.words import LegalDate, TimeOfDay
from bot.presenting.formats import cut
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.checking import CheckedFile, CheckedMemorandum, CheckedOther, CheckedParty
from bot.use_cases.seals.findings import FoundSignature, SignatureState, Verdict

_NAME_SHOWN, _SIGNATURES_SHOWN = 120, 10
_ENDED: Mapping[EndReason, str] = MappingProxyType(
    {
        EndReason.TERM: "check-ended-term",
        EndReason.LEFT: "check-ended-left",
        EndReason.ALL_AGREED: "check-ended-all-agreed",
    }
)


@dataclass(frozen=True, slots=True)
class StateInWords:
    """`look` is how it is drawn: `agreed`, `signed` or `ended`."""

    look: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartyInWords:
    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VerdictInWords:
    """`look` is how it is drawn: `sound`, `wrong`, or `unknown` where nothing can be said."""

    look: str
    title: str
    lines: tuple[str, ...]
    signatures: tuple[tuple[str, tuple[str, ...]], ...] = ()


def state_in_words(t: Translator, found: CheckedMemorandum) -> StateInWords:
    match found.stage:
        case MemorandumStage.SIGNED:
            return StateInWords("signed", t("check-signed"), (t("check-signed-what"),))
        case MemorandumStage.ENDED:
            why = _ENDED.get(found.end_reason) if found.end_reason else None
            before = t("check-ended-signed") if found.signed_on else t("check-ended-agreed")
            return StateInWords("ended", t("check-ended"), (*((t(why),) if why else ()), before))
        case _:
            title = t("check-agreed") if found.sha256 else t("check-agreed-being-sealed")
            return StateInWords("agreed", title, (t("check-agreed-what"),))


def facts_in_words(t: Translator, found: CheckedMemorandum) -> Sequence[tuple[str, str]]:
    """Labels with values."""
    facts = [(t("check-agreed-on"), _day(t, found.agreed_at))]
    if found.signed_on is not None:
        facts.append((t("check-signed-on"), t.value(LegalDate(found.signed_on))))
    counted = t("check-until-signed") if found.signed_on else t("check-until-agreed")
    until = t.value(LegalDate(found.term_until))
    told = found.counted and found.ended_at is None
    facts.append((t("check-until"), f"{until}. {counted}" if told else until))
    if found.ended_at is not None:
        facts.append((t("check-ended-on"), _day(t, found.ended_at)))
    facts.append((t("check-version"), str(found.version)))
    if found.sealed_at is not None:
        facts.append((t("check-sealed-on"), _moment(t, found.sealed_at)))
    return facts


def others_in_words(t: Translator, found: CheckedMemorandum) -> Sequence[tuple[str, CheckedOther]]:
    """What it extends or is extended by, each with its label."""
    extends = [(t("check-extends"), found.extends)] if found.extends else []
    return [*extends, *((_extended(t, other), other) for other in found.extended_by)]


def _extended(t: Translator, other: CheckedOther) -> str:
    """What is agreed and not signed has not extended what is signed."""
    if other.extends_until is None:
        return t("check-extended-by")
    return t("check-extension-unsigned", until=LegalDate(other.extends_until))


def party_in_words(t: Translator, found: CheckedMemorandum, party: CheckedParty) -> PartyInWords:
    lines = []
    if party.agreed_at is not None:
        lines.append(_agreed(t, party, _moment(t, party.agreed_at)))
    if party.brought_copy:
        lines.append(t("check-copy-brought"))
    elif found.stage is MemorandumStage.AGREED:
        lines.append(t("check-copy-missing"))
    if party.leaves_on is not None:
        key = "check-party-left" if party.has_left else "check-party-leaves"
        lines.append(t(key, on=LegalDate(party.leaves_on)))
    return PartyInWords(t.value(party.organization), tuple(lines))


def _agreed(t: Translator, party: CheckedParty, at: str) -> str:
    match party.way:
        case AnswerWay.PAGE:
            return t("check-agreed-page", at=at)
        case AnswerWay.HANDED:
            by = "check-agreed-handed-moderator" if party.by_moderator else "check-agreed-handed"
            return t(by, at=at)
        case _:
            return t("check-agreed-chat", at=at)


def verdict_in_words(t: Translator, checked: CheckedFile) -> VerdictInWords:
    found = checked.found
    match found.verdict:
        case Verdict.SEALED | Verdict.SEALED_AND_SIGNED if checked.of_another:
            return VerdictInWords("wrong", t("check-verdict-another"), (t("check-verdict-another-what"),))
        case Verdict.SEALED:
            return sealed_in_words(t)
        case Verdict.SEALED_AND_SIGNED:
            lines = (t("check-verdict-signed-what"), t("check-signatures-not-vouched"))
            return VerdictInWords("sound", t("check-verdict-signed"), lines, _signatures(t, found.signatures))
        case Verdict.CHANGED:
            what = (t(f"check-change-{found.change}"),) if found.change else ()
            return VerdictInWords("wrong", t("check-verdict-changed"), (*what, t("check-ask-the-parties")))
        case Verdict.NOT_OURS:
            return VerdictInWords("unknown", t("check-verdict-not-ours"), (t("check-verdict-not-ours-what"),))
        case Verdict.UNREADABLE:
            why = (t(f"check-obstacle-{found.obstacle}"),) if found.obstacle else ()
            return VerdictInWords("unknown", t("check-verdict-unreadable"), why)


def sealed_in_words(t: Translator) -> VerdictInWords:
    """Of the sealed file itself, byte for byte."""
    return VerdictInWords("sound", t("check-verdict-sealed"), (t("check-verdict-sealed-what"),))


def _signatures(t: Translator, found: Sequence[FoundSignature]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    shown = tuple(_signature(t, one) for one in found[:_SIGNATURES_SHOWN])
    more = len(found) - len(shown)
    return (*shown, (t("check-signatures-more", count=more), ())) if more else shown


def _signature(t: Translator, found: FoundSignature) -> tuple[str, tuple[str, ...]]:
    """Who signed, as the certificate says, and what was looked at."""
    who = " · ".join(
        t.value(cut(part, _NAME_SHOWN)) for part in (found.name, found.organization, found.bin) if part
    )
    lines = [t(f"check-signature-{found.state}")]
    if found.holder is not None:
        lines.append(t(f"check-holder-{found.holder}"))
    if found.signed_at is not None:
        lines.append(t("check-signature-at", at=_moment(t, found.signed_at)))
    if found.ended and found.state is not SignatureState.BROKEN:
        lines.append(t("check-signature-ended"))
    return who or t("check-signature-nameless"), tuple(lines)


def _day(t: Translator, at: datetime) -> str:
    return t.value(LegalDate(today(at)))


def _moment(t: Translator, at: datetime) -> str:
    return t("check-moment", day=LegalDate(local(at).date()), time=TimeOfDay(at))
