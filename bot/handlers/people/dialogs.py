"""Screens about oneself, and the administrator's screens about staff."""

from operator import attrgetter

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Select, SwitchTo
from aiogram_dialog.widgets.text import Format, Multi

from bot.handlers.onboarding.getters import languages
from bot.handlers.people import callbacks, getters
from bot.handlers.states import PersonScreens
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Say("language-choose"),
        Column(
            Select(
                Format("{item.label}"),
                id="language",
                item_id_getter=attrgetter("value"),
                items="languages",
                on_click=callbacks.choose_language,
            )
        ),
        close(),
        state=PersonScreens.language,
        getter=languages,
        preview_data=languages,
    ),
    Window(
        Say("forget-ask"),
        Button(label("button-forget"), id="forget", on_click=callbacks.forget),
        Cancel(label("button-keep")),
        state=PersonScreens.forget,
    ),
    Window(
        Multi(Say("staff-title"), Html("staff"), sep="\n\n"),
        go("button-assign-role", PersonScreens.staff_account),
        close(),
        state=PersonScreens.staff,
        getter=getters.staff,
        preview_data=getters.staff_preview,
    ),
    Window(
        Multi(Html("error", when="error"), Say("staff-account"), sep="\n\n"),
        MessageInput(callbacks.take_account),
        SwitchTo(label("button-back"), id="back", state=PersonScreens.staff),
        state=PersonScreens.staff_account,
        getter=getters.account,
        preview_data=getters.account,
    ),
    Window(
        Say("staff-role", account="account"),
        Column(
            Select(
                Format("{item.label}"),
                id="role",
                item_id_getter=attrgetter("value"),
                items="roles",
                on_click=callbacks.toggle_role,
            )
        ),
        SwitchTo(label("button-done"), id="done", state=PersonScreens.staff),
        state=PersonScreens.staff_role,
        getter=getters.roles,
        preview_data=getters.roles,
    ),
)
