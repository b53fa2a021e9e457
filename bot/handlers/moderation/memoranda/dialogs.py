"""The list of parties that do not answer, the card of one, and who shall answer for it."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column
from aiogram_dialog.widgets.text import Multi

from bot.handlers.moderation.memoranda import callbacks, getters
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import MemorandumHelpScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.pager import FetchedPages, Paged
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Multi(
            Say("memorandum-help-queue", total="total"),
            Say("memorandum-help-empty", when="none"),
            sep="\n\n",
        ),
        Column(Choices("party", "parties", callbacks.pick)),
        FetchedPages(getters.PAGER),
        close(),
        state=MemorandumHelpScreens.queue,
        getter=getters.queue,
        preview_data=getters.queue_preview,
    ),
    Window(
        Multi(Html("card", when="card"), Say("memorandum-help-over", when="over")),
        Paged(Column(Choices("invited", "invited", callbacks.open_invited)), id="invited_page"),
        go("button-replace-signatory", MemorandumHelpScreens.people, when="replaceable"),
        go("button-back", MemorandumHelpScreens.queue, id="back"),
        state=MemorandumHelpScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(
            Say("memorandum-help-who", organization="organization", when="card"),
            Say("memorandum-help-over", when="over"),
        ),
        Paged(Column(Choices("successor", "people", callbacks.pick_person)), id="successors"),
        go("button-back", MemorandumHelpScreens.card, id="back"),
        state=MemorandumHelpScreens.people,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(
            Say("memorandum-help-sure", organization="organization", signatory="signatory", when="card"),
            Say("memorandum-help-over", when="over"),
        ),
        Button(label("button-replace-signatory-sure"), id="appoint", on_click=callbacks.appoint, when="card"),
        go("button-back", MemorandumHelpScreens.people, id="back"),
        state=MemorandumHelpScreens.sure,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    on_start=keep_start_data,
)
