"""The menu that fits the person's roles, and help."""

from aiogram_dialog import Dialog, LaunchMode, Window
from aiogram_dialog.widgets.kbd import SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.menu import callbacks, getters
from bot.handlers.states import MenuScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form import GoOn
from bot.handlers.widgets.text import Html, Say, label

dialog = Dialog(
    Window(
        Multi(Say("menu-greeting", name="name"), Html("hint", when="hint"), sep="\n\n"),
        GoOn(),
        Fitting(Choices(callbacks.ENTRY, "entries", callbacks.open_entry), width=2),
        state=MenuScreens.main,
        getter=getters.menu,
        preview_data=getters.menu_preview,
    ),
    Window(
        Say("queues"),
        Fitting(Choices("queue", "queues", callbacks.open_entry), width=2),
        SwitchTo(label("button-to-menu"), id="menu", state=MenuScreens.main),
        state=MenuScreens.queues,
        getter=getters.queues,
        preview_data=getters.queues_preview,
    ),
    Window(
        Say("help"),
        SwitchTo(label("button-to-menu"), id="menu", state=MenuScreens.main),
        state=MenuScreens.help,
    ),
    launch_mode=LaunchMode.ROOT,
)
