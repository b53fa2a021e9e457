"""What representatives do about each other: invite, let in or not, remove, leave."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery, User
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id, redraw, settle, settle_and_lead_on
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.deep_links import opens_links
from bot.handlers.keys import INVITATION, MEMBERSHIP, ORGANIZATION
from bot.handlers.navigation import kept_id, open_home, open_over_menu, start_id, tell
from bot.handlers.organizations.representatives.getters import LINK
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import RepresentativeScreens
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.organizations.invitations import InviteRepresentative, RevokeInvitation
from bot.use_cases.organizations.leaving import (
    LeaveOrganization,
    RemoveRepresentative,
    UndoConfirmation,
    UndoRemoval,
)
from bot.use_cases.organizations.membership import AcceptInvitation, Account, AskAgain, DecideOnMembership
from bot.use_cases.organizations.representatives import ListRepresentatives
from bot.use_cases.organizations.requests import AccessRequest, ListRequests

JOIN_LINKS = "join"
CONFIRM = "confirm"
AS_LAST = "leave_last"
"""The button of whoever was told that nobody represents the organisation after them."""

router = Router(name="representatives")


def account_of(user: User) -> Account:
    """What Telegram calls them now; kept only while they ask."""
    return Account(user.full_name, user.username or "")


async def open_people(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(RepresentativeScreens.list, data={ORGANIZATION: start_id(manager, ORGANIZATION)})


@inject
async def open_requests(
    _: CallbackQuery, __: Button, manager: DialogManager, list_requests: FromDishka[ListRequests]
) -> None:
    """Open the oldest request. The screen keeps which one it shows, whatever others decide meanwhile."""
    organization_id = start_id(manager, ORGANIZATION)
    first = _after(0, await list_requests(organization_id))
    await manager.start(
        RepresentativeScreens.request, data={ORGANIZATION: organization_id, MEMBERSHIP: first}
    )


@inject
async def next_request(
    _: CallbackQuery, __: Button, manager: DialogManager, list_requests: FromDishka[ListRequests]
) -> None:
    waiting = await list_requests(kept_id(manager, ORGANIZATION))
    manager.dialog_data[MEMBERSHIP] = _after(kept_id(manager, MEMBERSHIP), waiting)


def _after(id_: int, waiting: tuple[AccessRequest, ...]) -> int:
    """The id of the request after this one, from the beginning again after the last; 0 if none waits."""
    ids = [request.id for request in waiting]
    return ids[(ids.index(id_) + 1) % len(ids)] if id_ in ids else next(iter(ids), 0)


@inject
async def decide(
    query: CallbackQuery, button: Button, manager: DialogManager, decide: FromDishka[DecideOnMembership]
) -> None:
    made = await decide(kept_id(manager, MEMBERSHIP), confirm=button.widget_id == CONFIRM)
    t = await translator_of(manager)
    key = "membership-you-confirmed" if made.confirmed else "membership-you-declined"
    await answer_tap(query, t.plain(key, person=made.person_name))


async def pick(_: CallbackQuery, __: object, manager: DialogManager, membership_id: str) -> None:
    manager.dialog_data[MEMBERSHIP] = parse_record_id(membership_id)
    await manager.switch_to(RepresentativeScreens.one)


def _on_colleague(
    kind: type[RemoveRepresentative | UndoConfirmation | UndoRemoval], outcome: str
) -> Callable[[CallbackQuery, Button, DialogManager], Awaitable[None]]:
    """Do this to the representative who was picked. Their screen then says how they stand."""

    async def change(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
        who = await (await deed(manager, kind))(kept_id(manager, MEMBERSHIP))
        t = await translator_of(manager)
        await answer_tap(query, t.plain(outcome, person=who.person_name))
        await manager.switch_to(RepresentativeScreens.one)

    return change


remove = _on_colleague(RemoveRepresentative, "membership-undone")
undo_access = _on_colleague(UndoConfirmation, "membership-undone")
restore = _on_colleague(UndoRemoval, "membership-restored")


@inject
async def leave(
    query: CallbackQuery, button: Button, manager: DialogManager, leave: FromDishka[LeaveOrganization]
) -> None:
    """Leave the organisation. All its screens are closed with that: the question says what came of it, with the way
    back in, and the menu is opened below.
    """
    organization_id = kept_id(manager, ORGANIZATION)
    left = await leave(organization_id, last=button.widget_id == AS_LAST)
    t = await translator_of(manager)
    way_on = Action("ask-access", organization_id) if left.can_return else Action("open-menu", 0)
    told = Notification(
        "organization-left" if left.can_return else "organization-left-unverified",
        {"organization": left.organization},
        actions=((way_on,),),
    )
    await open_home(manager, known=True)
    await redraw(query, told, t)


@inject
async def invite(
    query: CallbackQuery, _: Button, manager: DialogManager, make_link: FromDishka[InviteRepresentative]
) -> None:
    token = await make_link(kept_id(manager, ORGANIZATION))
    me = await query.bot.me() if query.bot else None
    manager.dialog_data[LINK] = f"https://t.me/{me.username if me else ''}?start={JOIN_LINKS}_{token}"
    await manager.switch_to(RepresentativeScreens.invitation)


async def pick_link(_: CallbackQuery, __: object, manager: DialogManager, invitation_id: str) -> None:
    manager.dialog_data[INVITATION] = parse_record_id(invitation_id)
    await manager.switch_to(RepresentativeScreens.revoke)


@inject
async def revoke(
    query: CallbackQuery, _: Button, manager: DialogManager, revoke: FromDishka[RevokeInvitation]
) -> None:
    await revoke(kept_id(manager, INVITATION))
    await answer_tap(query, (await translator_of(manager)).plain("invitation-revoked"))
    await manager.switch_to(RepresentativeScreens.links)


@router.callback_query(ActionFilter("confirm-member", "decline-member"))
@inject_handler
async def decide_on_member(
    query: CallbackQuery, action_id: int, action_name: str, dialog_manager: DialogManager, speech: Speech
) -> None:
    decide = await deed(dialog_manager, DecideOnMembership)
    made = await decide(action_id, confirm=action_name == "confirm-member")
    left = len(await (await deed(dialog_manager, ListRequests))(made.organization_id))
    way_on = (
        Action("open-requests", made.organization_id, args={"left": left})
        if left
        else Action("open-people", made.organization_id)
    )
    t = await speech.translator()
    key = "membership-you-confirmed" if made.confirmed else "membership-you-declined"
    await settle_and_lead_on(query, t(key, person=made.person_name), t, way_on)


@router.callback_query(ActionFilter("undo-member", "undo-removal"))
@inject_handler
async def undo_decision(
    query: CallbackQuery, action_id: int, action_name: str, dialog_manager: DialogManager, speech: Speech
) -> None:
    removed = action_name == "undo-removal"
    if removed:
        who = await (await deed(dialog_manager, UndoRemoval))(action_id)
    else:
        who = await (await deed(dialog_manager, UndoConfirmation))(action_id)
    t = await speech.translator()
    key = "membership-restored" if removed else "membership-undone"
    way_on = Action("open-people", who.organization_id)
    await settle_and_lead_on(query, t(key, person=who.person_name), t, way_on)


@router.callback_query(ActionFilter("open-people"))
@inject_handler
async def open_people_below(
    _: CallbackQuery,
    action_id: int,
    dialog_manager: DialogManager,
    list_people: FromDishka[ListRepresentatives],
) -> None:
    """Open the organisation's people from a message, for whoever still is one of them."""
    await list_people(action_id)
    await open_over_menu(dialog_manager, RepresentativeScreens.list, {ORGANIZATION: action_id})


@router.callback_query(ActionFilter("open-requests"))
@inject_handler
async def open_requests_below(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, list_requests: FromDishka[ListRequests]
) -> None:
    """Go on with the next request, from the message that told of another one."""
    first = _after(0, await list_requests(action_id))
    await open_over_menu(
        dialog_manager, RepresentativeScreens.request, {ORGANIZATION: action_id, MEMBERSHIP: first}
    )


@router.callback_query(ActionFilter("ask-access"))
@inject_handler
async def ask_again(query: CallbackQuery, action_id: int, ask: FromDishka[AskAgain], speech: Speech) -> None:
    name = await ask(action_id, account_of(query.from_user))
    t = await speech.translator()
    await settle(query, t("organization-join-asked", organization=name))


@opens_links(JOIN_LINKS)
async def follow_invitation(manager: DialogManager, token: str) -> None:
    account = account_of(manager.middleware_data["event_from_user"])
    name = await (await deed(manager, AcceptInvitation))(token, account)
    t = await translator_of(manager)
    await tell(manager, t("invitation-accepted", organization=name))
