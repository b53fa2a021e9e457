"""With what a backer would help: needs are ticked, or a sentence is typed."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.text import Multi

from bot.handlers.navigation import keep_start_data
from bot.handlers.pitches.parts import callbacks, getters
from bot.handlers.states import PitchPartScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Say, close, label

dialog = Dialog(
    Window(
        Multi(RefusalLine(), Say("pitch-part-ask", title="title"), sep="\n\n"),
        Fitting(Choices("need", "needs", callbacks.toggle), width=2),
        Button(label("button-send-part"), id="send", on_click=callbacks.send, when="chosen"),
        MessageInput(callbacks.send_words),
        close(),
        state=PitchPartScreens.choose,
        getter=getters.choose,
        preview_data=getters.choose_preview,
    ),
    on_start=keep_start_data,
)
