"""What came of a call about something that was promised is noted."""

from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.handlers.actions import ActionFilter
from bot.handlers.deeds import deed
from bot.handlers.keys import PROJECT
from bot.handlers.moderation.queue import Decision, Queue
from bot.handlers.states import PromiseCallScreens
from bot.models.words import Text
from bot.use_cases.kernel.messages import Action
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.moderation.promises import PROMISES, NotePromiseCall, UndoPromiseCall

router = Router(name="promises")


async def note(outcome: CallOutcome, manager: DialogManager, project_id: int) -> Text:
    title = await (await deed(manager, NotePromiseCall))(project_id, outcome)
    return Text("call-noted", {"title": title, "decision": Text(f"decision-call-{outcome.value}")})


async def undo(manager: DialogManager, project_id: int) -> Text:
    return Text("queue-undone", {"name": await (await deed(manager, UndoPromiseCall))(project_id)})


queue = Queue(
    backlog=PROMISES,
    record=PROJECT,
    list_screen=PromiseCallScreens.queue,
    card_screen=PromiseCallScreens.card,
    heading="promise-queue",
    empty="call-queue-empty",
    decisions=(
        Decision("button-call-talked", partial(note, CallOutcome.TALKED)),
        Decision("button-call-no-answer", partial(note, CallOutcome.NO_ANSWER)),
    ),
    undo=undo,
    undo_action=Action("undo-call-about-promise", 0),
    list_action=Action("open-promises", 0),
)


@router.callback_query(ActionFilter("open-promises"))
async def open_promises(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await queue.open_list(query, dialog_manager)


@router.callback_query(ActionFilter("undo-call-about-promise"))
async def undo_call_about_promise(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager
) -> None:
    await queue.undo_from_line(query, action_id, dialog_manager)
