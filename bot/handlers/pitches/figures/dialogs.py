"""The figures of matching: the whole above, below it region by region or sphere by sphere, page by page."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Literal

from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.text import Multi
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.speech import translator_of
from bot.handlers.states import MatchingFiguresScreens
from bot.handlers.widgets.pager import FetchedPages, offset_of, pages_of
from bot.handlers.widgets.text import Html, Say, close, go
from bot.presenting.cards.figures import figures_card, figures_of
from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import Named
from bot.use_cases.pitches.figures import (
    Figures,
    MatchingFigures,
    ShowMatchingFigures,
)

REGIONS = "figures_regions_page"
SPHERES = "figures_spheres_page"
_PER_PAGE = 5

_FEW = Figures(projects=4, wanted=3, pitches=11, answered=9, median_answer=timedelta(hours=7))
_NONE = Figures(projects=1, wanted=0, pitches=0, answered=0, median_answer=None)
SAMPLE = MatchingFigures(
    Figures(projects=24, wanted=15, pitches=67, answered=51, median_answer=timedelta(days=2, hours=5)),
    (*((code, _FEW) for code in ("KZ-10", "KZ-11", "KZ-15", "KZ-19")), ("KZ-23", _NONE), ("KZ-75", _NONE)),
    tuple((sphere, _FEW) for sphere in ("health", "ecology")),
)
"""What the preview of these screens shows."""


@inject
async def by_region(
    dialog_manager: DialogManager, show: FromDishka[ShowMatchingFigures], **_: object
) -> dict[str, Any]:
    found = await show()
    offset = await offset_of(dialog_manager, REGIONS, _PER_PAGE)
    return _page(await translator_of(dialog_manager), found, "region", found.regions, offset)


@inject
async def by_sphere(
    dialog_manager: DialogManager, show: FromDishka[ShowMatchingFigures], **_: object
) -> dict[str, Any]:
    found = await show()
    offset = await offset_of(dialog_manager, SPHERES, _PER_PAGE)
    return _page(await translator_of(dialog_manager), found, "sphere", found.spheres, offset)


async def by_region_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    page = _page(t, SAMPLE, "region", SAMPLE.regions, 0)
    return {**page, "none": True, "by_keywords": True}


async def by_sphere_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _page(await translator_of(dialog_manager), SAMPLE, "sphere", SAMPLE.spheres, 0)


def _page(
    t: Translator,
    found: MatchingFigures,
    kind: Literal["region", "sphere"],
    groups: Sequence[tuple[str, Figures]],
    offset: int,
) -> dict[str, Any]:
    return {
        "total": figures_card(t, found.total),
        "groups": "\n\n".join(
            figures_of(t, Named(kind, code), figures) for code, figures in groups[offset : offset + _PER_PAGE]
        ),
        "some": bool(groups),
        "none": not groups,
        "by_keywords": found.by_keywords,
        **pages_of(len(groups), _PER_PAGE),
    }


dialog = Dialog(
    Window(
        Multi(
            Say("matching-figures-title"),
            Say("matching-figures-empty", when="none"),
            Html("total", when="some"),
            Html("groups", when="some"),
            Say("matching-figures-keywords", when="by_keywords"),
            sep="\n\n",
        ),
        FetchedPages(REGIONS),
        go("button-by-sphere", MatchingFiguresScreens.spheres, when="some"),
        close(),
        state=MatchingFiguresScreens.regions,
        getter=by_region,
        preview_data=by_region_preview,
    ),
    Window(
        Multi(Say("matching-figures-title"), Html("total"), Html("groups"), sep="\n\n"),
        FetchedPages(SPHERES),
        go("button-by-region", MatchingFiguresScreens.regions),
        close(),
        state=MatchingFiguresScreens.spheres,
        getter=by_sphere,
        preview_data=by_sphere_preview,
    ),
)
