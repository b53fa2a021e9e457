"""A backer's question: it is asked, stands among the questions about a project, and is answered."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.text import Multi

from bot.handlers.navigation import keep_start_data
from bot.handlers.questions import callbacks, getters
from bot.handlers.states import QuestionScreens
from bot.handlers.widgets.numbered import Numbered
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close

dialog = Dialog(
    Window(
        Multi(RefusalLine(), Say("question-ask", title="title"), sep="\n\n"),
        MessageInput(callbacks.ask),
        close(),
        state=QuestionScreens.ask,
        getter=getters.ask,
        preview_data=getters.ask_preview,
    ),
    Window(
        Multi(
            Say("questions-title", title="title", when="some"),
            Html("lines", when="some"),
            Say("questions-empty", title="title", when="none"),
            sep="\n\n",
        ),
        Numbered("question", "questions", callbacks.pick),
        FetchedPages(getters.PAGER),
        close(),
        state=QuestionScreens.list,
        getter=getters.listed,
        preview_data=getters.listed_preview,
    ),
    Window(
        Multi(RefusalLine(), Html("card"), sep="\n\n"),
        MessageInput(callbacks.answer),
        close(),
        state=QuestionScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    on_start=keep_start_data,
)
