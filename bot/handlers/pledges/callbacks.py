"""What people do on the screens about pledges."""

from aiogram import Bot
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.keys import DELIVERY, PLEDGE, SOUGHT
from bot.handlers.navigation import kept_id
from bot.handlers.pledges.form import start_of
from bot.handlers.speech import translator_of
from bot.handlers.states import PledgeFormScreens, PledgeScreens
from bot.handlers.widgets.input import ask_again_if_refused, require_text
from bot.handlers.widgets.refusal import forget_refusal
from bot.models.reference import Need
from bot.presenting.cards.pledges import outcome_of_delivery
from bot.understanding.amounts import parse_tenge
from bot.understanding.counts import parse_count
from bot.use_cases.kernel.errors import DomainError, NotFoundError
from bot.use_cases.pledges.answering import AcceptPledge, DeclinePledge
from bot.use_cases.pledges.arriving import AgreeToDelivery, CorrectDelivery, DenyDelivery, TakeBackDelivery
from bot.use_cases.pledges.changing import WithdrawPledge
from bot.use_cases.pledges.delivering import TellWhole
from bot.use_cases.pledges.preparing import PreparePledge
from bot.use_cases.pledges.reading import PartView, ShowPledge


async def pick(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    manager.dialog_data[PLEDGE] = parse_record_id(picked)
    await manager.switch_to(PledgeScreens.card)


@inject
async def open_next(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowPledge]
) -> None:
    view = await show(kept_id(manager, PLEDGE))
    if view.next_id is not None:
        manager.dialog_data[PLEDGE] = view.next_id


@inject
async def accept(
    query: CallbackQuery, _: Button, manager: DialogManager, deed: FromDishka[AcceptPledge]
) -> None:
    await deed(kept_id(manager, PLEDGE))
    await _say(query, manager, "pledge-accepted-tap")


@inject
async def decline(
    query: CallbackQuery, _: Button, manager: DialogManager, deed: FromDishka[DeclinePledge]
) -> None:
    await deed(kept_id(manager, PLEDGE))
    await _say(query, manager, "pledge-you-declined")


@inject
async def decline_in_words(
    message: Message, _: MessageInput, manager: DialogManager, deed: FromDishka[DeclinePledge]
) -> None:
    async with ask_again_if_refused(manager):
        await deed(kept_id(manager, PLEDGE), require_text(message))
        await _say_below(message, manager, "pledge-you-declined")


@inject
async def withdraw(
    message: Message, _: MessageInput, manager: DialogManager, deed: FromDishka[WithdrawPledge]
) -> None:
    async with ask_again_if_refused(manager):
        await deed(kept_id(manager, PLEDGE), require_text(message))
        await _say_below(message, manager, "pledge-you-withdrew")


@inject
async def tell_whole(
    query: CallbackQuery, _: Button, manager: DialogManager, deed: FromDishka[TellWhole]
) -> None:
    await deed(kept_id(manager, PLEDGE))
    await _say(query, manager, "arrival-sent")


@inject
async def agree(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    *,
    show: FromDishka[ShowPledge],
    deed: FromDishka[AgreeToDelivery],
) -> None:
    part = _require((await show(kept_id(manager, PLEDGE))).asked)
    answered = await deed(part.id)
    t = await translator_of(manager)
    await answer_tap(query, t.plain(outcome_of_delivery(answered), **answered.facts))


@inject
async def take_back(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    *,
    show: FromDishka[ShowPledge],
    deed: FromDishka[TakeBackDelivery],
) -> None:
    await deed(_require((await show(kept_id(manager, PLEDGE))).told).id)
    await _say(query, manager, "delivery-you-took-back")


@inject
async def deny(
    query: CallbackQuery, _: Button, manager: DialogManager, deed: FromDishka[DenyDelivery]
) -> None:
    await deed(kept_id(manager, DELIVERY))
    await _say(query, manager, "delivery-you-denied")


@inject
async def deny_in_words(
    message: Message, _: MessageInput, manager: DialogManager, deed: FromDishka[DenyDelivery]
) -> None:
    async with ask_again_if_refused(manager):
        await deed(kept_id(manager, DELIVERY), require_text(message))
        await _say_below(message, manager, "delivery-you-denied")


@inject
async def correct(
    message: Message,
    _: MessageInput,
    manager: DialogManager,
    *,
    show: FromDishka[ShowPledge],
    deed: FromDishka[CorrectDelivery],
) -> None:
    """Another amount has arrived. The message is what makes two of them one."""
    async with ask_again_if_refused(manager, DomainError):
        view = await show(kept_id(manager, PLEDGE))
        read = parse_tenge if view.kind is Need.MONEY else parse_count
        amount = read(require_text(message))
        mark = f"{message.chat.id}:{message.message_id}"
        await deed(mark, kept_id(manager, DELIVERY), amount)
        await _say_below(message, manager, "delivery-you-corrected")


@inject
async def send_photo(
    query: CallbackQuery, _: Button, manager: DialogManager, show: FromDishka[ShowPledge]
) -> None:
    """The photos and documents of its parts. The card is sent again, so that it stands below them."""
    view = await show(kept_id(manager, PLEDGE))
    bot: Bot = manager.middleware_data["bot"]
    for part in view.parts:
        if part.photo:
            await bot.send_photo(query.from_user.id, part.photo)
        if part.document:
            await bot.send_document(query.from_user.id, part.document)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def seek(message: Message, _: MessageInput, manager: DialogManager) -> None:
    async with ask_again_if_refused(manager):
        manager.dialog_data[SOUGHT] = require_text(message)[:60]


@inject
async def pick_project(
    _: CallbackQuery, __: object, manager: DialogManager, picked: str, prepare: FromDishka[PreparePledge]
) -> None:
    ground = await prepare(parse_record_id(picked))
    first = PledgeFormScreens.kind if len(ground.givers) == 1 else PledgeFormScreens.giver
    await manager.start(first, data=start_of(ground))


async def to_list(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Also from a card that was opened from a message: then the list is of all projects."""
    forget_refusal(manager)
    await manager.switch_to(PledgeScreens.list)


def _require(part: PartView | None) -> PartView:
    if part is None:
        raise NotFoundError
    return part


async def _say(query: CallbackQuery, manager: DialogManager, outcome: str) -> None:
    await answer_tap(query, (await translator_of(manager)).plain(outcome))
    await manager.switch_to(PledgeScreens.card)


async def _say_below(message: Message, manager: DialogManager, outcome: str) -> None:
    await message.answer((await translator_of(manager))(outcome))
    await manager.switch_to(PledgeScreens.card, show_mode=ShowMode.SEND)
