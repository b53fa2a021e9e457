"""The screens about backing: the organisations that may support projects, and the profile of each."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.text import Multi

from bot.handlers.backers import callbacks, getters
from bot.handlers.backers.form import FORM
from bot.handlers.states import BackerScreens, OrganizationFormScreens, PitchScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form import KEPT, GoOn
from bot.handlers.widgets.pager import Paged
from bot.handlers.widgets.text import Html, Say, close, label, opens

dialog = Dialog(
    Window(
        Multi(Say("backers-empty", when="none"), Say("backers-title", when="some")),
        Paged(Choices("organization", "organizations", callbacks.pick), id="backers_page"),
        opens("button-register-organization", OrganizationFormScreens.kind, when="none"),
        close(),
        state=BackerScreens.list,
        getter=getters.organizations,
        preview_data=getters.organizations_preview,
    ),
    Window(
        Multi(
            Say("backer-profile", organization="name"),
            Say("backer-profile-empty", when="untouched"),
            Html(KEPT, when=KEPT),
            Html("answers", when="filled"),
            Say("backer-digest-hour", hour="hour", when="in_digests"),
            Say("backer-leanings", leanings="leanings", when="leaning"),
            Say("backer-is-paused", when="paused"),
            Say("backer-unverified", when="unverified"),
            sep="\n\n",
        ),
        GoOn(),
        Button(label("button-fill-in"), id="fill_in", on_click=callbacks.fill_in, when="empty"),
        Button(label("button-correct"), id="correct", on_click=callbacks.fill_in, when="filled"),
        opens("menu-pitches", PitchScreens.list, when="receiving"),
        Button(label("button-pause"), id="pause", on_click=callbacks.pause, when="active"),
        Button(label("button-resume-backing"), id="resume", on_click=callbacks.resume, when="paused"),
        Fitting(Choices("hour", "hours", callbacks.choose_hour), width=4, when="in_digests"),
        Button(label("button-reset-leanings"), id="reset", on_click=callbacks.reset, when="leaning"),
        Button(label("button-back"), id="back", on_click=callbacks.leave),
        state=BackerScreens.profile,
        getter=getters.profile,
        preview_data=getters.profile_preview,
    ),
    on_start=callbacks.on_start,
)

form_dialog = FORM.dialog()
