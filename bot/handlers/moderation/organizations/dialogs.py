"""The moderators' queue of organisations."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.moderation.organizations import callbacks, getters
from bot.handlers.navigation import keep_start_data
from bot.handlers.organizations import samples
from bot.handlers.states import OrganizationReviewScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.input import question_window
from bot.handlers.widgets.pager import Paged
from bot.handlers.widgets.text import Html, Say, close, label

dialog = Dialog(
    Window(
        Multi(
            Say("verification-queue", total="total", when="total"),
            Say("verification-queue-empty", when="none"),
            sep="\n\n",
        ),
        Paged(Choices("organization", "organizations", callbacks.pick), id="queue_page"),
        close(),
        state=OrganizationReviewScreens.queue,
        getter=getters.queue,
        preview_data={"total": 1, "none": True, "organizations": [Option("1", samples.NAME)]},
    ),
    Window(
        Multi(Html("card"), Say("verification-decided", when="decided"), sep="\n\n"),
        Row(
            Button(label("button-verify"), id="verify", on_click=callbacks.verify),
            SwitchTo(label("button-reject"), id="reject", state=OrganizationReviewScreens.reason),
            when="pending",
        ),
        SwitchTo(label("button-back"), id="back", state=OrganizationReviewScreens.queue),
        state=OrganizationReviewScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    question_window(
        "verification-reason",
        callbacks.reject,
        state=OrganizationReviewScreens.reason,
        back=OrganizationReviewScreens.card,
    ),
    on_start=keep_start_data,
)
