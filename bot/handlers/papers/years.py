"""The report of a year: a backer's people choose the year, look at the figures, and take the files."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import parse_record_id
from bot.handlers.keys import ORGANIZATION, YEAR
from bot.handlers.navigation import kept_id
from bot.handlers.papers import samples
from bot.handlers.papers.callbacks import begin, send
from bot.handlers.speech import translator_of
from bot.handlers.states import PaperScreens
from bot.handlers.widgets.form import Option
from bot.models.words import Text
from bot.presenting.cards.papers import year_card
from bot.presenting.files.papers import year_file
from bot.presenting.translator import Translator
from bot.use_cases.papers.year import ListYears, OwnYears, PrintYear, ShowYear, TabulateYear, YearReport

_APART = "-"


@inject
async def years(
    dialog_manager: DialogManager,  # noqa: ARG001 - as getters are called
    list_years: FromDishka[ListYears],
    **_: object,
) -> dict[str, Any]:
    return _years(await list_years())


async def years_preview(**_: object) -> dict[str, Any]:
    return {**_years(samples.YEARS), "none": True}


@inject
async def year(dialog_manager: DialogManager, show: FromDishka[ShowYear], **_: object) -> dict[str, Any]:
    report = await show(kept_id(dialog_manager, ORGANIZATION), kept_id(dialog_manager, YEAR))
    return _year(await translator_of(dialog_manager), report)


async def year_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _year(await translator_of(dialog_manager), samples.REPORT)


async def pick(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    organization, _apart, chosen = picked.partition(_APART)
    manager.dialog_data[ORGANIZATION] = parse_record_id(organization)
    manager.dialog_data[YEAR] = parse_record_id(chosen)
    await manager.switch_to(PaperScreens.year)


@inject
async def send_pdf(
    query: CallbackQuery, _: Button, manager: DialogManager, make: FromDishka[PrintYear]
) -> None:
    await _send(query, manager, make, "pdf")


@inject
async def send_spreadsheet(
    query: CallbackQuery, _: Button, manager: DialogManager, make: FromDishka[TabulateYear]
) -> None:
    await _send(query, manager, make, "xlsx")


async def _send(
    query: CallbackQuery, manager: DialogManager, make: PrintYear | TabulateYear, extension: str
) -> None:
    await begin(query, manager)
    made = await make(kept_id(manager, ORGANIZATION), kept_id(manager, YEAR))
    t = await translator_of(manager)
    said = t("year-report-caption", organization=made.name, year=str(made.year))
    await send(manager, year_file(t, made, extension), said)


def _years(backers: tuple[OwnYears, ...]) -> dict[str, Any]:
    several = len(backers) > 1
    options = [
        Option(
            f"{one.organization_id}{_APART}{chosen}",
            Text("year-of", {"organization": one.name, "year": str(chosen)}) if several else str(chosen),
        )
        for one in backers
        for chosen in one.years
    ]
    return {"years": options, "some": bool(options), "none": not options}


def _year(t: Translator, report: YearReport) -> dict[str, Any]:
    return {"card": year_card(t, report), "some": not report.empty}
