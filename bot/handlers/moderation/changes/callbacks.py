"""A moderator lets a change through, or returns it for a reason that its people read."""

from aiogram import Bot, Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter
from bot.handlers.deeds import deed
from bot.handlers.keys import CHANGE
from bot.handlers.moderation.changes.getters import CARD_PAGE
from bot.handlers.moderation.queue import Decision, Queue, Refusal
from bot.handlers.speech import translator_of
from bot.handlers.states import ChangeReviewScreens
from bot.models.reasons import Occasion
from bot.models.words import Text
from bot.use_cases.kernel.messages import Action
from bot.use_cases.moderation.changes import CHANGES_TO_REVIEW, AcceptChange, RejectChange, ReviewChange
from bot.use_cases.moderation.undoing import UndoChangeDecision

router = Router(name="changes-review")


async def accept(manager: DialogManager, change_id: int) -> Text:
    name = await (await deed(manager, AcceptChange))(change_id)
    return Text("change-review-accepted", {"name": name})


async def reject(manager: DialogManager, change_id: int, words: str, ready: str) -> Text:
    name = await (await deed(manager, RejectChange))(change_id, words, ready=ready)
    return Text("change-review-rejected", {"name": name})


async def undo(manager: DialogManager, change_id: int) -> Text:
    return Text("queue-undone", {"name": await (await deed(manager, UndoChangeDecision))(change_id)})


queue = Queue(
    backlog=CHANGES_TO_REVIEW,
    record=CHANGE,
    list_screen=ChangeReviewScreens.queue,
    card_screen=ChangeReviewScreens.card,
    heading="change-queue",
    empty="change-queue-empty",
    decisions=(Decision("button-accept-change", accept),),
    refusal=Refusal(
        "button-reject", "change-review-reason", ChangeReviewScreens.reason, reject, Occasion.RETURN_CHANGE
    ),
    undo=undo,
    undo_action=Action("undo-change-review", 0),
    list_action=Action("open-change-review", 0),
    card_pager=CARD_PAGE,
)


@router.callback_query(ActionFilter("open-change-review"))
async def open_queue(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await queue.open_list(query, dialog_manager)


@inject
async def send_files(
    query: CallbackQuery, _: Button, manager: DialogManager, review: FromDishka[ReviewChange]
) -> None:
    """Send the photo and the document as they are and as they would be. The card is sent again below them."""
    bot: Bot = manager.middleware_data["bot"]
    change = (await review(queue.kept_id(manager))).change
    t = await translator_of(manager)
    for values, caption in (
        (change.before, Text("change-file-before")),
        (change.after, Text("change-file-after")),
    ):
        if values.get("photo"):
            await bot.send_photo(query.from_user.id, values["photo"], caption=t.value(caption))
        if values.get("document"):
            await bot.send_document(query.from_user.id, values["document"], caption=t.value(caption))
    manager.show_mode = ShowMode.DELETE_AND_SEND


@router.callback_query(ActionFilter("undo-change-review"))
async def undo_from_line(query: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    await queue.undo_from_line(query, action_id, dialog_manager)
