"""A match is ended: the reason is asked, which is also the last moment to turn back."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.text import Multi

from bot.handlers.navigation import keep_start_data
from bot.handlers.pitches.matches import callbacks, getters
from bot.handlers.states import MatchScreens
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Say, close, label

dialog = Dialog(
    Window(
        Multi(
            RefusalLine(),
            Say("match-end-question", title="title", organization="organization", private="private"),
            sep="\n\n",
        ),
        Fitting(
            *(
                Button(label(f"button-end-{reason}"), id=id_, on_click=callbacks.end_for_reason)
                for id_, reason in callbacks.REASON_BUTTONS.items()
            ),
            width=2,
        ),
        MessageInput(callbacks.end_in_own_words),
        close(),
        state=MatchScreens.end,
        getter=getters.end,
        preview_data=getters.end_preview,
    ),
    on_start=keep_start_data,
)
