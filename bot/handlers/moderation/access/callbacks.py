"""Staff let somebody represent an organisation, or decline."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.handlers.actions import ActionFilter
from bot.handlers.deeds import deed
from bot.handlers.keys import MEMBERSHIP
from bot.handlers.moderation.queue import Decision, Queue
from bot.handlers.states import AccessReviewScreens
from bot.models.words import Text
from bot.use_cases.kernel.messages import Action
from bot.use_cases.moderation.requests import ACCESS_REQUESTS, DecideOnAccess, UndoAccess

router = Router(name="access-review")


async def confirm(manager: DialogManager, membership_id: int) -> Text:
    made = await (await deed(manager, DecideOnAccess))(membership_id, confirm=True)
    return Text("access-review-confirmed", {"person": made.person_name, "organization": made.organization})


async def decline(manager: DialogManager, membership_id: int) -> Text:
    made = await (await deed(manager, DecideOnAccess))(membership_id, confirm=False)
    return Text("access-review-declined", {"person": made.person_name, "organization": made.organization})


async def undo(manager: DialogManager, membership_id: int) -> Text:
    gone = await (await deed(manager, UndoAccess))(membership_id)
    return Text("oversight-removed", {"person": gone.person_name, "organization": gone.organization})


queue = Queue(
    backlog=ACCESS_REQUESTS,
    record=MEMBERSHIP,
    list_screen=AccessReviewScreens.queue,
    card_screen=AccessReviewScreens.card,
    heading="access-review-queue",
    empty="access-review-queue-empty",
    decisions=(Decision("action-confirm-member", confirm), Decision("action-decline-member", decline)),
    undo=undo,
    undo_action=Action("undo-access-review", 0),
    list_action=Action("open-access-review", 0),
)


@router.callback_query(ActionFilter("open-access-review"))
async def open_queue(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await queue.open_list(query, dialog_manager)


@router.callback_query(ActionFilter("undo-access-review"))
async def undo_from_line(query: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    await queue.undo_from_line(query, action_id, dialog_manager)
