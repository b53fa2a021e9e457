"""Who represents an organisation, the links by which others are invited, and the requests for access."""

from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Button, Column, CopyText, SwitchTo
from aiogram_dialog.widgets.text import Format, Multi

from bot.handlers.navigation import keep_start_data
from bot.handlers.organizations.representatives import callbacks, getters
from bot.handlers.states import RepresentativeScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.text import Html, Say, close, go, label

dialog = Dialog(
    Window(
        Multi(
            Say("representatives-title", organization="organization"),
            Html("lines"),
            Say("representatives-alone", when="alone"),
            sep="\n\n",
        ),
        Column(Choices("representative", "others", callbacks.pick)),
        FetchedPages(getters.PAGER),
        Button(label("button-invite"), id="invite", on_click=callbacks.invite),
        SwitchTo(
            label("button-invitation-links", count="links"),
            id="links",
            state=RepresentativeScreens.links,
            when="links",
        ),
        go("button-leave-organization", RepresentativeScreens.leave),
        close(),
        state=RepresentativeScreens.list,
        getter=getters.people,
        preview_data=getters.people_preview,
    ),
    Window(
        Html("card"),
        go("button-remove-representative", RepresentativeScreens.remove, when="settled"),
        go("button-undo-access", RepresentativeScreens.remove, when="recent"),
        Button(
            label("button-restore-representative"),
            id="restore",
            on_click=callbacks.restore,
            when="restorable",
        ),
        SwitchTo(label("button-back"), id="back", state=RepresentativeScreens.list),
        state=RepresentativeScreens.one,
        getter=getters.one,
        preview_data=getters.one_preview,
    ),
    Window(
        Multi(
            Say("representative-remove-ask", person="person", organization="organization", when="removable"),
            Html("depends", when="depends"),
            Say("representative-remove-told", when="removable"),
            Html("card", when="gone"),
            sep="\n\n",
        ),
        Button(label("button-remove-representative"), id="remove", on_click=callbacks.remove, when="settled"),
        Button(label("button-undo-access"), id="undo", on_click=callbacks.undo_access, when="recent"),
        SwitchTo(label("button-back"), id="back", state=RepresentativeScreens.one),
        state=RepresentativeScreens.remove,
        getter=getters.one,
        preview_data=getters.one_preview,
    ),
    Window(
        Multi(
            Say("organization-leave-ask", organization="organization"),
            Say("organization-leave-others", when="shared"),
            Say("organization-leave-last", when="last"),
            Html("depends", when="depends"),
            sep="\n\n",
        ),
        Button(label("button-invite"), id="invite", on_click=callbacks.invite, when="last"),
        Button(label("button-leave-organization-yes"), id="leave", on_click=callbacks.leave, when="shared"),
        Button(
            label("button-leave-organization-yes"),
            id=callbacks.AS_LAST,
            on_click=callbacks.leave,
            when="last",
        ),
        SwitchTo(label("button-back"), id="back", state=RepresentativeScreens.list),
        state=RepresentativeScreens.leave,
        getter=getters.leaving,
        preview_data=getters.leaving_preview,
    ),
    Window(
        Multi(
            Say("invitation-links-title", organization="organization"),
            Html("lines"),
            Say("invitation-links-empty", when="none"),
            sep="\n\n",
        ),
        Column(Choices("link", "links", callbacks.pick_link)),
        FetchedPages(getters.LINKS_PAGER),
        Button(label("button-invite"), id="invite", on_click=callbacks.invite),
        SwitchTo(label("button-back"), id="back", state=RepresentativeScreens.list),
        state=RepresentativeScreens.links,
        getter=getters.links,
        preview_data=getters.links_preview,
    ),
    Window(
        Say("invitation-revoke-ask", person="person", by="by", when="open"),
        Say("error-invitation-over", when="over"),
        Button(label("button-revoke-link"), id="revoke", on_click=callbacks.revoke, when="open"),
        SwitchTo(label("button-back"), id="back", state=RepresentativeScreens.links),
        state=RepresentativeScreens.revoke,
        getter=getters.link,
        preview_data=getters.link_preview,
    ),
    Window(
        Say("organization-invitation", link="link"),
        CopyText(label("button-copy-link"), copy_text=Format("{link}")),
        SwitchTo(label("button-back"), id="back", state=RepresentativeScreens.links),
        state=RepresentativeScreens.invitation,
        getter=getters.invitation,
        preview_data=getters.invitation,
    ),
    Window(
        Multi(Html("request", when="request"), Say("access-request-none", when="none"), sep="\n\n"),
        FittingRow(
            Button(label("action-confirm-member"), id=callbacks.CONFIRM, on_click=callbacks.decide),
            Button(label("action-decline-member"), id="decline", on_click=callbacks.decide),
            when="waiting",
        ),
        Button(
            label("button-next-left", left="left"),
            id="next",
            on_click=callbacks.next_request,
            when="more",
        ),
        go("button-undo-access", RepresentativeScreens.remove, when="undoable"),
        Button(label("button-invite"), id="invite", on_click=callbacks.invite, when="none"),
        close(),
        state=RepresentativeScreens.request,
        getter=getters.request,
        preview_data=getters.request_preview,
    ),
    on_start=keep_start_data,
)
