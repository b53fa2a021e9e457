"""The archive, and what may be looked for in it."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column
from aiogram_dialog.widgets.text import Multi

from bot.handlers.memoranda import callbacks as memoranda
from bot.handlers.memoranda.archive import callbacks, getters
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import MemorandumArchiveScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting, FittingRow
from bot.handlers.widgets.pager import FetchedPages, Paged
from bot.handlers.widgets.text import Say, close, go, label

dialog = Dialog(
    Window(
        Multi(
            Say("memorandum-archive-empty", when="empty"),
            Say("memorandum-archive", when="filterable", filters="filters", count="count"),
            Say("memorandum-archive-nothing-fits", when="nothing_fits"),
            sep="\n\n",
        ),
        Column(Choices("archived", "memoranda", memoranda.pick)),
        FetchedPages(getters.PAGES),
        FittingRow(
            go("memorandum-archive-stage", MemorandumArchiveScreens.stage, id="stage"),
            go("memorandum-archive-year", MemorandumArchiveScreens.year, id="year"),
            go("memorandum-archive-party", MemorandumArchiveScreens.party, id="party"),
            when="filterable",
        ),
        Button(label("memorandum-archive-reset"), id="reset", on_click=callbacks.reset, when="filtered"),
        Button(label("button-archive-zip"), id="pack", on_click=callbacks.pack, when="some"),
        close(),
        state=MemorandumArchiveScreens.list,
        getter=getters.archive,
        preview_data=getters.archive_preview,
    ),
    Window(
        Say("memorandum-archive-choose-stage"),
        Column(Choices("stage", "stages", callbacks.pick_stage)),
        go("button-back", MemorandumArchiveScreens.list, id="back"),
        state=MemorandumArchiveScreens.stage,
        getter=getters.archive,
        preview_data=getters.archive_preview,
    ),
    Window(
        Say("memorandum-archive-choose-year"),
        Fitting(Choices("year", "years", callbacks.pick_year), width=3),
        go("button-back", MemorandumArchiveScreens.list, id="back"),
        state=MemorandumArchiveScreens.year,
        getter=getters.archive,
        preview_data=getters.archive_preview,
    ),
    Window(
        Say("memorandum-archive-choose-party"),
        Paged(Choices("party", "parties", callbacks.pick_party), id="archive_parties"),
        go("button-back", MemorandumArchiveScreens.list, id="back"),
        state=MemorandumArchiveScreens.party,
        getter=getters.archive,
        preview_data=getters.archive_preview,
    ),
    on_start=keep_start_data,
)
