"""What the screens about a person's own projects show."""

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.changes import samples as changed
from bot.handlers.keys import PROJECT
from bot.handlers.navigation import kept_id, start_id
from bot.handlers.projects import samples
from bot.handlers.projects.form import FORM, OPENED, find_similar
from bot.handlers.projects.questions import own_ngos
from bot.handlers.sharing.button import SHARE, words_to_share
from bot.handlers.speech import translator_of
from bot.handlers.widgets.attachments import ALL_SHOWN, shown_attachments
from bot.handlers.widgets.folding import is_unfolded
from bot.handlers.widgets.form import Option, as_buttons
from bot.handlers.widgets.pager import read_page
from bot.handlers.widgets.pages import page_of, shown_page
from bot.handlers.widgets.refusal import shown_refusal
from bot.models.organizations import OrganizationStatus
from bot.models.projects import TAKES_INTEREST, ProjectStage
from bot.models.reference import Language
from bot.models.words import Named
from bot.presenting.cards.changes import waiting_change
from bot.presenting.cards.projects import (
    is_cut,
    project_details,
    project_in_both,
    projects_by_organization,
    similar_project,
    stage_and_next,
)
from bot.presenting.cards.touching import what_depends
from bot.presenting.cards.waits import waiting_lines
from bot.presenting.formats import cut
from bot.presenting.translator import Translator
from bot.use_cases.drafts.keeping import KeptForm, ListDrafts
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.progress.access import HAS_PROGRESS
from bot.use_cases.projects.changes import CountDependents
from bot.use_cases.projects.duplicates import LikelyDuplicate
from bot.use_cases.projects.events import ProjectClosed, ProjectPaused
from bot.use_cases.projects.reading import ListMyProjects, ReadProject, ShowProject
from bot.use_cases.projects.views import ProjectView
from bot.use_cases.translations.asking import ShowLanguageWaits

PAGER = "projects_page"
_TITLE_SHOWN = 40


@inject
async def mine(
    dialog_manager: DialogManager,
    list_mine: FromDishka[ListMyProjects],
    list_drafts: FromDishka[ListDrafts],
    **_: object,
) -> dict[str, Any]:
    async def read(offset: int, limit: int) -> tuple[Sequence[ProjectView], int]:
        page = await list_mine(offset=offset, limit=limit)
        return page.items, page.total

    views, paging = await read_page(dialog_manager, PAGER, read)
    ngos = await own_ngos(dialog_manager)
    unverified = bool(ngos) and all(view.status is OrganizationStatus.PENDING for view in ngos)
    drafts = [draft for draft in await list_drafts() if draft.form == FORM.name]
    t = await translator_of(dialog_manager)
    return _list(t, views) | paging | _draft(t, drafts, none=not views, unverified=unverified)


async def mine_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    draft = _draft(t, samples.DRAFTS, none=True, unverified=True)
    return _list(t, (samples.PROJECT,)) | {"pages": 2, **draft, "empty": True}


@inject
async def card(
    dialog_manager: DialogManager,
    show: FromDishka[ShowProject],
    show_waits: FromDishka[ShowLanguageWaits],
    imprint: FromDishka[Imprint],
    **_: object,
) -> dict[str, Any]:
    view = await show(start_id(dialog_manager, PROJECT))
    t = await translator_of(dialog_manager)
    return describe(t, view, whole=is_unfolded(dialog_manager)) | {
        **page_of(t, view, imprint),
        "changeable": view.open_to_changes,
        "sent": view.stage is ProjectStage.SUBMITTED,
        "published": view.stage is ProjectStage.PUBLISHED,
        "told": view.published_at is not None,
        "paused": view.stage is ProjectStage.PAUSED,
        PROJECT: view.id,
        "running": view.stage in HAS_PROGRESS,
        "takes_asar": view.stage in TAKES_INTEREST,
        "reporting": view.stage is ProjectStage.UNDER_WAY,
        "supported": view.stage is ProjectStage.SUPPORTED,
        "under_way": view.stage is ProjectStage.UNDER_WAY,
        "change": waiting_change(t, view.change),
        "lacking": _lacking(t, view),
        "asked": waiting_lines(t, await show_waits(view.id)),
        SHARE: await words_to_share(dialog_manager, t, view),
    }


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    shown = dict.fromkeys(
        (
            *("changeable", "sent", "published", "told", "paused", "longer", "shorter"),
            *("running", "takes_asar", "reporting", "supported", "under_way"),
        ),
        True,
    )
    change = waiting_change(t, changed.CHANGE)
    lacking = Named("language", Language.RUSSIAN)
    return {
        **describe(t, samples.PROJECT, whole=False),
        **shown_page(t, samples.PAGE, samples.PROJECT.name),
        **shown,
        **ALL_SHOWN,
        "change": change,
        "lacking": lacking,
        "asked": "",
        PROJECT: 1,
        SHARE: samples.PROJECT.title,
    }


def _lacking(t: Translator, view: ProjectView) -> Named | None:
    """The language in which the title and the summary can be added; the reader's own, if that is one of them."""
    if not view.addable:
        return None
    return Named("language", t.language if t.language in view.addable else view.addable[0])


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
    return _similar(await translator_of(dialog_manager), await find_similar(dialog_manager))


async def similar_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _similar(await translator_of(dialog_manager), (samples.DUPLICATE,))


@inject
async def similar_one(
    dialog_manager: DialogManager, read: FromDishka[ReadProject], **_: object
) -> dict[str, Any]:
    view = await read(kept_id(dialog_manager, OPENED))
    return {"card": project_details(await translator_of(dialog_manager), view, whole=False)}


async def similar_one_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"card": project_details(await translator_of(dialog_manager), samples.PROJECT, whole=False)}


def describe(t: Translator, view: ProjectView, *, whole: bool) -> dict[str, Any]:
    """The data of a project's screen: the card, and which buttons below it make sense."""
    return {
        "card": project_in_both(t, view, whole=whole),
        "standing": stage_and_next(t, view),
        "longer": is_cut(view) and not whole,
        "shorter": is_cut(view) and whole,
        **shown_attachments(view, whole=whole),
    }


def _draft(t: Translator, drafts: Sequence[KeptForm], *, none: bool, unverified: bool) -> dict[str, Any]:
    """The person's unfinished draft, if there is one, with a button that goes on with it."""
    title = str(drafts[0].answers.get("title") or "") if drafts else ""
    return {
        "draft": cut(title, _TITLE_SHOWN) or "…",
        "has_draft": bool(drafts),
        "empty": none and not drafts,
        "unverified": unverified,
        **as_buttons(t, drafts),
    }


def _list(t: Translator, views: Sequence[ProjectView]) -> dict[str, Any]:
    """The data of the list: titles by organisation, each with its stage in words, and a button for each."""
    return {
        "listed": projects_by_organization(t, views),
        "projects": [Option(str(view.id), t.plain_value(view.name)) for view in views],
        "some": bool(views),
    }


def _similar(t: Translator, found: Sequence[LikelyDuplicate]) -> dict[str, Any]:
    return {
        "found": t.paragraphs(*(similar_project(t, one) for one in found)),
        "likes": [Option(str(one.id), one.title) for one in found],
    }
