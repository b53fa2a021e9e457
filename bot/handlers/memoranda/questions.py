"""The questions of the form of a memorandum, in order.

Beside the answers, the form keeps what was known of the match when the form was opened (`ground_of`).
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Literal

from aiogram.types import Message
from aiogram_dialog import DialogManager
from pydantic import TypeAdapter

from bot.handlers.deeds import deed, today
from bot.handlers.memoranda import samples
from bot.handlers.memoranda.known import (
    NO_THIRD,
    TWO_PARTIES,
    as_term,
    ground_of,
    offered_by,
    signatory_found,
    third_found,
)
from bot.handlers.widgets.form import (
    Answers,
    Found,
    ItemsQuestion,
    LookupQuestion,
    Question,
    SettlementQuestion,
    Suggestion,
    SuggestionsQuestion,
)
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.input import require_text
from bot.models import signatories
from bot.models.memoranda import PLAN_ITEMS_MAX, PlanItem
from bot.models.signatories import Customary
from bot.models.words import (
    LegalDate,
    Listed,
    OrganizationName,
    Prose,
    Text,
    Value,
)
from bot.presenting.cards.memoranda import (
    basis_in_words,
    names_in_words,
    plan_item_in_words,
    position_in_words,
)
from bot.understanding.names import parse_name
from bot.understanding.plans import parse_plan_item, parse_term
from bot.understanding.readings import understood
from bot.understanding.texts import parse_text
from bot.use_cases.memoranda.drafting import FindThirdSides
from bot.use_cases.memoranda.forming import AIMS_MAX, PLACE_MAX
from bot.use_cases.memoranda.parties import PossibleParty
from bot.use_cases.memoranda.telling import INTENTIONS_MAX, OFFICE_MAX

Side = Literal["own", "counterpart", "third"]
TERMS_IN_MONTHS = (6, 12, 24)

_NAME: TypeAdapter[OrganizationName] = TypeAdapter(OrganizationName)
_intentions = partial(parse_text, longest=INTENTIONS_MAX, shortest=5)
_office = partial(parse_name, longest=OFFICE_MAX)


def customary_suggestions(table: Mapping[str, Customary], legal_form: str) -> list[Suggestion]:
    """Usual positions or bases of authority for this legal form, the most usual first."""
    return [
        Suggestion(entry.id, names_in_words(entry.name)) for entry in signatories.customary(table, legal_form)
    ]


def term_in_words(term: Mapping[str, Any]) -> Text:
    if "months" in term:
        return Text("memorandum-term-months", {"months": int(term["months"])})
    return Text("memorandum-term-until", {"until": LegalDate(date.fromisoformat(term["until"]))})


def _aims(answers: Answers) -> Mapping[str, Value]:
    ground = ground_of(answers)
    return {"project": ground.project_title if ground else "…", "aims": Prose(ground.aims) if ground else "…"}


def _keep_aims(answers: Answers) -> Sequence[Suggestion]:
    ground = ground_of(answers)
    aims = ground.aims if ground else samples.MEMORANDUM.aims.kk
    return (Suggestion(aims, Text("memorandum-keep-aims")),)


def _region(answers: Answers) -> str | None:
    ground = ground_of(answers)
    return ground.region if ground else None


def _places(answers: Answers) -> Sequence[str]:
    ground = ground_of(answers)
    return (ground.settlement,) if ground else ()


def _name_gap(side: Side) -> Callable[[Answers], Mapping[str, Value]]:
    def gaps(answers: Answers) -> Mapping[str, Value]:
        ground = ground_of(answers)
        if side == "third":
            return {"organization": _third_name(answers)}
        if ground is None:
            return {"organization": "…"}
        return {"organization": ground.own.name if side == "own" else ground.counterpart.name}

    return gaps


def _offer(answers: Answers) -> Sequence[Suggestion]:
    """What the backer has said it would help with, as its intentions."""
    offered = offered_by(answers)
    return (Suggestion(offered, Text("memorandum-as-offered")),) if offered else ()


def _third_name(answers: Answers) -> Value:
    third = answers.get("third")
    if not third or third["value"] == TWO_PARTIES:
        return "…"
    return _NAME.validate_python(third["label"])


def has_third(answers: Answers) -> bool:
    return bool(answers.get("third")) and answers["third"]["value"] != TWO_PARTIES


async def _find_third_sides(manager: DialogManager) -> Sequence[Found]:
    ground = ground_of(Progress.answers(manager))
    bodies = await (await deed(manager, FindThirdSides))(ground.pitch_id if ground else 0)
    return (*map(third_found, bodies), NO_THIRD)


def _has_several(side: Side) -> Callable[[Answers], bool]:
    return lambda answers: len(_people(answers, side)) > 1


def _signatories_of(side: Side) -> Callable[[DialogManager], Any]:
    async def load(manager: DialogManager) -> Sequence[Found]:
        answers = Progress.answers(manager)
        ground = ground_of(answers)
        me = ground.person_id if ground else 0
        people = sorted(_people(answers, side), key=lambda person: person[0] != me)
        return [signatory_found(ground, *person) for person in people]

    return load


def _people(answers: Answers, side: Side) -> list[tuple[int, str]]:
    if side == "third":
        return [(id_, name) for id_, name in answers["third"]["people"]] if has_third(answers) else []
    ground = ground_of(answers)
    if ground is None:
        return []
    party: PossibleParty = ground.own if side == "own" else ground.counterpart
    return [(person.person_id, person.name) for person in party.people]


def _own_customs(table: Callable[[], Mapping[str, Customary]]) -> Callable[[Answers], Sequence[Suggestion]]:
    def suggestions(answers: Answers) -> Sequence[Suggestion]:
        ground = ground_of(answers)
        return customary_suggestions(table(), ground.own.legal_form if ground else "public_fund")

    return suggestions


async def _plan_item(line: str, manager: DialogManager) -> dict[str, Any]:
    now_is = await today(manager)
    return understood(lambda: parse_plan_item(line, now_is), lambda item: dict(item.stored()))


class TermQuestion(SuggestionsQuestion):
    """Asks how long the memorandum holds: a number of months, tapped or typed, or the last day."""

    async def read(self, message: Message, manager: DialogManager) -> dict[str, Any]:
        text, now_is = require_text(message), await today(manager)
        return understood(lambda: parse_term(text, now_is), as_term)


QUESTIONS: tuple[Question, ...] = (
    SuggestionsQuestion(
        "subject",
        partial(parse_text, longest=AIMS_MAX, shortest=10),
        suggestions=_keep_aims,
        gaps=_aims,
    ),
    SuggestionsQuestion("intentions_own", _intentions, suggestions=_offer, gaps=_name_gap("own")),
    LookupQuestion("third", _find_third_sides, example=NO_THIRD, none=NO_THIRD),
    SettlementQuestion("place", partial(parse_name, longest=PLACE_MAX), region=_region, ready=_places),
    TermQuestion(
        "term",
        str,
        show=term_in_words,
        suggestions=lambda _: [
            Suggestion({"months": months}, term_in_words({"months": months})) for months in TERMS_IN_MONTHS
        ],
        columns=3,
    ),
    ItemsQuestion(
        "plan", _plan_item, lambda stored: plan_item_in_words(PlanItem.loaded(stored)), most=PLAN_ITEMS_MAX
    ),
    LookupQuestion(
        "signatory_own",
        _signatories_of("own"),
        example=samples.SIGNATORY,
        when=_has_several("own"),
        gaps=_name_gap("own"),
    ),
    SuggestionsQuestion(
        "position",
        _office,
        show=position_in_words,
        suggestions=_own_customs(signatories.positions),
        gaps=_name_gap("own"),
    ),
    SuggestionsQuestion(
        "basis",
        _office,
        show=basis_in_words,
        suggestions=_own_customs(signatories.bases),
    ),
    LookupQuestion(
        "signatory_counterpart",
        _signatories_of("counterpart"),
        example=samples.SIGNATORY,
        when=_has_several("counterpart"),
        gaps=_name_gap("counterpart"),
    ),
    LookupQuestion(
        "signatory_third",
        _signatories_of("third"),
        example=samples.SIGNATORY,
        when=_has_several("third"),
        hangs_on=("third",),
        gaps=_name_gap("third"),
    ),
)


def listed_parties(answers: Answers) -> Listed:
    """The names of all parties, for the last look before the invitations are sent."""
    ground = ground_of(answers)
    names: list[Value] = [ground.own.name, ground.counterpart.name] if ground else ["…"]
    if has_third(answers):
        names.append(_third_name(answers))
    return Listed(tuple(names), separator="\n")
