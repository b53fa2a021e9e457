"""The screens of a person's account, and the administrator's screens about staff."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.people.account import callbacks, getters, staff
from bot.handlers.people.language import language_window
from bot.handlers.states import PersonScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.input import question_window, refusal
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    language_window(Say("language-choose"), callbacks.choose_language, close(), state=PersonScreens.language),
    Window(
        Multi(
            Say("forget-ask"), Html("hangs", when="hangs"), Say("forget-hand-over", when="alone"), sep="\n\n"
        ),
        Column(Choices("successor", "alone", callbacks.open_successor)),
        Button(label("button-forget"), id="forget", on_click=callbacks.forget),
        Cancel(label("button-keep")),
        state=PersonScreens.forget,
        getter=getters.what_hangs,
        preview_data=getters.what_hangs_preview,
    ),
    Window(
        Multi(RefusalLine(), Say("as-contact-ask"), sep="\n\n"),
        MessageInput(callbacks.take_own_contact),
        Button(label("button-back"), id="back", on_click=callbacks.leave_search),
        state=PersonScreens.as_contact,
        getter=refusal,
        preview_data=refusal,
    ),
    Window(
        Multi(Say("staff-title"), Html("staff"), sep="\n\n"),
        go("button-assign-role", PersonScreens.staff_account),
        close(),
        state=PersonScreens.staff,
        getter=getters.staff,
        preview_data=getters.staff_preview,
    ),
    question_window(
        "staff-account", staff.take_account, state=PersonScreens.staff_account, back=PersonScreens.staff
    ),
    Window(
        Say("staff-role", account="account"),
        Column(Choices("role", "roles", staff.toggle_role)),
        SwitchTo(label("button-regions"), id="regions", state=PersonScreens.staff_regions, when="moderates"),
        SwitchTo(label("button-done"), id="done", state=PersonScreens.staff),
        state=PersonScreens.staff_role,
        getter=getters.roles,
        preview_data=getters.roles_preview,
    ),
    Window(
        Say("staff-regions", account="account"),
        Column(Choices("region", "regions", staff.toggle_region)),
        SwitchTo(label("button-done"), id="done", state=PersonScreens.staff_role),
        state=PersonScreens.staff_regions,
        getter=getters.roles,
        preview_data=getters.roles_preview,
    ),
    Window(
        Multi(RefusalLine(), Say("bar-account"), sep="\n\n"),
        MessageInput(staff.take_account_to_bar),
        close(),
        state=PersonScreens.bar_account,
        getter=refusal,
        preview_data=refusal,
    ),
    Window(
        Multi(
            Say("bar-person", account="account", when="open"),
            Say("bar-person-barred", account="account", reason="reason", when="barred"),
            Html("hangs", when="hangs"),
            sep="\n\n",
        ),
        SwitchTo(label("button-bar"), id="bar", state=PersonScreens.bar_reason, when="open"),
        Button(label("button-lift-bar"), id="lift", on_click=staff.lift_bar, when="barred"),
        SwitchTo(label("button-back"), id="back", state=PersonScreens.bar_account),
        state=PersonScreens.bar,
        getter=getters.account,
        preview_data=getters.account_preview,
    ),
    question_window("bar-reason", staff.take_reason, state=PersonScreens.bar_reason, back=PersonScreens.bar),
)
