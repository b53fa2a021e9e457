"""The audit log in pages, and the choice of what it shall show."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.audit import callbacks, getters
from bot.handlers.states import AuditScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Multi(
            Say("audit-title", kind="kind", total="total"),
            Html("lines", when="lines"),
            Say("audit-empty", when="none"),
            Say("audit-withheld"),
            sep="\n\n",
        ),
        FetchedPages(getters.PAGE),
        go("button-audit-kind", AuditScreens.kinds),
        close(),
        state=AuditScreens.log,
        getter=getters.log,
        preview_data=getters.log_preview,
    ),
    Window(
        Say("audit-kinds"),
        Fitting(Choices("audit_kind", "kinds", callbacks.choose_kind), width=2),
        SwitchTo(label("button-back"), id="back", state=AuditScreens.log),
        state=AuditScreens.kinds,
        getter=getters.kinds,
        preview_data=getters.kinds,
    ),
)
