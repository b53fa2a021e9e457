"""The list of verified organisations, the card of one, the questions before it is stopped, its representatives."""

from aiogram.fsm.state import State
from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.handlers.links.callbacks import open_list_as_staff
from bot.handlers.moderation.oversight import callbacks, getters
from bot.handlers.moderation.reasons import ReasonQuestion, Take
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import OversightScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.pager import FetchedPages, Paged
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close, go, label
from bot.models.reasons import Occasion


def _stopping(question: str, take: Take, state: State, occasion: Occasion) -> Window:
    """The question why an organisation is stopped, with what hangs on it."""
    return ReasonQuestion(
        occasion,
        state,
        OversightScreens.card,
        take,
        (Say(question, organization="organization"), Html("depends", when="depends")),
        getters.stopping,
        getters.stopping_preview,
        stays=True,
    ).window()


dialog = Dialog(
    Window(
        Multi(
            RefusalLine(),
            Html("heading"),
            sep="\n\n",
        ),
        MessageInput(callbacks.search),
        Column(Choices("organization", "entries", callbacks.open_card)),
        FetchedPages(getters.PAGER),
        Button(label("button-all"), id="all", on_click=callbacks.show, when="all"),
        Button(
            label("button-unrepresented"), id="unrepresented", on_click=callbacks.show, when="unrepresented"
        ),
        Button(label("button-stopped"), id="stopped", on_click=callbacks.show, when="stopped"),
        close(),
        state=OversightScreens.list,
        getter=getters.overseen,
        preview_data=getters.overseen_preview,
    ),
    Window(
        Html("card"),
        Column(
            SwitchTo(
                label("button-representatives", count="count"),
                id="representatives",
                state=OversightScreens.representatives,
                when="represented",
            ),
            Button(
                label("button-addresses"),
                id="addresses",
                on_click=open_list_as_staff,
                when="may_suspend",
            ),
            Button(
                label("button-suspend"), id="suspend", on_click=callbacks.ask_to_suspend, when="may_suspend"
            ),
            Button(label("button-lift-suspension"), id="lift", on_click=callbacks.lift, when="may_lift"),
            Button(
                label("button-restore-verification"),
                id="restore",
                on_click=callbacks.restore,
                when="may_restore",
            ),
            Button(
                label("button-withdraw-verification"),
                id="withdraw",
                on_click=callbacks.ask_to_withdraw,
                when="may_withdraw",
            ),
        ),
        go("button-back", OversightScreens.list, id="back"),
        state=OversightScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    _stopping("oversight-suspend-ask", callbacks.suspend, OversightScreens.suspend, Occasion.SUSPEND),
    _stopping(
        "oversight-withdraw-ask",
        callbacks.withdraw,
        OversightScreens.withdraw,
        Occasion.WITHDRAW_VERIFICATION,
    ),
    Window(
        Multi(
            Say("oversight-representatives", organization="organization", when="some"),
            Say("oversight-representatives-none", organization="organization", when="nobody"),
            sep="\n\n",
        ),
        Paged(Choices("person", "people", callbacks.open_representative), id="people_page"),
        go("button-back", OversightScreens.card, id="back"),
        state=OversightScreens.representatives,
        getter=getters.representatives,
        preview_data=getters.representatives_preview,
    ),
    Window(
        Multi(
            Say("oversight-remove-ask", person="person", organization="organization", when="asked"),
            Say("oversight-remove-last", when="last"),
            Html("depends", when="depends"),
            Say("oversight-removed", person="person", organization="organization", when="over"),
            sep="\n\n",
        ),
        Button(label("button-remove"), id="remove", on_click=callbacks.remove, when="others"),
        Button(label("button-remove"), id=callbacks.AS_LAST, on_click=callbacks.remove, when="last"),
        go("button-back", OversightScreens.representatives, id="back"),
        state=OversightScreens.representative,
        getter=getters.removing,
        preview_data=getters.removing_preview,
    ),
    on_start=keep_start_data,
)
