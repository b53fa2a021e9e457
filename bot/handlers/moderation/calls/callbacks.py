"""What came of a call is noted. There is a queue of NGOs to call, one of projects whose backers to call, and one of
NGOs to call about another language.
"""

from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter
from bot.handlers.deeds import deed
from bot.handlers.keys import LANGUAGE_REQUEST, PITCH, PROJECT
from bot.handlers.moderation.queue import Decision, Queue
from bot.handlers.states import CallBackersScreens, CallLanguageScreens, CallNgoScreens
from bot.models.words import Text
from bot.use_cases.kernel.messages import Action
from bot.use_cases.moderation.calling import NoteCall, UndoCall
from bot.use_cases.moderation.calls import CALLS_ABOUT_LANGUAGE, CALLS_TO_BACKERS, CALLS_TO_NGOS, CallOutcome
from bot.use_cases.pitches.clocks import CALL_BACKERS, CALL_NGO
from bot.use_cases.translations.clocks import CALL_LANGUAGE

router = Router(name="calls")


async def note(kind: str, outcome: CallOutcome, manager: DialogManager, record_id: int) -> Text:
    noted = await (await deed(manager, NoteCall))(kind, record_id, outcome)
    return Text("call-noted", {"title": noted.title, "decision": Text(f"decision-call-{outcome.value}")})


async def undo(kind: str, manager: DialogManager, record_id: int) -> Text:
    return Text("queue-undone", {"name": (await (await deed(manager, UndoCall))(kind, record_id)).title})


ngos = Queue(
    backlog=CALLS_TO_NGOS,
    record=PITCH,
    list_screen=CallNgoScreens.queue,
    card_screen=CallNgoScreens.card,
    heading="call-ngo-queue",
    empty="call-queue-empty",
    decisions=(
        Decision("button-call-will-answer", partial(note, CALL_NGO, CallOutcome.WILL_ANSWER)),
        Decision("button-call-no-answer", partial(note, CALL_NGO, CallOutcome.NO_ANSWER)),
    ),
    undo=partial(undo, CALL_NGO),
    undo_action=Action("undo-call-to-ngo", 0),
    list_action=Action("open-calls-to-ngos", 0),
)
backers = Queue(
    backlog=CALLS_TO_BACKERS,
    record=PROJECT,
    list_screen=CallBackersScreens.queue,
    card_screen=CallBackersScreens.card,
    heading="call-backers-queue",
    empty="call-queue-empty",
    decisions=(
        Decision(
            "button-call-will-answer", partial(note, CALL_BACKERS, CallOutcome.WILL_ANSWER), when="to_backers"
        ),
        Decision("button-call-talked", partial(note, CALL_BACKERS, CallOutcome.TALKED), when="to_ngo"),
        Decision("button-call-no-answer", partial(note, CALL_BACKERS, CallOutcome.NO_ANSWER)),
        Decision(
            "button-call-does-not-want",
            partial(note, CALL_BACKERS, CallOutcome.DOES_NOT_WANT),
            when="to_backers",
        ),
    ),
    undo=partial(undo, CALL_BACKERS),
    undo_action=Action("undo-call-to-backers", 0),
    list_action=Action("open-calls-to-backers", 0),
)
about_language = Queue(
    backlog=CALLS_ABOUT_LANGUAGE,
    record=LANGUAGE_REQUEST,
    list_screen=CallLanguageScreens.queue,
    card_screen=CallLanguageScreens.card,
    heading="call-language-queue",
    empty="call-queue-empty",
    decisions=(
        Decision("button-call-talked", partial(note, CALL_LANGUAGE, CallOutcome.TALKED)),
        Decision("button-call-no-answer", partial(note, CALL_LANGUAGE, CallOutcome.NO_ANSWER)),
    ),
    undo=partial(undo, CALL_LANGUAGE),
    undo_action=Action("undo-call-about-language", 0),
    list_action=Action("open-calls-about-language", 0),
)


@router.callback_query(ActionFilter("open-calls-to-ngos"))
async def open_calls_to_ngos(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await ngos.open_list(query, dialog_manager)


@router.callback_query(ActionFilter("open-calls-to-backers"))
async def open_calls_to_backers(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await backers.open_list(query, dialog_manager)


@router.callback_query(ActionFilter("open-calls-about-language"))
async def open_calls_about_language(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await about_language.open_list(query, dialog_manager)


@inject
async def refuse(
    query: CallbackQuery, _: Button, manager: DialogManager, note_call: FromDishka[NoteCall]
) -> None:
    """The NGO does not want to be introduced, so that the interest ends."""
    await note_call(CALL_NGO, ngos.kept_id(manager), CallOutcome.DOES_NOT_WANT)
    await ngos.lead_on(query, manager, Text("call-refusal-noted"))


@router.callback_query(ActionFilter("undo-call-to-ngo"))
async def undo_call_to_ngo(query: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    await ngos.undo_from_line(query, action_id, dialog_manager)


@router.callback_query(ActionFilter("undo-call-to-backers"))
async def undo_call_to_backers(query: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    await backers.undo_from_line(query, action_id, dialog_manager)


@router.callback_query(ActionFilter("undo-call-about-language"))
async def undo_call_about_language(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager
) -> None:
    await about_language.undo_from_line(query, action_id, dialog_manager)
