"""The new last day, and a last look before it is proposed to all parties."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.text import Multi

from bot.handlers.memoranda.extending import callbacks, getters
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import MemorandumExtensionScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Say, close, go, label

dialog = Dialog(
    Window(
        Multi(
            RefusalLine(),
            Say("memorandum-extend", number="number", until="until", project="project"),
            sep="\n\n",
        ),
        Fitting(Choices("months", "months", callbacks.pick_months), width=3),
        MessageInput(callbacks.take_day),
        close(),
        state=MemorandumExtensionScreens.day,
        getter=getters.extension,
        preview_data=getters.extension_preview,
    ),
    Window(
        Say("memorandum-extend-sure", number="number", until="chosen", project="project"),
        Button(label("button-extension-send"), id="propose", on_click=callbacks.propose),
        go("button-another-day", MemorandumExtensionScreens.day, id="another_day"),
        close(),
        state=MemorandumExtensionScreens.sure,
        getter=getters.extension,
        preview_data=getters.extension_preview,
    ),
    on_start=keep_start_data,
)
