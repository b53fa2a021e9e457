"""The screens of a fair: who takes part and by which rules, a round and its result, earlier rounds."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.fairs import callbacks, getters
from bot.handlers.states import FairScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.text import Html, Say, close, go, label


def _change(id: str, key: str) -> Button:  # noqa: A002 - aiogram-dialog's own name
    """A button of the table `callbacks.CHANGES`."""
    return Button(label(key), id=id, on_click=callbacks.change_rule)


_setup = Window(
    Multi(
        Say("fair-title", forum="forum"),
        Say("fair-about"),
        Say("fair-ground", projects="projects", backers="backers", places="places"),
        Say("fair-no-projects", when="no_projects"),
        Say("fair-no-backers", when="no_backers"),
        Say("fair-forum-over", when="over"),
        Say("fair-rules", pitches="pitches", least="least", most="most", when="can_compute"),
        sep="\n\n",
    ),
    FittingRow(
        _change("pitches_less", "button-fair-pitches-less"),
        _change("pitches_more", "button-fair-pitches-more"),
        when="can_compute",
    ),
    FittingRow(
        _change("viewers_least_less", "button-fair-least-less"),
        _change("viewers_least_more", "button-fair-least-more"),
        when="can_compute",
    ),
    FittingRow(
        _change("viewers_most_less", "button-fair-most-less"),
        _change("viewers_most_more", "button-fair-most-more"),
        when="can_compute",
    ),
    Column(
        Button(label("button-fair-compute"), id="compute", on_click=callbacks.compute, when="can_compute"),
        go("button-fair-rounds", FairScreens.rounds, when="rounds"),
    ),
    close(),
    state=FairScreens.setup,
    getter=getters.setup,
    preview_data=getters.setup_preview,
)

_result = Window(
    Html("text"),
    Column(
        go("button-fair-send", FairScreens.confirm, when="can_send"),
        go("button-fair-shortages", FairScreens.shortages, when="short"),
        SwitchTo(label("button-fair-refresh"), id="refresh", state=FairScreens.result, when="at_work"),
        go("button-fair-discard", FairScreens.discard, when="can_discard"),
        SwitchTo(label("button-back"), id="back", state=FairScreens.setup),
    ),
    state=FairScreens.result,
    getter=getters.result,
    preview_data=getters.result_preview,
)

_shortages = Window(
    Multi(Say("fair-shortages-title", total="total"), Html("lines"), sep="\n\n"),
    FetchedPages(getters.SHORTAGES),
    SwitchTo(label("button-back"), id="back", state=FairScreens.result),
    state=FairScreens.shortages,
    getter=getters.shortages,
    preview_data=getters.shortages_preview,
)

_confirm = Window(
    Say("fair-send-ask", pairs="pairs", addressees="addressees"),
    Column(
        Button(label("button-fair-send-yes"), id="send", on_click=callbacks.send),
        SwitchTo(label("button-fair-not-yet"), id="back", state=FairScreens.result),
    ),
    state=FairScreens.confirm,
    getter=getters.result,
    preview_data=getters.result_preview,
)

_discard = Window(
    Say("fair-discard-ask"),
    Column(
        Button(label("button-fair-discard-yes"), id="discard", on_click=callbacks.discard),
        SwitchTo(label("button-fair-not-yet"), id="back", state=FairScreens.result),
    ),
    state=FairScreens.discard,
)

_rounds = Window(
    Say("fair-rounds-title"),
    Column(Choices("fair", "items", callbacks.pick)),
    FetchedPages(getters.ROUNDS),
    SwitchTo(label("button-back"), id="back", state=FairScreens.setup),
    state=FairScreens.rounds,
    getter=getters.rounds,
    preview_data=getters.rounds_preview,
)

dialog = Dialog(_setup, _result, _shortages, _confirm, _discard, _rounds, on_start=callbacks.on_start)
