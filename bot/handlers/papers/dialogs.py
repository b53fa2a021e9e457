"""The papers about a pledge, and the report of a year."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column

from bot.handlers.navigation import keep_start_data
from bot.handlers.papers import callbacks, getters, years
from bot.handlers.states import PaperScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.numbered import Numbered
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Html("card"),
        Numbered("paper", "papers", callbacks.pick),
        Button(label("button-paper-request"), id="request", on_click=callbacks.make, when="request"),
        Button(label("button-paper-decision"), id="decision", on_click=callbacks.make, when="decision"),
        Button(label("button-paper-act"), id="act", on_click=callbacks.make, when="act"),
        close(),
        state=PaperScreens.list,
        getter=getters.papers,
        preview_data=getters.papers_preview,
    ),
    Window(
        Say("year-reports", when="some"),
        Say("year-reports-none", when="none"),
        Column(Choices("year", "years", years.pick)),
        close(),
        state=PaperScreens.years,
        getter=years.years,
        preview_data=years.years_preview,
    ),
    Window(
        Html("card"),
        FittingRow(
            Button(label("button-year-pdf"), id="pdf", on_click=years.send_pdf),
            Button(label("button-year-xlsx"), id="xlsx", on_click=years.send_spreadsheet),
            when="some",
        ),
        go("button-other-year", PaperScreens.years),
        close(),
        state=PaperScreens.year,
        getter=years.year,
        preview_data=years.year_preview,
    ),
    on_start=keep_start_data,
)
