"""The list of a person's organisations, their cards, and the form, which offers to join an organisation that is
registered already.
"""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column
from aiogram_dialog.widgets.text import Multi

from bot.handlers.links.callbacks import open_list
from bot.handlers.organizations import callbacks, getters
from bot.handlers.organizations.form import FORM
from bot.handlers.organizations.representatives.callbacks import open_people, open_requests
from bot.handlers.states import OrganizationFormScreens, OrganizationScreens
from bot.handlers.widgets.action import ActionButton
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.form import KEPT, GoOn
from bot.handlers.widgets.pager import Paged
from bot.handlers.widgets.text import Html, Say, close, label, opens

dialog = Dialog(
    Window(
        Multi(
            Say("organizations-empty", when="none"),
            Say("organizations-title", when="some"),
            Html(KEPT, when=KEPT),
            Html("asked", when="asked"),
            sep="\n\n",
        ),
        Paged(Choices("organization", "organizations", callbacks.open_card), id="organizations_page"),
        GoOn(),
        opens("button-register-organization", OrganizationFormScreens.kind),
        close(),
        state=OrganizationScreens.list,
        getter=getters.mine,
        preview_data=getters.mine_preview,
    ),
    Window(
        Multi(
            Html("card"),
            Html("whereabouts", when="whereabouts"),
            Html("standing"),
            Html("change", when="change"),
            Html("contact", when="contact"),
            sep="\n\n",
        ),
        Column(
            ActionButton("propose-project", "id", when="proposes"),
            ActionButton("open-backing", "id", when="backs"),
            ActionButton("draft-own", "id", when="verified"),
            Button(label("button-correct"), id="correct", on_click=callbacks.correct_card),
            Button(
                label("action-take-back-change"),
                id="take_back",
                on_click=callbacks.take_back_change,
                when="change",
            ),
            Button(
                label("button-confirm-contact"),
                id="confirm_contact",
                on_click=callbacks.confirm_contact,
                when="proposed",
            ),
            Button(
                label("button-decline-contact"),
                id="decline_contact",
                on_click=callbacks.decline_contact,
                when="proposed",
            ),
            Button(
                label("button-undo-contact"),
                id="undo_contact",
                on_click=callbacks.undo_contact,
                when="undoable",
            ),
            Button(
                label("button-forget-office"),
                id="forget_office",
                on_click=callbacks.forget_office,
                when="office",
            ),
            Button(
                label("button-forget-link"), id="forget_link", on_click=callbacks.forget_link, when="link"
            ),
            Button(
                label("button-access-requests", count="requests"),
                id="requests",
                on_click=open_requests,
                when="requests",
            ),
            Button(
                label("button-representatives", count="people"), id="representatives", on_click=open_people
            ),
            Button(label("button-addresses"), id="addresses", on_click=open_list, when="verified"),
        ),
        close(),
        state=OrganizationScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
)

form_dialog = FORM.dialog(
    Window(
        Say("organization-taken", organization="organization"),
        Button(label("button-ask-to-join"), id="join", on_click=callbacks.ask_to_join),
        close(),
        state=OrganizationFormScreens.taken,
        getter=getters.taken,
        preview_data=getters.taken_preview,
    )
)
