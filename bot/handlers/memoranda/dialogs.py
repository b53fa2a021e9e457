"""The list of a person's memoranda, a memorandum's card, the answer of the person's own party, and the form with a
last look before the invitations are sent.
"""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, SwitchTo, Url
from aiogram_dialog.widgets.text import Format, Multi

from bot.handlers.keys import MEMORANDUM, PROJECT
from bot.handlers.memoranda import callbacks, getters
from bot.handlers.memoranda.drafting import callbacks as drafting
from bot.handlers.memoranda.extending import callbacks as extending
from bot.handlers.memoranda.form import FORM
from bot.handlers.memoranda.part.form import FORM as PART
from bot.handlers.memoranda.signing import callbacks as signing
from bot.handlers.navigation import keep_start_data
from bot.handlers.states import MemorandumArchiveScreens, MemorandumFormScreens, MemorandumScreens
from bot.handlers.widgets.action import ActionButton
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.input import leave_question
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.refusal import RefusalLine
from bot.handlers.widgets.text import Html, Say, close, go, label, opens

dialog = Dialog(
    Window(
        Multi(Say("memoranda-empty", when="none"), Say("memoranda-title", when="some")),
        Column(Choices("memorandum", "memoranda", callbacks.pick)),
        FetchedPages(getters.PAGE),
        opens("button-memorandum-archive", MemorandumArchiveScreens.list, when="some"),
        Button(label("action-draft-own"), id="draft_anew", on_click=drafting.draft_anew),
        close(),
        state=MemorandumScreens.list,
        getter=getters.mine,
        preview_data=getters.mine_preview,
    ),
    Window(
        Say("memorandum-drafter"),
        Column(Choices("drafter", "organizations", drafting.pick_drafter)),
        SwitchTo(label("button-back"), id="back", state=MemorandumScreens.list),
        state=MemorandumScreens.drafter,
        getter=getters.drafters,
        preview_data=getters.drafters_preview,
    ),
    Window(
        Html("card"),
        FittingRow(
            Button(
                label("action-acknowledge-memorandum"), id="acknowledge", on_click=callbacks.to_acknowledge
            ),
            when="answerable",
        ),
        Button(
            label("action-tell-office"), id="tell_office", on_click=callbacks.tell_part, when="wants_office"
        ),
        Button(
            label("button-ask-for-change"),
            id="ask_for_change",
            on_click=callbacks.ask_for_change,
            when="changeable",
        ),
        Button(label("button-revise"), id="revise", on_click=callbacks.revise, when="can_be_revised"),
        Button(
            label("button-memorandum-copies"), id="copies", on_click=callbacks.open_copies, when="has_copies"
        ),
        ActionButton("open-plan", MEMORANDUM, when="has_plan"),
        ActionButton("promise-help", PROJECT, when="gives"),
        Button(
            label("button-open-extension"),
            id="open_extension",
            on_click=extending.open_proposed,
            when="extension_open",
        ),
        Button(label("button-open-first"), id="open_first", on_click=extending.open_first, when="extends"),
        Button(
            label("button-what-changed"),
            id="what_changed",
            on_click=callbacks.what_changed,
            when="has_changed",
        ),
        Button(label("button-memorandum-file"), id="file", on_click=callbacks.read_file),
        Url(label("button-check-page"), Format("{check_url}"), id="check_page", when="check_url"),
        SwitchTo(
            label("action-decline-memorandum"),
            id="decline",
            state=MemorandumScreens.decline,
            when="declinable",
        ),
        Button(label("action-draft-memorandum"), id="redraft", on_click=drafting.redraft, when="redraftable"),
        Button(
            label("button-take-back-memorandum"),
            id="take_back",
            on_click=callbacks.to_take_back,
            when="can_be_taken_back",
        ),
        Button(
            label("button-memorandum-english"),
            id="english",
            on_click=callbacks.read_translation,
            when="ended",
        ),
        go("button-memorandum-more", MemorandumScreens.more, when="has_more"),
        close(),
        state=MemorandumScreens.card,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Say("memorandum-more", project="project"),
        Button(
            label("button-replace-signatory"),
            id="replace_signatory",
            on_click=callbacks.replace_signatory,
            when="is_open",
        ),
        Button(label("button-invitations"), id="invitations", on_click=callbacks.invitations, when="is_open"),
        Button(label("button-add-reader"), id="add_reader", on_click=callbacks.add_reader),
        Button(
            label("button-own-number"), id="own_number", on_click=callbacks.tell_own_number, when="numberable"
        ),
        Button(label("button-memorandum-english"), id="translation", on_click=callbacks.read_translation),
        ActionButton("extend-memorandum", MEMORANDUM, when="extendable"),
        Button(label("button-leave-memorandum"), id="leave", on_click=callbacks.leave, when="can_leave"),
        Button(label("button-stay-memorandum"), id="stay", on_click=signing.stay, when="can_stay"),
        Button(label("button-end-memorandum"), id="end", on_click=callbacks.end, when="can_want_end"),
        Button(label("button-go-on-memorandum"), id="go_on", on_click=signing.keep_going, when="wants_end"),
        go("button-back", MemorandumScreens.card, id="back"),
        state=MemorandumScreens.more,
        getter=getters.card,
        preview_data=getters.card_preview,
    ),
    Window(
        Say(
            "memorandum-acknowledge",
            project="project",
            organization="organization",
            signatory="signatory",
            position="position",
            basis="basis",
            intentions="intentions",
            place="place",
            term="term",
        ),
        Button(label("button-acknowledge"), id="acknowledge", on_click=callbacks.acknowledge),
        SwitchTo(label("button-back"), id="back", state=MemorandumScreens.card),
        state=MemorandumScreens.acknowledge,
        getter=getters.answer,
        preview_data=getters.answer_preview,
    ),
    Window(
        Say("memorandum-take-back", project="project"),
        Button(label("button-take-back-memorandum"), id="take_back", on_click=callbacks.take_back),
        SwitchTo(label("button-back"), id="back", state=MemorandumScreens.card),
        state=MemorandumScreens.take_back,
        getter=getters.answer,
        preview_data=getters.answer_preview,
    ),
    Window(
        Multi(RefusalLine(), Say("memorandum-decline", project="project"), sep="\n\n"),
        MessageInput(callbacks.decline),
        leave_question(MemorandumScreens.card),
        state=MemorandumScreens.decline,
        getter=getters.answer,
        preview_data=getters.answer_preview,
    ),
    on_start=keep_start_data,
)

form_dialog = FORM.dialog(
    Window(
        Say("memorandum-confirm", parties="parties"),
        Button(label("button-send-memorandum"), id="send", on_click=drafting.send),
        FittingRow(
            SwitchTo(label("button-correct"), id="correct", state=MemorandumFormScreens.edit),
            SwitchTo(label("button-back"), id="back", state=MemorandumFormScreens.review),
        ),
        state=MemorandumFormScreens.confirm,
        getter=getters.confirmation,
        preview_data=getters.confirmation,
    )
)

part_dialog = PART.dialog()
