"""What a backer's screens about pitches show."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.pitches.received.callbacks import PITCH, WHOLE
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import read_page
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.presenting.cards.projects import is_cut, project_details
from bot.presenting.formats import cut
from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import (
    Listed,
    Named,
    OrganizationName,
    Text,
)
from bot.use_cases.pitches.answering import Contacts
from bot.use_cases.pitches.received import (
    ListMyPitches,
    PitchView,
    ShowPitch,
)
from bot.use_cases.projects.views import ProjectView

LIST = "pitches_page"
_TITLE_MAX = 40

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
    async def read(offset: int, limit: int) -> tuple[Sequence[PitchView], int]:
        page = await pitches(offset=offset, limit=limit)
        return page.items, page.total

    views, paging = await read_page(dialog_manager, LIST, read)
    return _list(await translator_of(dialog_manager), views) | paging


async def listed_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _list(await translator_of(dialog_manager), (SAMPLE,)) | {"none": True, "pages": 2, "total": 9}


@inject
async def card(dialog_manager: DialogManager, show: FromDishka[ShowPitch], **_: object) -> dict[str, Any]:
    view = await show(dialog_manager.dialog_data[PITCH])
    whole = bool(dialog_manager.dialog_data.get(WHOLE))
    return _card(await translator_of(dialog_manager), view, whole=whole)


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _card(await translator_of(dialog_manager), SAMPLE, whole=False)
    return {**shown, "longer": True, "shorter": True, "closed": True}


async def reason(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"error": dialog_manager.dialog_data.get("error", "")}


def _list(t: Translator, views: Sequence[PitchView]) -> dict[str, Any]:
    return {
        "pitches": [Option(str(view.id), _line(t, view)) for view in views],
        "none": not views,
        "some": bool(views),
    }


def _line(t: Translator, view: PitchView) -> str:
    return f"{t.plain(f'pitch-status-{view.status}')} · {cut(view.project.title, _TITLE_MAX)}"


def _card(t: Translator, view: PitchView, *, whole: bool) -> dict[str, Any]:
    return {
        "card": project_details(t, view.project, whole=whole),
        "why": t("pitch-why", reasons=view.reasons),
        "longer": is_cut(view.project) and not whole,
        "shorter": is_cut(view.project) and whole,
        "status": t(f"pitch-state-{view.status}"),
        "answerable": view.answerable,
        "postponable": view.answerable and view.status is not PitchStatus.LATER,
        "closed": view.status in {PitchStatus.SENT, PitchStatus.LATER} and not view.answerable,
        "matched": view.contacts is not None,
        "contacts": view.contacts.spoken if view.contacts else "",
        "organization": view.project.organization,
        PITCH: view.id,
    }
