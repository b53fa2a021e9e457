"""The questions of the project form, in order. The first asks which of the person's organisations submits the
project.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard

from bot.handlers.deeds import deed
from bot.handlers.projects import samples
from bot.handlers.projects.second_language import SECOND_WORDS
from bot.handlers.projects.second_language import SUMMARY as SECOND_SUMMARY
from bot.handlers.projects.second_language import TITLE as SECOND_TITLE
from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.form import (
    Answers,
    ChoiceQuestion,
    DateQuestion,
    DocumentQuestion,
    Known,
    LocationQuestion,
    ManyQuestion,
    MoneyQuestion,
    Option,
    PhotoQuestion,
    Question,
    SettlementQuestion,
    TextQuestion,
)
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.questions import read_choice
from bot.handlers.widgets.known import own_regions
from bot.handlers.widgets.options import need_options, region_options, sphere_options
from bot.handlers.widgets.pager import Paged
from bot.models.organizations import MembershipStatus, OrganizationKind
from bot.models.words import OrganizationName, SettlementName, Text, Value
from bot.understanding.names import parse_name
from bot.understanding.texts import parse_line, parse_text
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.organizations.cards import ListMyOrganizations
from bot.use_cases.organizations.views import SETTLEMENT_MAX, SPHERES_MAX, OrganizationView
from bot.use_cases.projects.views import (
    BENEFICIARIES_MAX,
    PROGRAMME_MAX,
    STORY_MAX,
    check_point,
    parse_summary,
    parse_title,
)

CARRIER = "carrier"
"""Key of the submitting organisation, where it is known before the first question."""
_BEGAN_AT_MOST = timedelta(days=366)
"""A project may have begun this long ago, because one that is under way may still look for support."""
_story = partial(parse_text, longest=STORY_MAX, shortest=20)


@dataclass(frozen=True)
class OwnOrganizationQuestion(Question):
    """Asks which organisation submits. Only NGOs are offered: businesses and state bodies support projects and submit
    none.
    """

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_click(_: CallbackQuery, __: object, manager: DialogManager, value: str) -> None:
            for view in await own_ngos(manager):
                if str(view.id) == value:
                    await progress.answer(manager, self, carried_by(view))
                    return

        choices = Choices(f"pick_{self.id}", "options", on_click)
        return (Paged(choices, id=f"page_{self.id}"),)

    async def read(self, message: Message, manager: DialogManager) -> dict[str, Any]:
        if message.text is None:
            raise InvalidValueError("expected-choice")
        views = {str(view.id): view for view in await own_ngos(manager)}
        options = [Option(id_, view.name) for id_, view in views.items()]
        chosen = read_choice(message.text, options, await translator_of(manager))
        return carried_by(views[chosen])

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return OrganizationName(**answer["name"])

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        t = await translator_of(manager)
        views = await own_ngos(manager)
        return {"options": [Option(str(view.id), t.plain_value(view.name)) for view in views]}

    async def preview(self, manager: DialogManager) -> dict[str, Any]:
        t = await translator_of(manager)
        return {"options": [Option("1", t.plain_value(samples.ORGANIZATION))]}


def carried_by(view: OrganizationView) -> dict[str, Any]:
    """The answer that this organisation carries the project, with its place, which is offered for the project's."""
    place = {"region": view.region, "settlement": view.settlement}
    return {**answer_of(view.id, view.name), **place}


def answer_of(organization_id: int, name: OrganizationName) -> dict[str, Any]:
    return {"id": organization_id, "name": asdict(name)}


async def own_ngos(manager: DialogManager) -> list[OrganizationView]:
    views = await (await deed(manager, ListMyOrganizations))()
    return [
        view
        for view in views
        if view.kind is OrganizationKind.NGO and view.membership is MembershipStatus.ACTIVE
    ]


def _represents_several(answers: Answers) -> bool:
    """Whether the form asks which organisation submits. It need not ask a person who represents only one, nor for a
    project that exists already.
    """
    return CARRIER not in answers


def carrier_of(answers: Answers) -> int:
    """The id of the organisation that carries the project."""
    return int((answers.get(CARRIER) or answers["organization"])["id"])


def _place_of_carrier(answers: Answers) -> tuple[str, str] | None:
    """Region and settlement. Drafts of an earlier version do not tell them."""
    carrier = answers.get(CARRIER) or answers.get("organization") or {}
    region, settlement = carrier.get("region"), carrier.get("settlement")
    return (region, settlement) if region and settlement else None


async def _as_the_carrier(manager: DialogManager) -> Sequence[Known]:
    """The place of the organisation, region and settlement at once."""
    place = _place_of_carrier(Progress.answers(manager))
    if place is None:
        return ()
    region, settlement = place
    words = Text("project-place-known", {"place": SettlementName(region, settlement)})
    return [Known(region, words, {"settlement": settlement})]


def _settlement_of_carrier(answers: Answers) -> Sequence[str]:
    place = _place_of_carrier(answers)
    known = place is not None and place[0] == answers.get("region") and place[1] != answers.get("settlement")
    return (place[1],) if place is not None and known else ()


QUESTIONS = (
    OwnOrganizationQuestion("organization", when=_represents_several),
    TextQuestion("title", parse_title, renews=(SECOND_TITLE,)),
    TextQuestion("summary", parse_summary, optional=True, renews=(SECOND_SUMMARY,)),
    TextQuestion("problem", _story),
    TextQuestion("solution", _story),
    TextQuestion("beneficiaries", partial(parse_line, longest=BENEFICIARIES_MAX, shortest=3)),
    *SECOND_WORDS,
    ManyQuestion("spheres", sphere_options, most=SPHERES_MAX),
    ChoiceQuestion(
        "region",
        region_options,
        columns=2,
        first=own_regions,
        renews=("settlement",),
        known=_as_the_carrier,
    ),
    SettlementQuestion(
        "settlement",
        partial(parse_name, longest=SETTLEMENT_MAX),
        region=lambda answers: answers.get("region"),
        region_answer="region",
        ready=_settlement_of_carrier,
    ),
    LocationQuestion("location", check=check_point, optional=True),
    ManyQuestion("needs", need_options, columns=2),
    MoneyQuestion("budget_full"),
    MoneyQuestion("budget_min", up_to="budget_full"),
    DateQuestion("starts_on", past=_BEGAN_AT_MOST),
    DateQuestion("ends_on", since="starts_on"),
    TextQuestion("programme", partial(parse_line, longest=PROGRAMME_MAX, shortest=2), optional=True),
    PhotoQuestion("photo", optional=True),
    DocumentQuestion("document", optional=True),
)
