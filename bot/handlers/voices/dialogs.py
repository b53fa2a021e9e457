"""What people at the place say, and the poster."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Url
from aiogram_dialog.widgets.text import Format

from bot.handlers.navigation import keep_start_data
from bot.handlers.states import VoicesScreens
from bot.handlers.voices import callbacks, getters
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.text import Html, close, label

dialog = Dialog(
    Window(
        Html("card"),
        Button(label("action-poster-hangs"), id="hangs", on_click=callbacks.say_it_hangs, when="can_hang"),
        FittingRow(
            Button(label("button-poster"), id="poster", on_click=callbacks.send_poster),
            Url(label("button-voices-page"), Format("{page}"), id="page"),
        ),
        close(),
        state=VoicesScreens.overview,
        getter=getters.overview,
        preview_data=getters.overview_preview,
    ),
    on_start=keep_start_data,
)
