"""An asar list: its card, taking a part of it, and what its people do with it."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, SwitchTo, Url
from aiogram_dialog.widgets.text import Format, Multi

from bot.handlers.asars import callbacks, getters
from bot.handlers.asars.form import FORMS as _FORMS
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import AsarScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.input import leave_question, question_window
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close, go, label

FORMS = tuple(form.dialog() for form in _FORMS)

dialog = Dialog(
    Window(
        Multi(Html("card"), Say("asar-take-hint", when="takes"), sep="\n\n"),
        Column(Choices("take_of", getters.LINES, callbacks.pick_line)),
        Url(label("button-share-page"), Format(f"{{{getters.SHARING}}}"), id="share", when=getters.SHARING),
        go("button-add-phone", AsarScreens.phone, when="brings"),
        Button(label("button-add-line"), id="add_line", on_click=callbacks.add_line, when="changeable"),
        go("button-asar-lines", AsarScreens.lines, when="changeable"),
        Button(label("button-open-asar"), id="open", on_click=callbacks.open_list, when="draft"),
        go("button-asar-hands", AsarScreens.hands, when="named"),
        go("button-asar-came", AsarScreens.came, when="over"),
        Button(label("button-asar-photo"), id="close_list", on_click=callbacks.close_list, when="over"),
        Button(label("button-move-asar"), id="move", on_click=callbacks.move, when="ahead"),
        go("button-call-off-asar", AsarScreens.call_off, when="ahead"),
        close(),
        state=AsarScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(RefusalLine(), Html("line"), Say("asar-take"), Html("told"), sep="\n\n"),
        Fitting(Choices("amount", getters.AMOUNTS, callbacks.take), width=3),
        MessageInput(callbacks.take_typed),
        Button(label("button-give-back"), id="give_back", on_click=callbacks.give_back, when="mine"),
        leave_question(AsarScreens.card),
        state=AsarScreens.take,
        getter=getters.taking,
        preview_data=getters.taking_preview,
    ),
    question_window("asar-ask-phone", callbacks.give_phone, state=AsarScreens.phone, back=AsarScreens.card),
    Window(
        Say("asar-lines", title="title"),
        Column(Choices("own_line", getters.LINES, callbacks.pick_own_line)),
        SwitchTo(label("button-back"), id="back", state=AsarScreens.card),
        state=AsarScreens.lines,
        getter=getters.writing,
        preview_data=getters.writing_preview,
    ),
    Window(
        Multi(RefusalLine(), Html("line"), Say("asar-change-line"), Html("taken", when="taken"), sep="\n\n"),
        MessageInput(callbacks.change_line),
        Button(label("button-asar-line-off"), id="remove", on_click=callbacks.remove_line),
        leave_question(AsarScreens.lines),
        state=AsarScreens.line,
        getter=getters.own_line,
        preview_data=getters.own_line_preview,
    ),
    Window(
        Say("asar-came", title="title"),
        Column(Choices("came_of", getters.LINES, callbacks.pick_came)),
        SwitchTo(label("button-back"), id="back", state=AsarScreens.card),
        state=AsarScreens.came,
        getter=getters.writing,
        preview_data=getters.writing_preview,
    ),
    Window(
        Multi(RefusalLine(), Html("line"), Say("asar-came-of"), sep="\n\n"),
        MessageInput(callbacks.tell_came),
        leave_question(AsarScreens.came),
        state=AsarScreens.came_of,
        getter=getters.own_line,
        preview_data=getters.own_line_preview,
    ),
    Window(
        Html("card"),
        SwitchTo(label("button-back"), id="back", state=AsarScreens.card),
        state=AsarScreens.hands,
        getter=getters.hands,
        preview_data=getters.hands_preview,
    ),
    question_window(
        "asar-ask-call-off", callbacks.call_off, state=AsarScreens.call_off, back=AsarScreens.card
    ),
    on_start=keep_start_data,
)
