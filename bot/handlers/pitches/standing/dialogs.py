"""Where a project stands among the backers, who else might back it, and the interest shown."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.keys import PITCH
from bot.handlers.navigation import keep_start_data
from bot.handlers.pitches.standing import callbacks, getters
from bot.handlers.states import StandingScreens
from bot.handlers.widgets.action import ActionButton
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.pager import FetchedPages, Paged
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Multi(
            Say("standing-title", title="title"),
            Say("standing-searching", when="searching"),
            Say("standing-figures", shown="shown", interested="interested", waiting="waiting", when="told"),
            Html("next", when="goes_on"),
            Say("standing-best-busy", day="free_again", when="best_busy"),
            Say("standing-choose", when="interested"),
            sep="\n\n",
        ),
        Paged(
            Choices("interest", "interests", callbacks.pick),
            id="interests_page",
        ),
        Button(
            label("button-questions", number="questions"),
            id="questions",
            on_click=callbacks.open_questions,
            when="questions",
        ),
        go("button-possible-backers", StandingScreens.possible, when="seeks_support"),
        close(),
        state=StandingScreens.standing,
        getter=getters.standing,
        preview_data=getters.standing_preview,
    ),
    Window(
        Multi(
            Say("possible-backers-none", when="none"),
            Say("possible-backers-title", when="some"),
            Html("backers", when="some"),
            Say("possible-backers-note", when="some"),
            sep="\n\n",
        ),
        FetchedPages(getters.POSSIBLE),
        SwitchTo(label("button-back"), id="back", state=StandingScreens.standing),
        state=StandingScreens.possible,
        getter=getters.possible,
        preview_data=getters.possible_preview,
    ),
    Window(
        Multi(
            Html("card"),
            Html("status"),
            Say("pitch-contacts", organization="organization", contacts="contacts", when="matched"),
            sep="\n\n",
        ),
        FittingRow(
            Button(label("action-accept-interest"), id="accept", on_click=callbacks.accept_on_screen),
            Button(label("action-refuse-interest"), id="refuse", on_click=callbacks.refuse_on_screen),
            when="undecided",
        ),
        ActionButton("propose-meeting", PITCH, when="matched"),
        ActionButton("draft-memorandum", PITCH, when="agreeable"),
        ActionButton("end-match", PITCH, when="agreeable"),
        SwitchTo(label("button-back"), id="back", state=StandingScreens.standing),
        state=StandingScreens.interest,
        getter=getters.interest,
        preview_data=getters.interest_preview,
    ),
    on_start=keep_start_data,
)
