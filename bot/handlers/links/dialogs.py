"""The list of addresses on an organisation's card, one of them, and the three questions of a new one."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column
from aiogram_dialog.widgets.text import Multi

from bot.handlers.links import callbacks, getters
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import AddressScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.input import question_window
from bot.handlers.widgets.pager import Paged
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Multi(
            Say("addresses-title", organization="organization"),
            Say("addresses-empty", when="none"),
            sep="\n\n",
        ),
        Paged(Column(Choices("address", "addresses", callbacks.open_address)), id="addresses_page"),
        go("button-add-address", AddressScreens.name),
        close(),
        state=AddressScreens.list,
        getter=getters.addresses,
        preview_data=getters.addresses_preview,
    ),
    Window(
        Html("card"),
        go("button-remove-address", AddressScreens.remove, when="there"),
        go("button-back", AddressScreens.list, id="back"),
        state=AddressScreens.one,
        getter=getters.one,
        preview_data=getters.one_preview,
    ),
    Window(
        Multi(Html("card"), Say("address-sure", when="there"), sep="\n\n"),
        Button(label("button-remove-address-sure"), id="remove", on_click=callbacks.remove, when="there"),
        go("button-back", AddressScreens.one, id="back"),
        state=AddressScreens.remove,
        getter=getters.one,
        preview_data=getters.one_preview,
    ),
    question_window(
        "address-ask-name", callbacks.take_name, state=AddressScreens.name, back=AddressScreens.list
    ),
    question_window(
        "address-ask-post", callbacks.take_post, state=AddressScreens.post, back=AddressScreens.name
    ),
    question_window(
        "address-ask-address", callbacks.take_address, state=AddressScreens.address, back=AddressScreens.post
    ),
    on_start=keep_start_data,
)
