"""What the screens of the archive show."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.memoranda.archive import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import PAGE_HEIGHT, offset_of, pages_of
from bot.models.words import Listed, Text, Value
from bot.presenting.cards.memoranda import archive_label
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.archive import ArchiveFilter, ArchivePage, ShowArchive

PAGES = "archive_pages"
"""The id of the pager."""
GROUP, YEAR, OTHER = "group", "year", "other"
"""Keys of what is looked for."""
ANY = "any"
_STAGES = {
    "open": "memorandum-archive-is-open",
    "agreed": "memorandum-archive-is-agreed",
    "signed": "memorandum-archive-is-signed",
    "ended": "memorandum-archive-is-ended",
    "over": "memorandum-archive-is-over",
}


def filter_of(manager: DialogManager) -> ArchiveFilter:
    data = manager.dialog_data
    return ArchiveFilter(data.get(GROUP), data.get(YEAR), data.get(OTHER))


@inject
async def archive(
    dialog_manager: DialogManager, show: FromDishka[ShowArchive], **_: object
) -> dict[str, Any]:
    wanted = filter_of(dialog_manager)
    page = await show(wanted, offset=await offset_of(dialog_manager, PAGES), limit=PAGE_HEIGHT)
    return _shown(await translator_of(dialog_manager), wanted, page)


async def archive_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _shown(await translator_of(dialog_manager), ArchiveFilter("agreed", 2027, 1), samples.PAGE)


def _shown(t: Translator, wanted: ArchiveFilter, page: ArchivePage) -> dict[str, Any]:
    any_ = Option(ANY, Text("memorandum-archive-any"))
    return {
        "filters": Listed(_in_words(wanted, page), " · "),
        "count": str(page.total),
        "memoranda": [Option(str(line.id), archive_label(t, line)) for line in page.items],
        "stages": [*(Option(group, Text(key)) for group, key in _STAGES.items()), any_],
        "years": [*(Option(str(year), str(year)) for year in page.years), any_],
        "parties": [*(Option(str(id_), name) for id_, name in page.others.items()), any_],
        "empty": not page.all,
        "nothing_fits": bool(page.all) and not page.total,
        "some": bool(page.total),
        "filterable": bool(page.all),
        "filtered": wanted != ArchiveFilter(),
        **pages_of(page.total),
    }


def _in_words(wanted: ArchiveFilter, page: ArchivePage) -> tuple[Value, ...]:
    said: list[Value] = []
    if wanted.group in _STAGES:
        said.append(Text(_STAGES[wanted.group]))
    if wanted.year is not None:
        said.append(Text("memorandum-archive-in-year", {"year": str(wanted.year)}))
    if wanted.other_id is not None and wanted.other_id in page.others:
        said.append(page.others[wanted.other_id])
    return tuple(said) or (Text("memorandum-archive-all"),)
