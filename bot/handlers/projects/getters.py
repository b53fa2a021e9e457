"""What the screens about a person's own projects show."""

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.changes import samples as changed
from bot.handlers.keys import PROJECT
from bot.handlers.navigation import start_id
from bot.handlers.projects import samples
from bot.handlers.projects.form import FORM, find_similar
from bot.handlers.projects.questions import own_ngos
from bot.handlers.speech import translator_of
from bot.handlers.widgets.folding import is_unfolded
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import read_page
from bot.handlers.widgets.refusal import shown_refusal
from bot.models.organizations import OrganizationStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.words import Named
from bot.presenting.cards.changes import waiting_change
from bot.presenting.cards.projects import (
    is_cut,
    project_in_both,
    projects_by_organization,
    similar_project,
    stage_and_next,
)
from bot.presenting.cards.touching import what_depends
from bot.presenting.cards.waits import waiting_lines
from bot.presenting.formats import cut
from bot.presenting.translator import Translator
from bot.use_cases.drafts.keeping import FindDraft
from bot.use_cases.projects.changes import CountDependents
from bot.use_cases.projects.duplicates import LikelyDuplicate
from bot.use_cases.projects.events import ProjectClosed, ProjectPaused
from bot.use_cases.projects.reading import ListMyProjects, ShowProject
from bot.use_cases.projects.views import ProjectView
from bot.use_cases.translations.asking import ShowLanguageWaits

PAGER = "projects_page"
_TITLE_SHOWN = 40


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
    kept = await find_draft(FORM.name)
    draft = kept.answers if kept else None
    return _list(await translator_of(dialog_manager), views) | paging | _draft(draft, unverified=unverified)


async def mine_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _list(await translator_of(dialog_manager), (samples.PROJECT,))
    return shown | {"pages": 2, "none": True, **_draft({"title": samples.PROJECT.title}, unverified=True)}


@inject
async def card(
    dialog_manager: DialogManager,
    show: FromDishka[ShowProject],
    show_waits: FromDishka[ShowLanguageWaits],
    **_: object,
) -> dict[str, Any]:
    view = await show(start_id(dialog_manager, PROJECT))
    t = await translator_of(dialog_manager)
    return describe(t, view, whole=is_unfolded(dialog_manager)) | {
        "changeable": view.open_to_changes,
        "published": view.stage is ProjectStage.PUBLISHED,
        "told": view.published_at is not None,
        "paused": view.stage is ProjectStage.PAUSED,
        "change": waiting_change(t, view.change),
        "lacking": _lacking(t, view),
        "asked": waiting_lines(t, await show_waits(view.id)),
    }


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    shown = dict.fromkeys(
        ("changeable", "published", "told", "paused", "longer", "shorter", "attached"), True
    )
    change = waiting_change(t, changed.CHANGE)
    lacking = Named("language", Language.RUSSIAN)
    return {
        **describe(t, samples.PROJECT, whole=False),
        **shown,
        "change": change,
        "lacking": lacking,
        "asked": "",
    }


def _lacking(t: Translator, view: ProjectView) -> Named | None:
    """The language in which the title and the summary can be added; the reader's own, if that is one of them."""
    if not view.lacks:
        return None
    return Named("language", t.language if t.language in view.lacks else view.lacks[0])


@inject
async def withdrawal(
    dialog_manager: DialogManager,
    show: FromDishka[ShowProject],
    count: FromDishka[CountDependents],
    **_: object,
) -> dict[str, Any]:
    view = await show(start_id(dialog_manager, PROJECT))
    return await consequences(dialog_manager, view, await count(view.id, ProjectClosed))


@inject
async def pausing(
    dialog_manager: DialogManager,
    show: FromDishka[ShowProject],
    count: FromDishka[CountDependents],
    **_: object,
) -> dict[str, Any]:
    view = await show(start_id(dialog_manager, PROJECT))
    return await consequences(dialog_manager, view, await count(view.id, ProjectPaused))


async def consequences_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return await consequences(dialog_manager, samples.PROJECT, samples.DEPENDING)


async def consequences(
    manager: DialogManager, view: ProjectView, depending: Mapping[str, int]
) -> dict[str, Any]:
    """The data of a question before a deed: what hangs on the project."""
    t = await translator_of(manager)
    return {"title": view.name, "depends": what_depends(t, depending), **shown_refusal(manager)}


async def similar(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    found = await find_similar(dialog_manager)
    return {"found": _similar(await translator_of(dialog_manager), found)}


async def similar_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"found": _similar(await translator_of(dialog_manager), (samples.DUPLICATE,))}


def describe(t: Translator, view: ProjectView, *, whole: bool) -> dict[str, Any]:
    """The data of a project's screen: the card, and which buttons below it make sense."""
    return {
        "card": project_in_both(t, view, whole=whole),
        "standing": stage_and_next(t, view),
        "longer": is_cut(view) and not whole,
        "shorter": is_cut(view) and whole,
        "attached": bool(view.photo or view.document or view.latitude is not None),
    }


def _draft(draft: Mapping[str, Any] | None, *, unverified: bool) -> dict[str, Any]:
    """The person's unfinished draft, if there is one: the button then goes on with it. Otherwise the button begins a
    new form.
    """
    title = (draft or {}).get("title", "")
    return {
        "draft": cut(title, _TITLE_SHOWN) or "…",
        "has_draft": draft is not None,
        "no_draft": draft is None,
        "unverified": unverified,
    }


def _list(t: Translator, views: Sequence[ProjectView]) -> dict[str, Any]:
    """The data of the list: titles by organisation, each with its stage in words, and a button for each."""
    return {
        "listed": projects_by_organization(t, views),
        "projects": [Option(str(view.id), t.plain_value(view.name)) for view in views],
        "none": not views,
        "some": bool(views),
    }


def _similar(t: Translator, found: Sequence[LikelyDuplicate]) -> str:
    return t.paragraphs(*(similar_project(t, one) for one in found))
