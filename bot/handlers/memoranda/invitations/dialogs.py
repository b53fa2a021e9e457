"""Those who are asked behind a personal link, one of them, and a link that was handed over."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column
from aiogram_dialog.widgets.text import Multi

from bot.handlers.memoranda.invitations import callbacks, getters
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import MemorandumInvitationScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.pager import Paged
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Multi(
            Say("memorandum-invitations", project="project"),
            Html("lines"),
            Say("memorandum-invitations-none", when="none"),
            Say("memorandum-no-mail", when="no_mail"),
            sep="\n\n",
        ),
        Paged(Column(Choices("invited", "people", callbacks.pick)), id="invited_page"),
        Button(
            label("button-ask-moderators"),
            id="ask_moderators",
            on_click=callbacks.ask_moderators,
            when="unreached",
        ),
        close(),
        state=MemorandumInvitationScreens.list,
        getter=getters.people,
        preview_data=getters.people_preview,
    ),
    Window(
        Html("card"),
        Button(
            label("button-send-link-again"),
            id="send_again",
            on_click=callbacks.send_again,
            when="to_send_again",
        ),
        Button(
            label("button-hand-link-over"), id="hand_over", on_click=callbacks.hand_over, when="to_hand_over"
        ),
        Button(label("button-back"), id="back_to_people", on_click=callbacks.go_back),
        state=MemorandumInvitationScreens.one,
        getter=getters.one,
        preview_data=getters.one_preview,
    ),
    Window(
        Say("memorandum-link-handed-how"),
        Button(label("button-tell-code"), id="tell_code", on_click=callbacks.tell_code),
        go("button-back", MemorandumInvitationScreens.one, id="back"),
        state=MemorandumInvitationScreens.handed,
    ),
    on_start=keep_start_data,
)
