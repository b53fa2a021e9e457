"""The buttons under messages about pledges."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka

from bot.handlers.actions import ActionFilter, parse_record_id, settle_and_lead_on
from bot.handlers.deeds import deed
from bot.handlers.deep_links import opens_links
from bot.handlers.keys import DELIVERY, PLEDGE, PROJECT
from bot.handlers.navigation import open_on
from bot.handlers.pledges.arrival import start_explaining
from bot.handlers.pledges.arrival import start_of as start_of_arrival
from bot.handlers.pledges.form import start_of
from bot.handlers.speech import Speech
from bot.handlers.states import ArrivalFormScreens, PledgeDayFormScreens, PledgeFormScreens, PledgeScreens
from bot.presenting.cards.pledges import outcome_of_delivery
from bot.use_cases.kernel.messages import Action
from bot.use_cases.pledges.answering import AcceptPledge
from bot.use_cases.pledges.arriving import AgreeToDelivery, FindPledge
from bot.use_cases.pledges.delivering import TellWhole
from bot.use_cases.pledges.preparing import PrepareDelivery, PreparePledge
from bot.use_cases.pledges.reading import ShowPledge

router = Router(name="pledge-actions")

_SCREENS = {"decline-pledge": PledgeScreens.decline, "withdraw-pledge": PledgeScreens.withdraw}
_OF_PART = {"correct-delivery": PledgeScreens.amount, "deny-delivery": PledgeScreens.deny}


@router.callback_query(ActionFilter("promise-help"))
@inject_handler
async def promise_help(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, prepare: FromDishka[PreparePledge]
) -> None:
    """Open the form of a pledge to this project."""
    ground = await prepare(action_id)
    first = PledgeFormScreens.kind if len(ground.givers) == 1 else PledgeFormScreens.giver
    await open_on(query, dialog_manager, first, start_of(ground))


@opens_links("pledge")
async def follow_link(manager: DialogManager, token: str) -> None:
    """A link to a project's form, such as its page has."""
    ground = await (await deed(manager, PreparePledge))(parse_record_id(token))
    first = PledgeFormScreens.kind if len(ground.givers) == 1 else PledgeFormScreens.giver
    await manager.start(first, data=start_of(ground))


@router.callback_query(ActionFilter("open-pledges"))
async def open_pledges(query: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    """Those of one project."""
    await open_on(query, dialog_manager, PledgeScreens.list, {PROJECT: action_id})


@router.callback_query(ActionFilter("open-pledge"))
@inject_handler
async def open_pledge(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowPledge]
) -> None:
    await show(action_id)
    await open_on(query, dialog_manager, PledgeScreens.card, {PLEDGE: action_id})


@router.callback_query(ActionFilter("accept-pledge"))
@inject_handler
async def accept_below_message(
    query: CallbackQuery, action_id: int, accept: FromDishka[AcceptPledge], speech: Speech
) -> None:
    answered = await accept(action_id)
    t = await speech.translator()
    contacts = answered.contacts.in_words if answered.contacts else ""
    outcome = t("pledge-you-accepted", **answered.facts, contacts=contacts)
    await settle_and_lead_on(query, outcome, t, Action("open-pledge", action_id))


@router.callback_query(ActionFilter(*_SCREENS))
@inject_handler
async def ask_why(
    query: CallbackQuery,
    *,
    action_id: int,
    action_name: str,
    dialog_manager: DialogManager,
    show: FromDishka[ShowPledge],
) -> None:
    """Ask for the reason, which is also the last moment to turn back."""
    await show(action_id)
    await open_on(query, dialog_manager, _SCREENS[action_name], {PLEDGE: action_id})


@router.callback_query(ActionFilter("deliver-pledge"))
@inject_handler
async def tell_whole_below_message(
    query: CallbackQuery, action_id: int, tell: FromDishka[TellWhole], speech: Speech
) -> None:
    await tell(action_id)
    t = await speech.translator()
    await settle_and_lead_on(query, t("arrival-sent"), t, Action("open-pledge", action_id))


@router.callback_query(ActionFilter("tell-delivery"))
@inject_handler
async def tell_part(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, prepare: FromDishka[PrepareDelivery]
) -> None:
    start = start_of_arrival(await prepare(action_id))
    await open_on(query, dialog_manager, ArrivalFormScreens.amount, start)


@router.callback_query(ActionFilter("explain-pledge"))
@inject_handler
async def explain(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, prepare: FromDishka[PrepareDelivery]
) -> None:
    start = start_explaining(await prepare(action_id))
    await open_on(query, dialog_manager, PledgeDayFormScreens.words, start)


@router.callback_query(ActionFilter("agree-delivery"))
@inject_handler
async def agree_below_message(
    query: CallbackQuery, action_id: int, agree: FromDishka[AgreeToDelivery], speech: Speech
) -> None:
    answered = await agree(action_id)
    t = await speech.translator()
    outcome = t(outcome_of_delivery(answered), **answered.facts)
    await settle_and_lead_on(query, outcome, t, Action("open-pledge", answered.pledge_id))


@router.callback_query(ActionFilter(*_OF_PART))
@inject_handler
async def answer_otherwise(
    query: CallbackQuery,
    *,
    action_id: int,
    action_name: str,
    dialog_manager: DialogManager,
    find: FromDishka[FindPledge],
) -> None:
    start = {DELIVERY: action_id, PLEDGE: await find(action_id)}
    await open_on(query, dialog_manager, _OF_PART[action_name], start)
