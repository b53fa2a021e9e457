"""What the screens about pledges show."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import DELIVERY, PLEDGE, PROJECT, SOUGHT
from bot.handlers.navigation import kept_id
from bot.handlers.pledges import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import read_page
from bot.handlers.widgets.refusal import shown_refusal
from bot.presenting.cards.pledges import pledge_card, pledge_lines
from bot.presenting.translator import Translator
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.people.introducing import WhoAmI
from bot.use_cases.pledges.preparing import FindProjects, FoundProject
from bot.use_cases.pledges.reading import ListMyPledges, PledgeLine, PledgeView, ShowPledge

PAGE = "pledges_page"


@inject
async def mine(
    dialog_manager: DialogManager,
    list_mine: FromDishka[ListMyPledges],
    who_am_i: FromDishka[WhoAmI],
    **_: object,
) -> dict[str, Any]:
    project_id = kept_id(dialog_manager, PROJECT) or None

    async def read(offset: int, limit: int) -> tuple[Sequence[PledgeLine], int]:
        page = await list_mine(project_id, offset=offset, limit=limit)
        return page.items, page.total

    lines, paging = await read_page(dialog_manager, PAGE, read)
    gives = await who_am_i.may(Permission.BACK)
    return _list(await translator_of(dialog_manager), lines) | paging | {"gives": gives}


async def mine_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _list(await translator_of(dialog_manager), (samples.LINE,))
    return {**shown, "none": True, "pages": 2, "total": 9, "gives": True}


@inject
async def card(dialog_manager: DialogManager, show: FromDishka[ShowPledge], **_: object) -> dict[str, Any]:
    return await _card(dialog_manager, await show(kept_id(dialog_manager, PLEDGE)))


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = await _card(dialog_manager, samples.VIEW)
    return {**shown, "gives_rest": True}


@inject
async def search(
    dialog_manager: DialogManager, find: FromDishka[FindProjects], **_: object
) -> dict[str, Any]:
    words = dialog_manager.dialog_data.get(SOUGHT, "")
    found = await find(words)
    return await _search(dialog_manager, found, words)


async def search_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**await _search(dialog_manager, samples.FOUND, "үйірме"), "none": True}


def _list(t: Translator, lines: Sequence[PledgeLine]) -> dict[str, Any]:
    return {
        "lines": pledge_lines(t, lines),
        "pledges": [Option(str(line.id), "") for line in lines],
        "none": not lines,
        "some": bool(lines),
    }


async def _card(manager: DialogManager, view: PledgeView) -> dict[str, Any]:
    answerable, own = view.asked, view.told
    return {
        "card": pledge_card(await translator_of(manager), view),
        "title": view.line.title,
        "pledge": view.line.pledge,
        **shown_refusal(manager),
        "answerable": view.can_answer,
        "part": answerable is not None,
        "gives_rest": view.can_tell and view.line.ours,
        "can_tell": view.can_tell,
        "can_explain": view.can_explain,
        "can_withdraw": view.can_withdraw,
        "retractable": own is not None,
        "files": any(part.photo or part.document for part in view.parts),
        "more": view.next_id is not None,
        "left": str(view.left_over),
        PLEDGE: view.line.id,
        DELIVERY: answerable.id if answerable else 0,
    }


async def _search(manager: DialogManager, found: Sequence[FoundProject], words: str) -> dict[str, Any]:
    return {
        "found": [Option(str(one.id), one.title) for one in found],
        "words": words,
        "none": not found,
        **shown_refusal(manager),
    }
