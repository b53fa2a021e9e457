"""A moderator verifies an organisation, or rejects it for a reason that the applicant reads."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.handlers.actions import ActionFilter
from bot.handlers.deeds import deed
from bot.handlers.keys import ORGANIZATION
from bot.handlers.moderation.queue import Decision, Queue, Refusal
from bot.handlers.states import OrganizationReviewScreens
from bot.models.reasons import Occasion
from bot.models.words import Text
from bot.use_cases.kernel.messages import Action
from bot.use_cases.moderation.organizations import VERIFICATIONS, RejectOrganization, VerifyOrganization
from bot.use_cases.moderation.undoing import UndoVerificationDecision

router = Router(name="organizations-verification")


async def verify(manager: DialogManager, organization_id: int) -> Text:
    name = await (await deed(manager, VerifyOrganization))(organization_id)
    return Text("verification-verified", {"organization": name})


async def reject(manager: DialogManager, organization_id: int, words: str, ready: str) -> Text:
    name = await (await deed(manager, RejectOrganization))(organization_id, words, ready=ready)
    return Text("verification-rejected", {"organization": name})


async def undo(manager: DialogManager, organization_id: int) -> Text:
    return Text(
        "queue-undone", {"name": await (await deed(manager, UndoVerificationDecision))(organization_id)}
    )


queue = Queue(
    backlog=VERIFICATIONS,
    record=ORGANIZATION,
    list_screen=OrganizationReviewScreens.queue,
    card_screen=OrganizationReviewScreens.card,
    heading="verification-queue",
    empty="verification-queue-empty",
    decisions=(Decision("button-verify", verify),),
    refusal=Refusal(
        "button-reject",
        "verification-reason",
        OrganizationReviewScreens.reason,
        reject,
        Occasion.RETURN_ORGANIZATION,
    ),
    undo=undo,
    undo_action=Action("undo-verification", 0),
    list_action=Action("open-verification", 0),
)


@router.callback_query(ActionFilter("open-verification"))
async def open_queue(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await queue.open_list(query, dialog_manager)


@router.callback_query(ActionFilter("review-organization"))
async def open_review(_: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    """From a message of an earlier release, which sent one for each organisation."""
    await queue.open(dialog_manager, action_id)


@router.callback_query(ActionFilter("undo-verification"))
async def undo_from_line(query: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    await queue.undo_from_line(query, action_id, dialog_manager)
