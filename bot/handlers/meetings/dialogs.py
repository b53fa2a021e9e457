"""The list of a person's meetings, a meeting's card, and the question for words when declining or calling off."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.text import Multi

from bot.handlers.keys import PITCH
from bot.handlers.meetings import callbacks, getters
from bot.handlers.meetings.form import FORM
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import MeetingScreens
from bot.handlers.widgets.action import ActionButton
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.input import leave_question
from bot.handlers.widgets.numbered import Numbered
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Multi(
            Say("meetings-empty", when="none"),
            Say("meetings-title", total="total", when="some"),
            Html("lines", when="some"),
            sep="\n\n",
        ),
        Numbered("meeting", "meetings", callbacks.pick),
        FetchedPages(getters.PAGE),
        close(),
        state=MeetingScreens.list,
        getter=getters.mine,
        preview_data=getters.mine_preview,
    ),
    Window(
        Html("card"),
        FittingRow(
            Button(label("action-confirm-meeting"), id="agree", on_click=callbacks.agree_on_screen),
            Button(label("action-decline-meeting"), id="decline", on_click=callbacks.to_decline),
            when="answerable",
        ),
        go("action-tell-where", MeetingScreens.where, when="asks_address"),
        go("action-tell-link", MeetingScreens.where, when="asks_link"),
        go("button-other-address", MeetingScreens.where, when="other_address"),
        go("button-other-link", MeetingScreens.where, when="other_link"),
        Button(label("action-another-time"), id="move", on_click=callbacks.move, when="movable"),
        go("button-call-off-meeting", MeetingScreens.call_off, when="agreed"),
        Button(
            label("button-take-back-meeting"),
            id="button_take_back_meeting",
            on_click=callbacks.to_take_back,
            when="own",
        ),
        FittingRow(
            Button(label("action-meeting-took-place"), id="held", on_click=callbacks.took_place),
            Button(label("action-meeting-missed"), id="missed", on_click=callbacks.missed),
            when="to_tell",
        ),
        ActionButton("draft-memorandum", PITCH, when="held"),
        ActionButton("propose-meeting", PITCH, when="over"),
        close(),
        state=MeetingScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(RefusalLine(), Say("meeting-decline-ask", title="title"), sep="\n\n"),
        Button(label("button-just-decline"), id="decline", on_click=callbacks.decline),
        MessageInput(callbacks.decline_in_words),
        leave_question(MeetingScreens.card),
        state=MeetingScreens.decline,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(RefusalLine(), Say("meeting-call-off-ask", title="title"), sep="\n\n"),
        Button(label("button-just-call-off"), id="call_off", on_click=callbacks.call_off),
        MessageInput(callbacks.call_off_in_words),
        leave_question(MeetingScreens.card),
        state=MeetingScreens.call_off,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(RefusalLine(), Html("ask_where"), sep="\n\n"),
        MessageInput(callbacks.tell_where),
        leave_question(MeetingScreens.card),
        state=MeetingScreens.where,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    on_start=keep_start_data,
)

form_dialog = FORM.dialog()
