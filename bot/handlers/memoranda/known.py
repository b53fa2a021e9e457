"""What is known before the form of a memorandum asks its first question, in the shape in which it keeps answers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from bot.handlers.memoranda.pairs import OTHER, READER, TOLD, by_half, half_of
from bot.handlers.memoranda.plan_lines import lines_of, texts_of
from bot.handlers.widgets.form import Answers, Found
from bot.models.memoranda import Pair
from bot.models.reference import Language
from bot.models.words import OrganizationName, Text
from bot.presenting.formats import organization
from bot.understanding.place_wording import written
from bot.understanding.settlements import place_of
from bot.use_cases.memoranda.drafting import Groundwork
from bot.use_cases.memoranda.earlier import EarlierMemorandum
from bot.use_cases.memoranda.parties import PossibleParty
from bot.use_cases.memoranda.responsible import name_in_text

TWO_PARTIES = "none"
NO_THIRD = Found(TWO_PARTIES, Text("memorandum-two-parties"))

_KNOWN, _OFFERED = "ground", "offered"
_GROUND: TypeAdapter[Groundwork] = TypeAdapter(Groundwork)


def as_answers(ground: Groundwork, offered: str = "", reader: Language = Language.KAZAKH) -> Answers:
    """What is known of the match, in the shape in which the form keeps answers: also what was answered for a memorandum
    that came to nothing. `offered` is with what the backer would help, in words; empty if with everything.
    """
    known: Answers = {
        _KNOWN: _GROUND.dump_python(replace(ground, earlier=None), mode="json"),
        READER: reader.value,
    }
    if offered:
        known[_OFFERED] = offered
    return known | (_answered_before(ground, ground.earlier, reader) if ground.earlier else {})


def offered_by(answers: Answers) -> str:
    """With what the drafting side has said it would help; empty if it is helped, and for a help with everything."""
    ground = ground_of(answers)
    backs = ground is not None and ground.own.organization_id == ground.backer_id
    return str(answers.get(_OFFERED, "")) if backs else ""


def _answered_before(ground: Groundwork, earlier: EarlierMemorandum, reader: Language) -> Answers:
    """What is answered no more is left out, and the form asks it."""
    counterpart = ground.counterpart or ground.own
    own, other = ground.own.organization_id, counterpart.organization_id
    third = third_found(earlier.third) if earlier.third else NO_THIRD if earlier.two_sides else None
    term: Mapping[str, Any] | None = None
    if earlier.term_months:
        term = as_term(earlier.term_months)
    elif earlier.term_until:
        term = as_term(earlier.term_until)
    texts = (earlier.title, earlier.aims, earlier.intentions, earlier.place, earlier.address)
    rows = texts_of(earlier.plan)
    answers = {
        TOLD: told_of((*texts, *rows), reader),
        "subject": half_of(earlier.aims, reader),
        "intentions_own": half_of(earlier.intentions, reader),
        "third": third.stored() if third else None,
        "place": half_of(earlier.place, reader),
        "term": term,
        "plan": lines_of(earlier.plan, reader),
        "signatory_own": _chosen(ground, ground.own, earlier.signatories.get(own)),
        "signatory_counterpart": _chosen(ground, counterpart, earlier.signatories.get(other)),
        "position": earlier.position,
        "basis": earlier.basis,
        "full_name": earlier.full_name,
        "address": half_of(earlier.address, reader),
        OTHER: _all_told([*texts, *rows], reader),
    }
    known: Answers = {question: answer for question, answer in answers.items() if answer}
    if not earlier.full_name:
        return known
    optional = {
        "paper": earlier.paper,
        "phone": earlier.phone,
        "email": earlier.email,
        "own_number": earlier.own_number,
    }
    return known | {question: answer or None for question, answer in optional.items()}


def _all_told(texts: Sequence[Pair], reader: Language) -> list[str] | None:
    """The texts in their second language; None where one of them is still to be told."""
    second = Language.KAZAKH if reader is Language.RUSSIAN else Language.RUSSIAN
    return [half_of(text, second) for text in texts] if all(text.kk and text.ru for text in texts) else None


def told_of(texts: Iterable[Pair], reader: Language) -> dict[str, dict[str, str]]:
    """What was told in both languages before, as `other_language` keeps it."""
    second = Language.KAZAKH if reader is Language.RUSSIAN else Language.RUSSIAN
    return {
        half_of(text, reader): {"text": half_of(text, second), "language": second.value}
        for text in texts
        if text.kk and text.ru
    }


def known_names(names: Iterable[OrganizationName]) -> dict[str, Pair]:
    """Names of organisations in both languages, with and without their legal form, by how they may be written."""
    found: dict[str, Pair] = {}
    for name in names:
        bare = Pair(name.kk or name.ru or name.en, name.ru or name.kk or name.en)
        whole = name_in_text(name)
        found |= by_half((bare, whole)) | {organization(name, Language.ENGLISH).casefold(): whole}
    return found


def known_place(text: str, region: str | None) -> dict[str, Pair]:
    """A settlement of the register, with its names of today, in whatever language it was written."""
    place = place_of(text, region) if text else None
    if place is None:
        return {}
    return {text.casefold(): Pair(written(place, "kk", region), written(place, "ru", region))}


def _chosen(ground: Groundwork, party: PossibleParty, signatory_id: int | None) -> dict[str, Any] | None:
    """Whoever was to sign, if the form asks who it is and they still may."""
    people = [(person.person_id, person.name) for person in party.people]
    found = [signatory_found(ground, *person) for person in people if person[0] == signatory_id]
    return found[0].stored() if found and len(people) > 1 else None


def signatory_found(ground: Groundwork | None, person_id: int, name: str) -> Found:
    myself = ground is not None and person_id == ground.person_id
    return Found(str(person_id), Text("memorandum-myself", {"name": name}) if myself else name)


def third_found(body: PossibleParty) -> Found:
    people: list[list[int | str]] = [[person.person_id, person.name] for person in body.people]
    return Found(str(body.organization_id), body.name, {"people": people})


def drafts_from_nothing(answers: Answers) -> bool:
    """Whether there is no match, so that the title and the parties are asked for."""
    ground = ground_of(answers)
    return ground is not None and ground.counterpart is None


def ground_of(answers: Answers) -> Groundwork | None:
    """What was known of the match when the form was opened; None in a preview."""
    return _GROUND.validate_python(answers[_KNOWN]) if _KNOWN in answers else None


def as_term(term: int | date) -> dict[str, Any]:
    return {"months": term} if isinstance(term, int) else {"until": term.isoformat()}
