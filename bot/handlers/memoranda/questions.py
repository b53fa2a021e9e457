"""The questions of the form of a memorandum, in order.

Beside the answers, the form keeps what was known of the match when the form was opened (`ground_of`).
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot.handlers.deeds import today
from bot.handlers.memoranda import samples
from bot.handlers.memoranda.known import (
    NO_THIRD,
    as_term,
    drafts_from_nothing,
    ground_of,
    known_names,
    known_place,
    offered_by,
)
from bot.handlers.memoranda.other_language import OtherLanguageQuestion
from bot.handlers.memoranda.pairs import OTHER, Known, Said, by_half, half_of, in_cyrillic, reader_of
from bot.handlers.memoranda.part.questions import (
    intentions_question,
    notice_questions,
    office_questions,
    part_said,
)
from bot.handlers.memoranda.plan import plan_question
from bot.handlers.memoranda.plan_lines import plan_said
from bot.handlers.memoranda.sides import (
    PartyQuestion,
    Side,
    find_third_sides,
    has_several,
    no_others,
    own_party,
    party_names,
    signatories_of,
    third_name,
)
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import (
    Answers,
    LookupQuestion,
    ManyQuestion,
    Question,
    SettlementQuestion,
    Suggestion,
    SuggestionsQuestion,
    TextQuestion,
)
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.input import require_text
from bot.handlers.widgets.options import sphere_options
from bot.models.dates import months_later
from bot.models.words import (
    LegalDate,
    Prose,
    Text,
    Value,
)
from bot.understanding.names import parse_name
from bot.understanding.plans import parse_term
from bot.understanding.readings import understood
from bot.understanding.texts import parse_text
from bot.use_cases.memoranda.forming import AIMS_MAX, PLACE_MAX, TITLE_MAX
from bot.use_cases.organizations.views import SPHERES_MAX

TERMS_IN_MONTHS = (6, 12, 24)

_parse_aims = in_cyrillic(partial(parse_text, longest=AIMS_MAX, shortest=10))
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
    if drafts_from_nothing(answers):
        return ()
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
            return {"organization": third_name(answers)}
        if ground is None:
            return {"organization": "…"}
        names = party_names(answers)
        return {"organization": names[0 if side == "own" else 1] if len(names) > 1 else ground.own.name}

    return gaps


def _offer(answers: Answers) -> Sequence[Suggestion]:
    """What the backer has said it would help with, as its intentions."""
    offered = offered_by(answers)
    return (Suggestion(offered, Text("memorandum-as-offered")),) if offered else ()


def last_day_of(answers: Answers, now_is: date) -> date | None:
    term = answers.get("term") or {}
    if "until" in term:
        return date.fromisoformat(term["until"])
    return months_later(now_is, int(term["months"])) if "months" in term else None


def title_of(answers: Answers) -> str:
    """As it was written, or as the project's people have written it."""
    ground = ground_of(answers)
    return str(answers.get("title") or "") or ((ground.title.kk or ground.title.ru) if ground else "")


def _said(answers: Answers) -> list[Said]:
    """All texts that people have written, in the document's order."""
    return [
        Said(Text("memorandum-title-label"), title_of(answers), _parse_title, is_name=True),
        Said(Text("memorandum-place-label"), answers.get("place") or "", _parse_place, is_name=True),
        Said(Text("memorandum-subject-label"), answers.get("subject") or "", _parse_aims),
        *part_said(answers, "intentions_own"),
        *plan_said(answers),
    ]


def known_pairs(answers: Answers) -> Known:
    """What is there in both languages without asking: of the match, names of the parties, a place of the register."""
    ground = ground_of(answers)
    place = known_place(answers.get("place") or "", ground.region if ground else None)
    of_match = [ground.title, ground.in_short, ground.own.address] if ground else []
    return by_half(of_match) | known_names(party_names(answers)) | place


class AimsQuestion(SuggestionsQuestion):
    """Asks for the aims: of a match with the project's own words beside it."""

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        shown = await super().data(manager)
        if not drafts_from_nothing(Progress.answers(manager)):
            return shown
        return {**shown, "question": (await translator_of(manager))("memorandum-subject-anew")}


class TermQuestion(SuggestionsQuestion):
    """Asks how long the memorandum holds: a number of months, tapped or typed, or the last day."""

    async def read(self, message: Message, manager: DialogManager) -> dict[str, Any]:
        text, now_is = require_text(message), await today(manager)
        return understood(lambda: parse_term(text, now_is), as_term)


OTHER_LANGUAGE = OtherLanguageQuestion(
    OTHER,
    _said,
    known_pairs,
    hangs_on=("title", "subject", "intentions_own", "place", "plan", "address"),
)

QUESTIONS: tuple[Question, ...] = (
    PartyQuestion(
        "counterpart", no_others, example=samples.OTHER_PARTY, when=drafts_from_nothing, hangs_on=()
    ),
    TextQuestion("title", _parse_title, when=drafts_from_nothing, renews=(OTHER,)),
    AimsQuestion("subject", _parse_aims, suggestions=_keep_aims, gaps=_aims, renews=(OTHER,)),
    ManyQuestion(
        "areas", sphere_options, most=SPHERES_MAX, none_means="memorandum-no-areas", when=drafts_from_nothing
    ),
    intentions_question("intentions_own", gaps=_name_gap("own"), suggestions=_offer),
    PartyQuestion("third", find_third_sides, example=NO_THIRD, none=NO_THIRD),
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
    plan_question(ends=last_day_of, parties=party_names, changed=OTHER_LANGUAGE.refresh),
    LookupQuestion(
        "signatory_own",
        signatories_of("own"),
        example=samples.SIGNATORY,
        when=has_several("own"),
        gaps=_name_gap("own"),
    ),
    *office_questions(own_party),
    *notice_questions(own_party),
    LookupQuestion(
        "signatory_counterpart",
        signatories_of("counterpart"),
        example=samples.SIGNATORY,
        when=has_several("counterpart"),
        hangs_on=("counterpart",),
        gaps=_name_gap("counterpart"),
    ),
    LookupQuestion(
        "signatory_third",
        signatories_of("third"),
        example=samples.SIGNATORY,
        when=has_several("third"),
        hangs_on=("third",),
        gaps=_name_gap("third"),
    ),
    OTHER_LANGUAGE,
)
