"""The own address, the two questions of a new one, and whether the person is who answers there."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.text import Multi

from bot.handlers.links.own_address import callbacks, getters
from bot.handlers.states import OwnAddressScreens
from bot.handlers.widgets.input import leave_question, question_window
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Html("card"),
        go("button-type-code", OwnAddressScreens.code, when="waits"),
        go("button-own-address", OwnAddressScreens.address, when="may_name"),
        go("button-remove-address", OwnAddressScreens.remove, when="there"),
        close(),
        state=OwnAddressScreens.one,
        getter=getters.one,
        preview_data=getters.one_preview,
    ),
    question_window(
        "own-address-ask",
        callbacks.take_address,
        state=OwnAddressScreens.address,
        back=OwnAddressScreens.one,
    ),
    Window(
        Multi(RefusalLine(), Say("own-address-code", address="address"), sep="\n\n"),
        MessageInput(callbacks.take_code),
        leave_question(OwnAddressScreens.one),
        state=OwnAddressScreens.code,
        getter=getters.sent,
        preview_data=getters.sent_preview,
    ),
    Window(
        Say("own-address-join", name="name", post="post", organization="organization"),
        Button(label("button-own-address-join"), id="join", on_click=callbacks.join),
        go("button-own-address-not-me", OwnAddressScreens.one, id="back"),
        state=OwnAddressScreens.join,
        getter=getters.join,
        preview_data=getters.join_preview,
    ),
    Window(
        Say("own-address-sure"),
        Button(label("button-remove-address-sure"), id="remove", on_click=callbacks.remove),
        go("button-back", OwnAddressScreens.one, id="back"),
        state=OwnAddressScreens.remove,
    ),
)
