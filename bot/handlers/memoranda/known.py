"""What is known before the form of a memorandum asks its first question, in the shape in which it keeps answers."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from bot.handlers.widgets.form import Answers, Found
from bot.models.memoranda import PlanItem
from bot.models.words import Text
from bot.use_cases.memoranda.drafting import Groundwork
from bot.use_cases.memoranda.earlier import EarlierMemorandum
from bot.use_cases.memoranda.parties import PossibleParty

TWO_PARTIES = "none"
NO_THIRD = Found(TWO_PARTIES, Text("memorandum-two-parties"))

_KNOWN, _OFFERED = "ground", "offered"
_GROUND: TypeAdapter[Groundwork] = TypeAdapter(Groundwork)


def as_answers(ground: Groundwork, offered: str = "") -> Answers:
    """What is known of the match, in the shape in which the form keeps answers: also what was answered for a memorandum
    that came to nothing. `offered` is with what the backer would help, in words; empty if with everything.
    """
    known: Answers = {_KNOWN: _GROUND.dump_python(replace(ground, earlier=None), mode="json")}
    if offered:
        known[_OFFERED] = offered
    return known | (_answered_before(ground, ground.earlier) if ground.earlier else {})


def offered_by(answers: Answers) -> str:
    """With what the drafting side has said it would help; empty if it is helped, and for a help with everything."""
    ground = ground_of(answers)
    backs = ground is not None and ground.own.organization_id == ground.backer_id
    return str(answers.get(_OFFERED, "")) if backs else ""


def _answered_before(ground: Groundwork, earlier: EarlierMemorandum) -> Answers:
    """What is answered no more is left out, and the form asks it."""
    own, other = ground.own.organization_id, ground.counterpart.organization_id
    third = third_found(earlier.third) if earlier.third else NO_THIRD if earlier.two_sides else None
    term: Mapping[str, Any] | None = None
    if earlier.term_months:
        term = as_term(earlier.term_months)
    elif earlier.term_until:
        term = as_term(earlier.term_until)
    answers = {
        "subject": earlier.aims.kk,
        "intentions_own": earlier.intentions.kk,
        "third": third.stored() if third else None,
        "place": earlier.place.kk,
        "term": term,
        "plan": [PlanItem(row.action.kk, row.until, row.who.kk).stored() for row in earlier.plan],
        "signatory_own": _chosen(ground, ground.own, earlier.signatories.get(own)),
        "signatory_counterpart": _chosen(ground, ground.counterpart, earlier.signatories.get(other)),
        "position": earlier.position,
        "basis": earlier.basis,
    }
    return {question: answer for question, answer in answers.items() if answer}


def _chosen(ground: Groundwork, party: PossibleParty, signatory_id: int | None) -> dict[str, Any] | None:
    """Whoever was to sign, if the form asks who it is and they still may."""
    people = [(person.person_id, person.name) for person in party.people]
    found = [signatory_found(ground, *person) for person in people if person[0] == signatory_id]
    return found[0].stored() if found and len(people) > 1 else None


def signatory_found(ground: Groundwork | None, person_id: int, name: str) -> Found:
    myself = ground is not None and person_id == ground.person_id
    return Found(str(person_id), Text("memorandum-myself", {"name": name}) if myself else name)


def third_found(body: PossibleParty) -> Found:
    people = [[person.person_id, person.name] for person in body.people]
    return Found(str(body.organization_id), body.name, {"people": people})


def ground_of(answers: Answers) -> Groundwork | None:
    """What was known of the match when the form was opened; None in a preview."""
    return _GROUND.validate_python(answers[_KNOWN]) if _KNOWN in answers else None


def as_term(term: int | date) -> dict[str, Any]:
    return {"months": term} if isinstance(term, int) else {"until": term.isoformat()}
