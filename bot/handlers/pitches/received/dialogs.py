"""The pitches that a backer has received: the list, a pitch in full with its answers, the reasons for a no, and why
the pitch came.
"""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.keys import PITCH, PROJECT
from bot.handlers.navigation import keep_start_data
from bot.handlers.pitches.received import callbacks, getters
from bot.handlers.states import BackerScreens, PitchScreens
from bot.handlers.translations.callbacks import ask_on_screen
from bot.handlers.widgets.action import ActionButton
from bot.handlers.widgets.attachments import attachment_buttons, photo_above
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting, FittingRow
from bot.handlers.widgets.folding import folding_buttons
from bot.handlers.widgets.input import refusal
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.pages import page_button
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close, label, opens


def _answer(id: str, key: str, *, when: str) -> Button:  # noqa: A002 - aiogram-dialog's own name
    """A button of the table `callbacks.ANSWER_BUTTONS`."""
    return Button(label(key), id=id, on_click=callbacks.answer_on_screen, when=when)


dialog = Dialog(
    Window(
        Multi(Say("pitches-empty", when="none"), Say("pitches-title", total="total", when="some")),
        Column(Choices("pitch", "pitches", callbacks.pick)),
        FetchedPages(getters.LIST),
        Button(label("action-more-pitches"), id="one_more", on_click=callbacks.show_one_more),
        opens("button-what-we-support", BackerScreens.list, when="none"),
        close(),
        state=PitchScreens.list,
        getter=getters.pitches,
        preview_data=getters.pitches_preview,
    ),
    Window(
        photo_above(),
        Multi(
            Html("card"),
            Html("why"),
            Html("status"),
            Html("question", when="question"),
            Html("asked", when="asked"),
            Say("pitch-late", when="late"),
            Say("pitch-closed", when="closed"),
            Say("pitch-contacts", organization="organization", contacts="contacts", when="matched"),
            sep="\n\n",
        ),
        FittingRow(
            _answer("interested", "action-pitch-interested", when="acceptable"),
            _answer("later", "action-pitch-later", when="postponable"),
        ),
        _answer("not_for_us", "action-pitch-decline", when="answerable"),
        attachment_buttons(callbacks.read_received),
        *folding_buttons(),
        Button(label("button-in-part"), id="part", on_click=callbacks.help_in_part, when="acceptable"),
        Button(label("button-ask-question"), id="ask", on_click=callbacks.ask_question, when="askable"),
        Button(label("action-ask-language"), id="ask_language", on_click=ask_on_screen, when="can_ask"),
        SwitchTo(label("button-why-shown"), id="why", state=PitchScreens.why),
        Button(
            label("action-more-pitches"),
            id="one_more",
            on_click=callbacks.show_one_more,
            when="may_have_more",
        ),
        ActionButton("open-progress", PROJECT, when="has_progress"),
        ActionButton("promise-help", PROJECT, when="takes_help"),
        page_button(),
        ActionButton("propose-meeting", PITCH, when="matched"),
        ActionButton("draft-memorandum", PITCH, when="agreeable"),
        ActionButton("end-match", PITCH, when="agreeable"),
        SwitchTo(label("button-back"), id="back", state=PitchScreens.list),
        state=PitchScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(RefusalLine(), Say("pitch-why-not"), sep="\n\n"),
        Fitting(
            *(
                Button(label(f"button-{reason}"), id=id_, on_click=callbacks.classify)
                for id_, reason in callbacks.REASON_BUTTONS.items()
            ),
            width=2,
        ),
        MessageInput(callbacks.explain),
        SwitchTo(label("button-skip"), id="skip", state=PitchScreens.list),
        state=PitchScreens.reason,
        getter=refusal,
        preview_data=refusal,
    ),
    Window(
        Multi(
            Say("pitch-explanation", title="title", reasons="reasons"),
            Say("pitch-weighed", weighed="weighed", when="has_weights"),
            Say("pitch-leanings", leanings="leanings", when="has_leanings"),
            sep="\n\n",
        ),
        Button(label("button-show-less-of-this"), id="show_less", on_click=callbacks.show_fewer_like_it),
        SwitchTo(label("button-back"), id="back", state=PitchScreens.card),
        state=PitchScreens.why,
        getter=getters.why,
        preview_data=getters.why_preview,
    ),
    on_start=keep_start_data,
)
