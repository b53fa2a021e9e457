"""Verify, or reject with a reason that the applicant reads."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, record_id
from bot.handlers.keys import ORGANIZATION
from bot.handlers.navigation import open_over_menu
from bot.handlers.speech import translator_of
from bot.handlers.states import OrganizationReviewScreens
from bot.handlers.widgets.input import asked_again, text_of
from bot.use_cases.moderation.organizations import RejectOrganization, VerifyOrganization

router = Router(name="organizations-verification")


@router.callback_query(ActionFilter("review-organization"))
async def open_review(_: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    await open_over_menu(dialog_manager, OrganizationReviewScreens.card, {ORGANIZATION: action_id})


async def pick(_: CallbackQuery, __: object, manager: DialogManager, organization_id: str) -> None:
    manager.dialog_data[ORGANIZATION] = record_id(organization_id)
    await manager.switch_to(OrganizationReviewScreens.card)


@inject
async def verify(
    query: CallbackQuery, _: Button, manager: DialogManager, decide: FromDishka[VerifyOrganization]
) -> None:
    name = await decide(manager.dialog_data[ORGANIZATION])
    t = await translator_of(manager)
    await query.answer(t.plain("verification-verified", organization=name))
    await manager.switch_to(OrganizationReviewScreens.queue)


@inject
async def reject(
    message: Message, _: MessageInput, manager: DialogManager, decide: FromDishka[RejectOrganization]
) -> None:
    async with asked_again(manager):
        name = await decide(manager.dialog_data[ORGANIZATION], text_of(message))
        t = await translator_of(manager)
        await message.answer(t("verification-rejected", organization=name))
        await manager.switch_to(OrganizationReviewScreens.queue, show_mode=ShowMode.SEND)
