"""The forum's screens."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.forum import callbacks, getters
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import ForumScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting, FittingRow
from bot.handlers.widgets.numbered import Numbered
from bot.handlers.widgets.pager import FetchedPages, Paged
from bot.handlers.widgets.text import Html, Say, close, go, label

_overview = Window(
    Multi(Html("now", when="now"), Html("text", when="some"), Say("forum-none", when="none"), sep="\n\n"),
    Column(
        Button(
            label("button-register-forum"),
            id="register",
            on_click=callbacks.register,
            when="can_register",
        ),
        go("button-agenda", ForumScreens.agenda, when="some"),
        go("button-my-day", ForumScreens.mine, when="some"),
        go("button-forum-figures", ForumScreens.figures, when="organises"),
        Button(label("button-fair"), id="fair", on_click=callbacks.open_fair, when="organises"),
        go("button-other-forums", ForumScreens.others, when="others"),
        go("button-leave-forum", ForumScreens.leave, when="can_leave"),
    ),
    close(),
    state=ForumScreens.overview,
    getter=getters.overview,
    preview_data=getters.overview_preview,
)

_others = Window(
    Say("forum-others"),
    Paged(Choices("forum", "forums", callbacks.pick_forum), id="forums_page"),
    SwitchTo(label("button-back"), id="back", state=ForumScreens.overview),
    state=ForumScreens.others,
    getter=getters.others,
    preview_data=getters.others_preview,
)

_leave = Window(
    Say("forum-leave-ask"),
    Column(
        Button(label("button-leave-forum-yes"), id="leave", on_click=callbacks.leave),
        SwitchTo(label("button-stay"), id="stay", state=ForumScreens.overview),
    ),
    state=ForumScreens.leave,
)

_agenda = Window(
    Multi(
        Html("now", when="now"),
        Html("title"),
        Html("lines", when="lines"),
        Say("agenda-empty", when="none"),
        sep="\n\n",
    ),
    Numbered("agenda_session", "sessions", callbacks.open_from_agenda),
    FetchedPages(getters.AGENDA_PAGE),
    Button(label("agenda-past", count="over"), id="past", on_click=callbacks.show_past, when="folded"),
    Button(label("agenda-past-fold"), id="fold", on_click=callbacks.fold_past, when="unfolded"),
    Fitting(Choices("day", "days", callbacks.pick_day, when="several_days"), width=2),
    FittingRow(
        go("button-my-day", ForumScreens.mine),
        Button(label("button-as-picture"), id="picture", on_click=callbacks.picture_agenda, when="some"),
    ),
    SwitchTo(label("button-back"), id="back", state=ForumScreens.overview),
    state=ForumScreens.agenda,
    getter=getters.agenda,
    preview_data=getters.agenda_preview,
)

_mine = Window(
    Multi(
        Say("my-day-title", when="some"),
        Html("lines", when="lines"),
        Say("my-day-clashes", when="clashes"),
        Say("my-day-empty", when="none"),
        sep="\n\n",
    ),
    Numbered("my_session", "sessions", callbacks.open_from_mine),
    FetchedPages(getters.MINE_PAGE),
    Button(label("button-as-picture"), id="picture", on_click=callbacks.picture_mine, when="some"),
    go("button-agenda", ForumScreens.agenda, when="of_forum"),
    SwitchTo(label("button-back"), id="back", state=ForumScreens.overview, when="of_forum"),
    Cancel(label("button-back"), id="close", when="no_forum"),
    state=ForumScreens.mine,
    getter=getters.mine,
    preview_data=getters.mine_preview,
)

_session = Window(
    Html("text"),
    Column(
        Button(label("button-star"), id="star", on_click=callbacks.star, when="can_star"),
        Button(label("action-going"), id="come", on_click=callbacks.change_to_going, when="can_come"),
        Button(label("button-unstar"), id="unstar", on_click=callbacks.unstar, when="can_unstar"),
        Button(label("button-back"), id="back", on_click=callbacks.back_to_list),
    ),
    state=ForumScreens.session,
    getter=getters.session,
    preview_data=getters.session_preview,
)

_figures = Window(
    Html("text"),
    Button(label("button-figures-picture"), id="picture", on_click=callbacks.send_figures),
    SwitchTo(label("button-back"), id="back", state=ForumScreens.overview),
    state=ForumScreens.figures,
    getter=getters.figures,
    preview_data=getters.figures_preview,
)

dialog = Dialog(_overview, _others, _leave, _agenda, _mine, _session, _figures, on_start=keep_start_data)
