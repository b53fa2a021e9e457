"""The queues of calls."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot.handlers.moderation.calls import callbacks, getters
from bot.handlers.moderation.calls.callbacks import about_language, backers, ngos
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import CallNgoScreens
from bot.handlers.widgets.text import Html, go, label

to_ngos = Dialog(
    *ngos.windows(
        card=getters.to_ngo,
        preview=getters.to_ngo_preview,
        below=(go("button-call-does-not-want", CallNgoScreens.refuse, when="refusable"),),
    ),
    Window(
        Html("question"),
        Button(label("button-end-interest"), id="refuse", on_click=callbacks.refuse),
        SwitchTo(label("button-back"), id="back", state=CallNgoScreens.card),
        state=CallNgoScreens.refuse,
        getter=getters.refusal,
        preview_data=getters.refusal_preview,
    ),
    on_start=keep_start_data,
)
to_backers = Dialog(
    *backers.windows(card=getters.to_backers, preview=getters.to_backers_preview), on_start=keep_start_data
)
to_ngos_about_language = Dialog(
    *about_language.windows(card=getters.about_language, preview=getters.about_language_preview),
    on_start=keep_start_data,
)
