"""Staff find a verified organisation, and stop it or remove somebody who represents it."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import MEMBERSHIP, ORGANIZATION
from bot.handlers.moderation.oversight.getters import DEPENDING, PAGER, SEARCH, WHICH
from bot.handlers.navigation import kept_id, open_below
from bot.handlers.speech import translator_of
from bot.handlers.states import OversightScreens
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.handlers.widgets.pager import turn_to_first_page
from bot.handlers.widgets.refusal import forget_refusal
from bot.understanding.texts import parse_line
from bot.use_cases.moderation.overseeing import Which
from bot.use_cases.moderation.representatives import ForeseeRemoval, RemoveRepresentativeAsModerator
from bot.use_cases.moderation.standing import (
    LiftSuspension,
    RestoreVerification,
    SuspendOrganization,
    WhatHangsOnOrganization,
    WithdrawVerification,
)
from bot.use_cases.organizations.views import NAME_MAX

router = Router(name="oversight")

AS_LAST = "remove_last"
"""The button that removes somebody after whom nobody represents the organisation."""


async def search(message: Message, _: MessageInput, manager: DialogManager) -> None:
    """Show what fits the words of the message, among all organisations of the list."""
    async with ask_again_if_refused(manager):
        await _show(manager, search=parse_line(require_text(message), longest=NAME_MAX))


async def show(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Show those that the button names."""
    await _show(manager, Which(button.widget_id or ""))


async def _show(manager: DialogManager, which: Which = Which.ALL, *, search: str = "") -> None:
    forget_refusal(manager)
    manager.dialog_data.update({SEARCH: search, WHICH: which.value})
    await turn_to_first_page(manager, PAGER)


async def open_card(_: CallbackQuery, __: object, manager: DialogManager, organization_id: str) -> None:
    forget_refusal(manager)
    manager.dialog_data[ORGANIZATION] = parse_record_id(organization_id)
    await manager.switch_to(OversightScreens.card)


async def ask_to_suspend(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _look_ahead(manager)
    await manager.switch_to(OversightScreens.suspend)


async def ask_to_withdraw(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await _look_ahead(manager)
    await manager.switch_to(OversightScreens.withdraw)


async def _look_ahead(manager: DialogManager) -> None:
    """See what would be settled. Whoever may not decide is refused here, before they write a reason."""
    foresee = await deed(manager, WhatHangsOnOrganization)
    manager.dialog_data[DEPENDING] = dict(await foresee(kept_id(manager, ORGANIZATION)))


async def suspend(_: CallbackQuery | Message, manager: DialogManager, words: str, ready: str) -> None:
    await _stop(manager, SuspendOrganization, words, ready)


async def withdraw(_: CallbackQuery | Message, manager: DialogManager, words: str, ready: str) -> None:
    await _stop(manager, WithdrawVerification, words, ready)


async def _stop(
    manager: DialogManager, kind: type[SuspendOrganization | WithdrawVerification], words: str, ready: str
) -> None:
    """Stop the organisation for the reason. The card then says what was done."""
    await (await deed(manager, kind))(kept_id(manager, ORGANIZATION), words, ready=ready)
    await manager.switch_to(OversightScreens.card)


async def lift(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await _resume(query, manager, LiftSuspension)


async def restore(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    await _resume(query, manager, RestoreVerification)


async def _resume(
    query: CallbackQuery, manager: DialogManager, kind: type[LiftSuspension | RestoreVerification]
) -> None:
    name = await (await deed(manager, kind))(kept_id(manager, ORGANIZATION))
    t = await translator_of(manager)
    await answer_tap(query, t.plain("oversight-lifted", organization=name))


async def open_representative(
    _: CallbackQuery, __: object, manager: DialogManager, membership_id: str
) -> None:
    """Ask before the removal. Whoever may not decide is refused here."""
    membership = parse_record_id(membership_id)
    await (await deed(manager, ForeseeRemoval))(membership)
    manager.dialog_data[MEMBERSHIP] = membership
    await manager.switch_to(OversightScreens.representative)


@inject
async def remove(
    query: CallbackQuery,
    button: Button,
    manager: DialogManager,
    remove_representative: FromDishka[RemoveRepresentativeAsModerator],
) -> None:
    """Remove them. The button says whether the question has told that nobody is left then."""
    gone = await remove_representative(kept_id(manager, MEMBERSHIP), last=button.widget_id == AS_LAST)
    t = await translator_of(manager)
    said = t.plain("oversight-removed", person=gone.person_name, organization=gone.organization)
    await answer_tap(query, said)


@router.callback_query(ActionFilter("open-unrepresented"))
async def open_unrepresented(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    """Open the list from the summary, whose buttons stay."""
    await open_below(query, dialog_manager, OversightScreens.list, {WHICH: Which.UNREPRESENTED.value})
