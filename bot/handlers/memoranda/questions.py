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
    known_names,
    known_place,
    offered_by,
    signatory_found,
    third_found,
)
from bot.handlers.memoranda.other_language import OTHER, OtherLanguageQuestion, Said, half_of, reader_of
from bot.handlers.memoranda.part.questions import (
    OwnParty,
    notice_questions,
    office_questions,
    parse_intentions,
    part_said,
)
from bot.handlers.memoranda.plan import PlanQuestion
from bot.handlers.widgets.form import (
    Answers,
    Found,
    LookupQuestion,
    Question,
    SettlementQuestion,
    Suggestion,
    SuggestionsQuestion,
)
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.input import require_text
from bot.models.dates import months_later
from bot.models.memoranda import PLAN_ITEMS_MAX, Pair, PlanItem
from bot.models.reference import Language
from bot.models.words import (
    LegalDate,
    Listed,
    OrganizationName,
    Prose,
    Text,
    Value,
)
from bot.presenting.cards.memoranda import plan_item_in_words
from bot.presenting.formats import organization
from bot.understanding.names import parse_name
from bot.understanding.plans import parse_plan_item, parse_term, parse_what, parse_who
from bot.understanding.readings import understood
from bot.understanding.texts import parse_text
from bot.use_cases.memoranda.drafting import FindThirdSides
from bot.use_cases.memoranda.forming import AIMS_MAX, PLACE_MAX, TITLE_MAX
from bot.use_cases.memoranda.parties import PossibleParty

Side = Literal["own", "counterpart", "third"]
TERMS_IN_MONTHS = (6, 12, 24)

_NAME: TypeAdapter[OrganizationName] = TypeAdapter(OrganizationName)
_parse_aims = partial(parse_text, longest=AIMS_MAX, shortest=10)
_parse_place = partial(parse_name, longest=PLACE_MAX)
_parse_title = partial(parse_name, longest=TITLE_MAX)


def term_in_words(term: Mapping[str, Any]) -> Text:
    if "months" in term:
        return Text("memorandum-term-months", {"months": int(term["months"])})
    return Text("memorandum-term-until", {"until": LegalDate(date.fromisoformat(term["until"]))})


def _aims(answers: Answers) -> Mapping[str, Value]:
    ground = ground_of(answers)
    return {"project": ground.project_title if ground else "…", "aims": Prose(ground.aims) if ground else "…"}


def _keep_aims(answers: Answers) -> Sequence[Suggestion]:
    """The project's own words: those that are there in both languages first."""
    ground = ground_of(answers)
    if ground is None:
        return (Suggestion(samples.MEMORANDUM.aims.kk, Text("memorandum-keep-aims")),)
    in_both = ground.in_short if ground.in_short.kk and ground.in_short.ru else None
    short = (
        (Suggestion(half_of(in_both, reader_of(answers)), Text("memorandum-keep-both")),) if in_both else ()
    )
    return (*short, Suggestion(ground.aims, Text("memorandum-keep-aims")))


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
    return (NO_THIRD, *map(third_found, bodies))


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


def own_party(answers: Answers) -> OwnParty | None:
    """The party that drafts, with the name of whoever answers for it."""
    ground = ground_of(answers)
    if ground is None:
        return None
    chosen = answers.get("signatory_own")
    signatory_id = int(chosen["value"]) if chosen else ground.person_id
    names = [person.name for person in ground.own.people if person.person_id == signatory_id]
    return OwnParty(ground.own.name, ground.own.legal_form, next(iter(names), ""), ground.own.address)


def party_names(answers: Answers) -> list[OrganizationName]:
    """The names of the parties, the drafter's first."""
    ground = ground_of(answers)
    names = [ground.own.name, ground.counterpart.name] if ground else []
    return [*names, *([_NAME.validate_python(answers["third"]["label"])] if has_third(answers) else [])]


async def _parties(manager: DialogManager) -> Sequence[tuple[str, Value]]:
    """What the document calls them, which is never in English."""
    answers = Progress.answers(manager)
    language = Language.RUSSIAN if reader_of(answers) is Language.RUSSIAN else Language.KAZAKH
    return [(organization(name, language), name) for name in party_names(answers)]


def _last_day(answers: Answers, now_is: date) -> date | None:
    term = answers.get("term") or {}
    if "until" in term:
        return date.fromisoformat(term["until"])
    return months_later(now_is, int(term["months"])) if "months" in term else None


def _said(answers: Answers) -> list[Said]:
    """All texts that people have written, in the document's order."""
    ground = ground_of(answers)
    title = (ground.title.kk or ground.title.ru) if ground else ""
    rows = [
        text
        for number, row in enumerate(answers.get("plan") or (), 1)
        for text in (
            Said(Text("memorandum-plan-line", {"number": number}), row["what"], parse_what),
            Said(Text("memorandum-plan-line", {"number": number}), row["who"], parse_who, is_name=True),
        )
    ]
    return [
        Said(Text("memorandum-title-label"), title, _parse_title, is_name=True),
        Said(Text("memorandum-place-label"), answers.get("place") or "", _parse_place, is_name=True),
        Said(Text("memorandum-subject-label"), answers.get("subject") or "", _parse_aims),
        *part_said(answers, "intentions_own"),
        *rows,
    ]


def known_pairs(answers: Answers) -> list[Pair]:
    """What is there in both languages without asking: of the match, names of the parties, a place of the register."""
    ground = ground_of(answers)
    place = known_place(answers.get("place") or "", ground.region if ground else None)
    of_match = [ground.title, ground.in_short, ground.own.address] if ground else []
    return [*of_match, *known_names(party_names(answers)), *([place] if place else [])]


async def _plan_item(line: str, manager: DialogManager) -> dict[str, Any]:
    now_is = await today(manager)
    return understood(lambda: parse_plan_item(line, now_is), lambda item: dict(item.stored()))


class TermQuestion(SuggestionsQuestion):
    """Asks how long the memorandum holds: a number of months, tapped or typed, or the last day."""

    async def read(self, message: Message, manager: DialogManager) -> dict[str, Any]:
        text, now_is = require_text(message), await today(manager)
        return understood(lambda: parse_term(text, now_is), as_term)


OTHER_LANGUAGE = OtherLanguageQuestion(
    OTHER,
    _said,
    known_pairs,
    hangs_on=("subject", "intentions_own", "place", "plan", "address"),
)

QUESTIONS: tuple[Question, ...] = (
    SuggestionsQuestion("subject", _parse_aims, suggestions=_keep_aims, gaps=_aims, renews=(OTHER,)),
    SuggestionsQuestion(
        "intentions_own", parse_intentions, suggestions=_offer, gaps=_name_gap("own"), renews=(OTHER,)
    ),
    LookupQuestion("third", _find_third_sides, example=NO_THIRD, none=NO_THIRD),
    SettlementQuestion("place", _parse_place, region=_region, ready=_places, renews=(OTHER,)),
    TermQuestion(
        "term",
        str,
        show=term_in_words,
        suggestions=lambda _: [
            Suggestion({"months": months}, term_in_words({"months": months})) for months in TERMS_IN_MONTHS
        ],
        columns=3,
    ),
    PlanQuestion(
        "plan",
        _plan_item,
        lambda stored: plan_item_in_words(PlanItem.loaded(stored)),
        most=PLAN_ITEMS_MAX,
        ends=_last_day,
        parties=_parties,
        changed=OTHER_LANGUAGE.refresh,
    ),
    LookupQuestion(
        "signatory_own",
        _signatories_of("own"),
        example=samples.SIGNATORY,
        when=_has_several("own"),
        gaps=_name_gap("own"),
    ),
    *office_questions(own_party),
    *notice_questions(own_party),
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
    OTHER_LANGUAGE,
)


def listed_parties(answers: Answers) -> Listed:
    """The names of all parties, for the last look before the invitations are sent."""
    ground = ground_of(answers)
    names: list[Value] = [ground.own.name, ground.counterpart.name] if ground else ["…"]
    if has_third(answers):
        names.append(_third_name(answers))
    return Listed(tuple(names), separator="\n")
