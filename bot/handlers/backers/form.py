"""The form of a backer's profile: its questions in order, and what happens at the end."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject
from pydantic import TypeAdapter

from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import ORGANIZATION
from bot.handlers.navigation import start_id, tell_saved
from bot.handlers.speech import translator_of
from bot.handlers.states import BackerFormScreens
from bot.handlers.widgets.form import (
    Answers,
    ChoiceQuestion,
    Form,
    ManyQuestion,
    MoneyQuestion,
    Option,
    TextQuestion,
    to_fill_in,
    told_apart_by,
)
from bot.handlers.widgets.known import own_regions
from bot.handlers.widgets.options import need_options, region_options, sphere_options
from bot.models.backers import PitchFrequency
from bot.models.words import OrganizationName, Text, Value
from bot.understanding.texts import parse_text
from bot.use_cases.backers.profiles import (
    SPHERES_MAX,
    WISH_MAX,
    BackerForm,
    SaveBackerProfile,
)

PER_WEEK = (1, 2, 3, 5, 10)
"""Pitches a week that the buttons offer. The question recommends three."""


QUESTIONS = (
    ManyQuestion("spheres", sphere_options, most=SPHERES_MAX),
    ManyQuestion("regions", region_options, columns=2, none_means="backer-everywhere", first=own_regions),
    TextQuestion("text", partial(parse_text, longest=WISH_MAX, shortest=10)),
    ManyQuestion("offers", need_options, columns=2),
    MoneyQuestion("ceiling"),
    ChoiceQuestion(
        "pitches_per_week", lambda _: [Option(str(count), str(count)) for count in PER_WEEK], columns=5
    ),
    ChoiceQuestion(
        "frequency",
        lambda _: [Option(item.value, Text(f"backer-frequency-{item.value}")) for item in PitchFrequency],
    ),
)


_NAME = "organization_name"
_NAMES: TypeAdapter[OrganizationName] = TypeAdapter(OrganizationName)


def draft_name(organization_id: int) -> str:
    """Each organisation's profile has a draft of its own."""
    return f"backer:{organization_id}"


def form_of(answers: Answers) -> BackerForm:
    return BackerForm(
        spheres=tuple(answers["spheres"]),
        regions=tuple(answers["regions"]),
        text=answers["text"],
        offers=tuple(answers["offers"]),
        ceiling=int(answers["ceiling"]),
        pitches_per_week=int(answers["pitches_per_week"]),
        frequency=PitchFrequency(answers["frequency"]),
    )


def answers_of(form: BackerForm) -> Answers:
    """The answers with which the form opens to correct an existing profile."""
    return {
        "spheres": list(form.spheres),
        "regions": list(form.regions),
        "text": form.text,
        "offers": list(form.offers),
        "ceiling": form.ceiling,
        "pitches_per_week": str(form.pitches_per_week),
        "frequency": form.frequency.value,
    }


async def save(manager: DialogManager, given: Collection[str]) -> None:
    await (await deed(manager, SaveBackerProfile))(
        start_id(manager, ORGANIZATION), form_of(FORM.progress.answers(manager)), given
    )
    await tell_saved(manager, (await translator_of(manager))("backer-saved"))


@inject
async def submit(
    query: CallbackQuery, _: Button, manager: DialogManager, save: FromDishka[SaveBackerProfile]
) -> None:
    await save(start_id(manager, ORGANIZATION), form_of(FORM.progress.answers(manager)))
    await FORM.progress.finish(manager)
    t = await translator_of(manager)
    await answer_tap(query, t.plain("backer-saved"))
    await manager.done()


FORM = Form("backer", BackerFormScreens, QUESTIONS, submit, save=save)


def form_start(organization_id: int, name: OrganizationName) -> dict[str, Any]:
    """Start data of the form. Each organisation's profile has a draft of its own, which names it."""
    known = {_NAME: _NAMES.dump_python(name, mode="json")}
    return {**to_fill_in(known, draft=draft_name(organization_id)), ORGANIZATION: organization_id}


def _subject(answers: Answers) -> Sequence[Value]:
    return (_NAMES.validate_python(answers[_NAME]),) if _NAME in answers else ()


told_apart_by(FORM.name, _subject)
