"""The moderator's queue: verify, or reject with a reason that the applicant reads."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo
from aiogram_dialog.widgets.text import Multi
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, record_id
from bot.handlers.navigation import keep_start_data, open_over_menu
from bot.handlers.organizations import samples
from bot.handlers.organizations.getters import describe
from bot.handlers.speech import translator_of
from bot.handlers.states import OrganizationReviewScreens
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.input import asked_again, question_window, text_of
from bot.handlers.widgets.pager import Paged
from bot.handlers.widgets.text import Html, Say, close, label
from bot.use_cases.moderation.organizations import (
    ListOrganizationsToVerify,
    RejectOrganization,
    ReviewOrganization,
    VerifyOrganization,
)

QUEUE_SHOWN = 50

router = Router(name="organizations-verification")


@router.callback_query(ActionFilter("review-organization"))
async def open_review(_: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    await open_over_menu(dialog_manager, OrganizationReviewScreens.card, {"organization_id": action_id})


async def pick(_: CallbackQuery, __: object, manager: DialogManager, organization_id: str) -> None:
    manager.dialog_data["organization_id"] = record_id(organization_id)
    await manager.switch_to(OrganizationReviewScreens.card)


@inject
async def verify(
    query: CallbackQuery, _: Button, manager: DialogManager, decide: FromDishka[VerifyOrganization]
) -> None:
    name = await decide(manager.dialog_data["organization_id"])
    t = await translator_of(manager)
    await query.answer(t.plain("verification-verified", organization=name))
    await manager.switch_to(OrganizationReviewScreens.queue)


@inject
async def reject(
    message: Message, _: MessageInput, manager: DialogManager, decide: FromDishka[RejectOrganization]
) -> None:
    async with asked_again(manager):
        name = await decide(manager.dialog_data["organization_id"], text_of(message))
        t = await translator_of(manager)
        await message.answer(t("verification-rejected", organization=name))
        await manager.switch_to(OrganizationReviewScreens.queue, show_mode=ShowMode.SEND)


@inject
async def queue(
    dialog_manager: DialogManager, waiting: FromDishka[ListOrganizationsToVerify], **_: object
) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    page = await waiting(limit=QUEUE_SHOWN)
    return {
        "total": page.total,
        "none": not page.total,
        "organizations": [Option(str(view.id), t.plain_value(view.name)) for view in page.items],
    }


@inject
async def card(
    dialog_manager: DialogManager, review: FromDishka[ReviewOrganization], **_: object
) -> dict[str, Any]:
    view = await review(dialog_manager.dialog_data["organization_id"])
    return {
        "card": describe(await translator_of(dialog_manager), view),
        "pending": view.status == "pending",
        "decided": view.status != "pending",
    }


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {
        "card": describe(await translator_of(dialog_manager), samples.ORGANIZATION),
        "pending": True,
        "decided": True,
    }


dialog = Dialog(
    Window(
        Multi(
            Say("verification-queue", total="total", when="total"),
            Say("verification-queue-empty", when="none"),
            sep="\n\n",
        ),
        Paged(Choices("organization", "organizations", pick), id="queue_page"),
        close(),
        state=OrganizationReviewScreens.queue,
        getter=queue,
        preview_data={"total": 1, "none": True, "organizations": [Option("1", samples.NAME)]},
    ),
    Window(
        Multi(Html("card"), Say("verification-decided", when="decided"), sep="\n\n"),
        Row(
            Button(label("button-verify"), id="verify", on_click=verify),
            SwitchTo(label("button-reject"), id="reject", state=OrganizationReviewScreens.reason),
            when="pending",
        ),
        SwitchTo(label("button-back"), id="back", state=OrganizationReviewScreens.queue),
        state=OrganizationReviewScreens.card,
        getter=card,
        preview_data=card_preview,
    ),
    question_window(
        "verification-reason",
        reject,
        state=OrganizationReviewScreens.reason,
        back=OrganizationReviewScreens.card,
    ),
    on_start=keep_start_data,
)
