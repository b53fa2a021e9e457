"""What a backer's screens about pitches show."""

from datetime import UTC, date, datetime
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.matches.callbacks import PITCH
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import PAGE_HEIGHT, offset_of, pages_of
from bot.i18n.formats import cut
from bot.i18n.translator import Translator
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.use_cases.matching import amount_of
from bot.use_cases.messages import Day, Listed, Named, OrganizationName, Text, WrittenIn
from bot.use_cases.pitch_views import ListMyPitches, PitchPage, PitchView, ShowPitch
from bot.use_cases.pitches import Contacts
from bot.use_cases.projects import ProjectView

LIST = "pitches_page"
_TITLE_MAX = 40
_STORY_MAX = 700
"""Of each of the two long texts: the card stays within one message of 4,096 characters."""

SAMPLE = PitchView(
    id=1,
    project=ProjectView(
        id=1,
        organization_id=1,
        organization=OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", ""),
        language=Language.KAZAKH,
        title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
        problem="Ауыл балалары бағдарламалауды үйренгісі келеді, бірақ компьютер жоқ.",
        solution="Үш мектепте апта сайын тегін үйірме ашамыз.",
        beneficiaries="120 оқушы",
        spheres=("education_science_sport",),
        region="KZ-23",
        settlement="Индер",
        latitude=None,
        longitude=None,
        budget_min=1_100_000,
        budget_full=2_400_000,
        needs=("equipment", "mentoring"),
        starts_on=date(2026, 9, 1),
        ends_on=date(2027, 5, 31),
        stage=ProjectStage.PUBLISHED,
        stage_reason="",
        published_at=datetime(2026, 6, 22, tzinfo=UTC),
        terms_fixed=True,
    ),
    status=PitchStatus.ACCEPTED,
    reasons=Listed((Text("reason-same-region", {"region": Named("region", "KZ-23")}),)),
    sent_at=datetime(2026, 6, 22, tzinfo=UTC),
    answerable=True,
    contacts=Contacts("Айгерім Сәрсен", "+77012345678", None),
)
"""What the preview of these screens shows."""


@inject
async def listed(
    dialog_manager: DialogManager, pitches: FromDishka[ListMyPitches], **_: object
) -> dict[str, Any]:
    page = await pitches(offset=await offset_of(dialog_manager, LIST), limit=PAGE_HEIGHT)
    return _list(await translator_of(dialog_manager), page)


async def listed_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _list(await translator_of(dialog_manager), PitchPage((SAMPLE,), PAGE_HEIGHT + 1))


@inject
async def card(dialog_manager: DialogManager, show: FromDishka[ShowPitch], **_: object) -> dict[str, Any]:
    return _card(await translator_of(dialog_manager), await show(dialog_manager.dialog_data[PITCH]))


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _card(await translator_of(dialog_manager), SAMPLE)


async def reason(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"error": dialog_manager.dialog_data.get("error", "")}


def _list(t: Translator, page: PitchPage) -> dict[str, Any]:
    return {
        "pitches": [Option(str(view.id), _line(t, view)) for view in page.items],
        "total": page.total,
        "none": not page.total,
        "some": bool(page.total),
        **pages_of(page.total),
    }


def _line(t: Translator, view: PitchView) -> str:
    return f"{t.plain(f'pitch-status-{view.status}')} · {cut(view.project.title, _TITLE_MAX)}"


def _card(t: Translator, view: PitchView) -> dict[str, Any]:
    return {
        "card": describe(t, view),
        "status": t(f"pitch-state-{view.status}"),
        "answerable": view.answerable,
        "postponable": view.answerable and view.status is not PitchStatus.LATER,
        "closed": view.status in {PitchStatus.SENT, PitchStatus.LATER} and not view.answerable,
        "matched": view.contacts is not None,
        "contacts": view.contacts.spoken if view.contacts else "",
        "organization": view.project.organization,
        PITCH: view.id,
    }


def describe(t: Translator, view: PitchView) -> str:
    """The whole project as a backer reads it, as HTML."""
    project = view.project
    return "\n\n".join(
        (
            t(
                "pitch",
                title=project.title,
                organization=project.organization,
                region=Named("region", project.region),
                settlement=project.settlement,
                needs=Listed(tuple(Named("need", need) for need in project.needs)),
                amount=amount_of(project.budget_min, project.budget_full),
                reasons=view.reasons,
                original=WrittenIn(project.language),
            ),
            t.value(cut(project.problem, _STORY_MAX)),
            t.value(cut(project.solution, _STORY_MAX)),
            t(
                "pitch-for-whom",
                beneficiaries=project.beneficiaries,
                start=Day(project.starts_on),
                end=Day(project.ends_on),
            ),
        )
    )
