"""The figures of matching in words: the totals, and a page of regions or spheres."""

from collections.abc import Sequence
from typing import Any, Literal

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.pitches.figures import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.pager import offset_of, pages_of
from bot.models.words import Named
from bot.presenting.cards.pitches import figures_card, figures_of
from bot.presenting.translator import Translator
from bot.use_cases.pitches.figures import (
    Figures,
    MatchingFigures,
    ShowMatchingFigures,
)

REGIONS = "figures_regions_page"
SPHERES = "figures_spheres_page"
_PER_PAGE = 5


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
    page = _page(t, samples.FIGURES, "region", samples.FIGURES.regions, 0)
    return {**page, "none": True, "by_keywords": True}


async def by_sphere_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _page(await translator_of(dialog_manager), samples.FIGURES, "sphere", samples.FIGURES.spheres, 0)


def _page(
    t: Translator,
    found: MatchingFigures,
    kind: Literal["region", "sphere"],
    groups: Sequence[tuple[str, Figures]],
    offset: int,
) -> dict[str, Any]:
    return {
        "total": figures_card(t, found.total),
        "groups": t.paragraphs(
            *(
                figures_of(t, Named(kind, code), figures)
                for code, figures in groups[offset : offset + _PER_PAGE]
            )
        ),
        "some": bool(groups),
        "none": not groups,
        "by_keywords": found.by_keywords,
        **pages_of(len(groups), _PER_PAGE),
    }
