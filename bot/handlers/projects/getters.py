"""What the screens about one's projects show."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.navigation import started_with
from bot.handlers.projects.form import FORM
from bot.handlers.projects.organization import own_ngos
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import read_page
from bot.i18n.cards import is_cut, project_details, stage_and_next, stage_word
from bot.i18n.formats import cut
from bot.i18n.translator import Translator
from bot.models.organizations import OrganizationStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.use_cases.drafts import FindDraft
from bot.use_cases.messages import OrganizationName
from bot.use_cases.projects import ListMyProjects, ProjectView, ShowProject

PAGER = "projects_page"
_ON_A_BUTTON = 40

SAMPLE = ProjectView(
    id=1,
    organization_id=1,
    organization=OrganizationName("public_fund", "Болашақ кілті", "", ""),
    language=Language.KAZAKH,
    title="Ауыл мектептеріндегі бағдарламалау үйірмелері",
    problem="Ауыл балаларының бағдарламалауды үйренгісі келеді, бірақ жақын жерде үйірме жоқ.",
    solution="Үш мектепте апта сайын тегін үйірме ашып, мұғалімдерді оқытамыз.",
    beneficiaries="10–15 жастағы 120 оқушы",
    spheres=("education_science_sport", "youth_children"),
    region="KZ-23",
    settlement="Индер",
    latitude=48.55,
    longitude=51.78,
    budget_min=1_100_000,
    budget_full=2_400_000,
    needs=("equipment", "mentoring"),
    starts_on=date(2027, 3, 1),
    ends_on=date(2027, 11, 30),
    stage=ProjectStage.PUBLISHED,
    stage_reason="",
    published_at=None,
    terms_fixed=True,
)
"""What the preview of these screens shows."""


@inject
async def mine(
    dialog_manager: DialogManager,
    list_mine: FromDishka[ListMyProjects],
    find_draft: FromDishka[FindDraft],
    **_: object,
) -> dict[str, Any]:
    async def read(offset: int, limit: int) -> tuple[Sequence[ProjectView], int]:
        page = await list_mine(offset=offset, limit=limit)
        return page.items, page.total

    views, paging = await read_page(dialog_manager, PAGER, read)
    ngos = await own_ngos(dialog_manager)
    unverified = bool(ngos) and all(view.status is OrganizationStatus.PENDING for view in ngos)
    draft = await find_draft(FORM.name)
    return _list(await translator_of(dialog_manager), views) | paging | _draft(draft, unverified=unverified)


async def mine_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _list(await translator_of(dialog_manager), (SAMPLE,))
    return shown | {"pages": 2, "none": True, **_draft({"title": SAMPLE.title}, unverified=True)}


@inject
async def card(dialog_manager: DialogManager, show: FromDishka[ShowProject], **_: object) -> dict[str, Any]:
    view = await show(started_with(dialog_manager, "project_id"))
    t = await translator_of(dialog_manager)
    return describe(t, view, whole=bool(dialog_manager.dialog_data.get("whole"))) | {
        "changeable": view.stage not in {ProjectStage.COMPLETED, ProjectStage.WITHDRAWN},
        "published": view.stage is ProjectStage.PUBLISHED,
        "told": view.published_at is not None,
        "paused": view.stage is ProjectStage.PAUSED,
    }


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    shown = dict.fromkeys(
        ("changeable", "published", "told", "paused", "longer", "shorter", "attached"), True
    )
    return {**describe(t, SAMPLE, whole=False), **shown}


@inject
async def withdrawal(
    dialog_manager: DialogManager, show: FromDishka[ShowProject], **_: object
) -> dict[str, Any]:
    view = await show(started_with(dialog_manager, "project_id"))
    return {"title": view.title}


def describe(t: Translator, view: ProjectView, *, whole: bool) -> dict[str, Any]:
    """The card, and which buttons about it make sense."""
    return {
        "card": project_details(t, view, whole=whole),
        "standing": stage_and_next(t, view),
        "longer": is_cut(view) and not whole,
        "shorter": is_cut(view) and whole,
        "attached": bool(view.photo or view.document or view.latitude is not None),
    }


def _draft(draft: Mapping[str, Any] | None, *, unverified: bool) -> dict[str, Any]:
    """One button begins a form and goes on with the one that was left."""
    title = (draft or {}).get("title", "")
    return {
        "draft": cut(title, _ON_A_BUTTON) or "…",
        "has_draft": draft is not None,
        "no_draft": draft is None,
        "unverified": unverified,
    }


def _list(t: Translator, views: Sequence[ProjectView]) -> dict[str, Any]:
    """Titles by organisation, each with its stage in words; the buttons open them."""
    blocks = []
    for _, group in groupby(views, key=lambda view: view.organization_id):
        own = list(group)
        lines = [t("projects-organization", organization=own[0].organization)]
        lines += [t("projects-one", title=view.title, stage=stage_word(view.stage)) for view in own]
        blocks.append("\n".join(lines))
    return {
        "listed": "\n\n".join(blocks),
        "projects": [Option(str(view.id), cut(view.title, _ON_A_BUTTON)) for view in views],
        "none": not views,
        "some": bool(views),
    }
