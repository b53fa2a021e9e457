"""What came of a call about a pledge is noted."""

from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.handlers.actions import ActionFilter
from bot.handlers.deeds import deed
from bot.handlers.keys import PLEDGE
from bot.handlers.moderation.queue import Decision, Queue
from bot.handlers.states import PledgeCallScreens
from bot.models.words import Text
from bot.use_cases.kernel.messages import Action
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.moderation.pledges import PLEDGES_TO_CALL_ABOUT, NotePledgeCall, UndoPledgeCall

router = Router(name="pledge-calls")


async def note(outcome: CallOutcome, manager: DialogManager, pledge_id: int) -> Text:
    title = await (await deed(manager, NotePledgeCall))(pledge_id, outcome)
    return Text("call-noted", {"title": title, "decision": Text(f"decision-call-{outcome.value}")})


async def undo(manager: DialogManager, pledge_id: int) -> Text:
    return Text("queue-undone", {"name": await (await deed(manager, UndoPledgeCall))(pledge_id)})


queue = Queue(
    backlog=PLEDGES_TO_CALL_ABOUT,
    record=PLEDGE,
    list_screen=PledgeCallScreens.queue,
    card_screen=PledgeCallScreens.card,
    heading="pledge-call-queue",
    empty="call-queue-empty",
    decisions=(
        Decision("button-call-talked", partial(note, CallOutcome.TALKED)),
        Decision("button-call-no-answer", partial(note, CallOutcome.NO_ANSWER)),
    ),
    undo=undo,
    undo_action=Action("undo-call-about-pledge", 0),
    list_action=Action("open-calls-about-pledges", 0),
)


@router.callback_query(ActionFilter("open-calls-about-pledges"))
async def open_calls_about_pledges(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await queue.open_list(query, dialog_manager)


@router.callback_query(ActionFilter("undo-call-about-pledge"))
async def undo_call_about_pledge(query: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    await queue.undo_from_line(query, action_id, dialog_manager)
