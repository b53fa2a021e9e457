"""Who is asked behind a personal link, and what came of it."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager

from bot.handlers.deeds import deed
from bot.handlers.keys import MEMORANDUM
from bot.handlers.memoranda.invitations import samples
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.presenting.cards.memoranda_links import invited_card, invited_label
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.invited import Invitations, InvitedView, ShowInvitations
from bot.use_cases.moderation.memoranda import ShowHelp

PERSON, PARTY, LINK = "person", "party", "link"
"""Keys of who was picked, of the party with which a moderator helps (0 for the parties' own people), and of the link
that was handed over.
"""


async def found(manager: DialogManager) -> tuple[Sequence[InvitedView], Invitations | None]:
    """Those whom the reader may see; a moderator sees those of one party."""
    party_id = kept_id(manager, PARTY)
    if party_id:
        view = await (await deed(manager, ShowHelp))(party_id)
        return view.invited if view else (), None
    invitations = await (await deed(manager, ShowInvitations))(kept_id(manager, MEMORANDUM))
    return invitations.people, invitations


async def people(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    views, invitations = await found(dialog_manager)
    return _people(await translator_of(dialog_manager), views, invitations)


async def people_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _people(await translator_of(dialog_manager), samples.INVITATIONS.people, samples.INVITATIONS)
    return {**shown, "none": True, "unreached": True}


def _people(t: Translator, views: Sequence[InvitedView], invitations: Invitations | None) -> dict[str, Any]:
    return {
        "project": invitations.title if invitations else "",
        "people": [
            Option(f"{view.organization_id}:{view.person_id}", invited_label(t, view)) for view in views
        ],
        "lines": t.lines(*(invited_card(t, view) for view in views)),
        "none": not views,
        "unreached": invitations is not None and any(view.unreached for view in views),
        "no_mail": invitations is not None and not invitations.mail,
    }


async def one(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    views, _invitations = await found(dialog_manager)
    person_id = kept_id(dialog_manager, PERSON)
    view = next((view for view in views if view.person_id == person_id), None)
    return _one(await translator_of(dialog_manager), view)


async def one_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _one(await translator_of(dialog_manager), samples.INVITED)
    return {**shown, "to_send_again": True}


def _one(t: Translator, view: InvitedView | None) -> dict[str, Any]:
    """They may be asked no more by now."""
    return {
        "card": invited_card(t, view) if view else t("error-outdated"),
        "to_hand_over": view is not None and view.to_hand_over,
        "to_send_again": view is not None and view.to_send_again,
    }
