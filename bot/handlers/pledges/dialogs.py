"""The list of pledges, a pledge's card, the questions that belong to it, the search for a project, and the forms."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, Start
from aiogram_dialog.widgets.text import Multi

from bot.handlers.keys import DELIVERY, PLEDGE
from bot.handlers.navigation import keep_start_data
from bot.handlers.pledges import callbacks, getters
from bot.handlers.pledges.arrival import ARRIVAL_FORM, DAY_FORM
from bot.handlers.pledges.form import FORM
from bot.handlers.states import PaperScreens, PledgeScreens
from bot.handlers.widgets.action import ActionButton
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.input import leave_question
from bot.handlers.widgets.numbered import Numbered
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Multi(
            Say("pledges-empty", when="none"),
            Say("pledges-title", total="total", when="some"),
            Html("lines", when="some"),
            sep="\n\n",
        ),
        Numbered("pledge", "pledges", callbacks.pick),
        FetchedPages(getters.PAGE),
        go("button-promise", PledgeScreens.search, when="gives"),
        Start(label("button-year-reports"), id="years", state=PaperScreens.years, when="gives"),
        close(),
        state=PledgeScreens.list,
        getter=getters.mine,
        preview_data=getters.mine_preview,
    ),
    Window(
        Html("card"),
        FittingRow(
            Button(label("action-accept-pledge"), id="accept", on_click=callbacks.accept),
            ActionButton("decline-pledge", PLEDGE),
            when="answerable",
        ),
        Button(label("action-agree-delivery"), id="agree", on_click=callbacks.agree, when="part"),
        FittingRow(
            ActionButton("correct-delivery", DELIVERY),
            ActionButton("deny-delivery", DELIVERY),
            when="part",
        ),
        Button(label("action-deliver-pledge"), id="whole", on_click=callbacks.tell_whole, when="gives_rest"),
        ActionButton("tell-delivery", PLEDGE, when="can_tell"),
        Button(
            label("button-take-back-part"), id="take_back", on_click=callbacks.take_back, when="retractable"
        ),
        ActionButton("explain-pledge", PLEDGE, when="can_explain"),
        ActionButton("withdraw-pledge", PLEDGE, when="can_withdraw"),
        ActionButton("open-papers", PLEDGE),
        Button(label("button-part-files"), id="files", on_click=callbacks.send_photo, when="files"),
        Button(label("button-next-left", left="left"), id="next", on_click=callbacks.open_next, when="more"),
        Button(label("button-all-pledges"), id="all", on_click=callbacks.to_list),
        close(),
        state=PledgeScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(RefusalLine(), Say("pledge-decline-ask", title="title", pledge="pledge"), sep="\n\n"),
        Button(label("button-just-decline"), id="decline", on_click=callbacks.decline),
        MessageInput(callbacks.decline_in_words),
        leave_question(PledgeScreens.card),
        state=PledgeScreens.decline,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(RefusalLine(), Say("pledge-withdraw-ask", title="title", pledge="pledge"), sep="\n\n"),
        MessageInput(callbacks.withdraw),
        leave_question(PledgeScreens.card),
        state=PledgeScreens.withdraw,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(RefusalLine(), Say("delivery-deny-ask", title="title", pledge="pledge"), sep="\n\n"),
        Button(label("button-just-deny"), id="deny", on_click=callbacks.deny),
        MessageInput(callbacks.deny_in_words),
        leave_question(PledgeScreens.card),
        state=PledgeScreens.deny,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(RefusalLine(), Say("delivery-amount-ask", title="title", pledge="pledge"), sep="\n\n"),
        MessageInput(callbacks.correct),
        leave_question(PledgeScreens.card),
        state=PledgeScreens.amount,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Multi(
            RefusalLine(),
            Say("pledge-search"),
            Say("pledge-search-nothing", when="none"),
            sep="\n\n",
        ),
        Column(Choices("project", "found", callbacks.pick_project)),
        MessageInput(callbacks.seek),
        leave_question(PledgeScreens.list),
        state=PledgeScreens.search,
        getter=getters.search,
        preview_data=getters.search_preview,
    ),
    on_start=keep_start_data,
)

form_dialog = FORM.dialog()
arrival_dialog = ARRIVAL_FORM.dialog()
day_dialog = DAY_FORM.dialog()
