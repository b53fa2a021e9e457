"""What people do with their organisations: open, correct, invite, decide who joins."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id, settle
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import ORGANIZATION
from bot.handlers.links import opens_links
from bot.handlers.navigation import open_over_menu, start_id, tell
from bot.handlers.organizations.form import FORM, TAKEN, answers_of
from bot.handlers.organizations.getters import LINK
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import OrganizationFormScreens, OrganizationScreens
from bot.handlers.widgets.form import to_correct
from bot.use_cases.organizations.cards import ShowOrganization
from bot.use_cases.organizations.contacts import ConfirmContact, UndoContact
from bot.use_cases.organizations.membership import (
    AcceptInvitation,
    AskToJoin,
    DecideOnMembership,
    InviteRepresentative,
)
from bot.use_cases.organizations.proposals import TakeBackChange
from bot.use_cases.organizations.views import as_proposed

JOIN_LINKS = "join"

router = Router(name="organizations-actions")


async def open_card(_: CallbackQuery, __: object, manager: DialogManager, organization_id: str) -> None:
    await manager.start(OrganizationScreens.card, data={ORGANIZATION: parse_record_id(organization_id)})


@inject
async def correct_card(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowOrganization]
) -> None:
    view = await show(start_id(manager, ORGANIZATION))
    await manager.start(
        OrganizationFormScreens.review,
        data={**to_correct(answers_of(as_proposed(view))), ORGANIZATION: view.id},
    )


@inject
async def take_back_change(
    _: CallbackQuery,
    __: Button,
    manager: DialogManager,
    show: FromDishka[ShowOrganization],
    take_back: FromDishka[TakeBackChange],
) -> None:
    """Take back the change that waits for a moderator. The card is then drawn without it."""
    view = await show(start_id(manager, ORGANIZATION))
    if view.change is not None:
        await take_back(view.change.id)


@inject
async def decline_contact(
    _: CallbackQuery,
    __: Button,
    manager: DialogManager,
    show: FromDishka[ShowOrganization],
    take_back: FromDishka[TakeBackChange],
) -> None:
    view = await show(start_id(manager, ORGANIZATION))
    if view.proposed_contact is not None:
        await take_back(view.proposed_contact.id)


@inject
async def confirm_contact(
    _: CallbackQuery,
    __: Button,
    manager: DialogManager,
    show: FromDishka[ShowOrganization],
    confirm: FromDishka[ConfirmContact],
) -> None:
    view = await show(start_id(manager, ORGANIZATION))
    if view.proposed_contact is not None:
        await confirm(view.proposed_contact.id)


@inject
async def undo_contact(
    _: CallbackQuery,
    __: Button,
    manager: DialogManager,
    show: FromDishka[ShowOrganization],
    undo: FromDishka[UndoContact],
) -> None:
    view = await show(start_id(manager, ORGANIZATION))
    if view.undoable is not None:
        await undo(view.undoable.id)


@inject
async def invite(
    query: CallbackQuery, _: Button, manager: DialogManager, make_link: FromDishka[InviteRepresentative]
) -> None:
    token = await make_link(start_id(manager, ORGANIZATION))
    me = await query.bot.me() if query.bot else None
    manager.dialog_data[LINK] = f"https://t.me/{me.username if me else ''}?start={JOIN_LINKS}_{token}"
    await manager.switch_to(OrganizationScreens.invitation)


@inject
async def ask_to_join(
    query: CallbackQuery, _: Button, manager: DialogManager, ask: FromDishka[AskToJoin]
) -> None:
    name = await ask(manager.dialog_data[TAKEN])
    await FORM.progress.finish(manager)
    t = await translator_of(manager)
    await answer_tap(query, t.plain("organization-join-asked", organization=name), alert=True)
    await manager.done()


@router.callback_query(ActionFilter("open-organization"))
async def open_organization(_: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    await open_over_menu(dialog_manager, OrganizationScreens.card, {ORGANIZATION: action_id})


@router.callback_query(ActionFilter("confirm-member", "decline-member"))
@inject_handler
async def decide_on_member(
    query: CallbackQuery,
    action_id: int,
    action_name: str,
    decide: FromDishka[DecideOnMembership],
    speech: Speech,
) -> None:
    decision = await decide(action_id, confirm=action_name == "confirm-member")
    t = await speech.translator()
    key = "membership-you-confirmed" if decision.confirmed else "membership-you-declined"
    await settle(query, t(key, person=decision.person_name))


@opens_links(JOIN_LINKS)
async def follow_invitation(manager: DialogManager, token: str) -> None:
    name = await (await deed(manager, AcceptInvitation))(token)
    t = await translator_of(manager)
    await tell(manager, t("invitation-accepted", organization=name))
