"""What people do with their account: choose a language, get their data, be forgotten."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.keys import ORGANIZATION
from bot.handlers.navigation import open_below, open_home, open_over_menu
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import PersonScreens, RepresentativeScreens
from bot.handlers.widgets.input import ask_again_if_refused
from bot.handlers.widgets.refusal import forget_refusal
from bot.models.reference import Language
from bot.presenting.buttons import rows_of
from bot.presenting.cards.people import as_contact_messages
from bot.presenting.files.file import File
from bot.presenting.files.own_data import own_data_json, own_data_page
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.messages import Action
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.people.introducing import (
    ChooseLanguage,
    WhoAmI,
)
from bot.use_cases.people.own_data import ExportMyData, FindMeAsContact

router = Router(name="people-commands")


@router.message(Command("language"))
@inject_handler
async def open_language(_: Message, dialog_manager: DialogManager, who_am_i: FromDishka[WhoAmI]) -> None:
    """Ask for a language above the open screen, which is drawn in that language then: a form stays at its question."""
    if not await who_am_i.may(Permission.OWN_DATA):
        await open_home(dialog_manager, known=False)
    elif not (dialog_manager.has_context() and await who_am_i.may(Permission.PARTICIPATE)):
        await open_over_menu(dialog_manager, PersonScreens.language)
    elif dialog_manager.current_context().state == PersonScreens.language:
        await dialog_manager.show(ShowMode.DELETE_AND_SEND)
    else:
        await dialog_manager.start(PersonScreens.language, show_mode=ShowMode.DELETE_AND_SEND)


@router.message(Command("mydata"))
@inject_handler
async def send_my_data(
    message: Message,
    dialog_manager: DialogManager,
    who_am_i: FromDishka[WhoAmI],
    export: FromDishka[ExportMyData],
    speech: Speech,
) -> None:
    """Send everything that is kept about the person at once: as a page to read, and as JSON."""
    if not await who_am_i.may(Permission.OWN_DATA):
        await open_home(dialog_manager, known=False)
        return
    data, t = await export(), await speech.translator()
    await message.answer_document(_upload(own_data_page(t, data)), caption=t("mydata-caption"))
    buttons = InlineKeyboardMarkup.model_validate(
        {
            "inline_keyboard": rows_of(
                t, ((Action("change-name", 0),), (Action("own-address", 0),), (Action("as-contact", 0),))
            )
        }
    )
    await message.answer_document(
        _upload(own_data_json(t, data)), caption=t("mydata-json-caption"), reply_markup=buttons
    )


def _upload(file: File) -> BufferedInputFile:
    return BufferedInputFile(file.content, file.name)


@router.callback_query(ActionFilter("as-contact"))
@inject_handler
async def ask_for_own_contact(
    query: CallbackQuery, dialog_manager: DialogManager, who_am_i: FromDishka[WhoAmI], speech: Speech
) -> None:
    """Telegram vouches for a number only when it is shared by a button below the line for messages."""
    if not await who_am_i.may(Permission.OWN_DATA):
        await open_home(dialog_manager, known=False)
        return
    await open_below(query, dialog_manager, PersonScreens.as_contact)
    t = await speech.translator()
    button = KeyboardButton(text=t.plain("button-share-contact"), request_contact=True)
    keyboard = ReplyKeyboardMarkup(keyboard=[[button]], resize_keyboard=True, one_time_keyboard=True)
    await _say(dialog_manager, t("as-contact-ready"), keyboard)


async def _say(manager: DialogManager, html: str, markup: ReplyKeyboardMarkup | ReplyKeyboardRemove) -> None:
    bot, chat = manager.middleware_data["bot"], manager.middleware_data["event_chat"]
    await bot.send_message(chat.id, html, reply_markup=markup)


@inject
async def take_own_contact(
    message: Message, _: MessageInput, manager: DialogManager, find: FromDishka[FindMeAsContact]
) -> None:
    """Take the contact that the button shares. A card that is forwarded may be an old one, with a number that the
    person has given back and somebody else has by now.
    """
    async with ask_again_if_refused(manager):
        contact = message.contact
        own = contact and message.from_user and contact.user_id == message.from_user.id
        if contact is None or not own or message.forward_origin is not None:
            raise InvalidValueError("contact-not-own")
        found = await find(contact.phone_number)
        t = await translator_of(manager)
        for html in as_contact_messages(t, found):
            await _say(manager, html, ReplyKeyboardRemove())
        await manager.done(show_mode=ShowMode.SEND)


async def leave_search(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """Take the button below the line for messages away with the question."""
    t = await translator_of(manager)
    await _say(manager, t("as-contact-left"), ReplyKeyboardRemove())
    await manager.done(show_mode=ShowMode.SEND)


@router.message(Command("forget"))
@inject_handler
async def ask_before_forgetting(
    _: Message, dialog_manager: DialogManager, who_am_i: FromDishka[WhoAmI]
) -> None:
    if await who_am_i.may(Permission.OWN_DATA):
        await open_over_menu(dialog_manager, PersonScreens.forget)
    else:
        await open_home(dialog_manager, known=False)


@inject
async def choose_language(
    _: CallbackQuery,
    __: object,
    manager: DialogManager,
    code: str,
    choose: FromDishka[ChooseLanguage],
) -> None:
    """The screen below is drawn anew. What was refused there was said in the language before."""
    await choose(Language(code))
    await manager.done(show_mode=ShowMode.NO_UPDATE)
    if not manager.has_context():
        await open_home(manager, known=True)
        return
    forget_refusal(manager)
    manager.show_mode = ShowMode.AUTO
    await manager.show(ShowMode.EDIT)


async def open_successor(_: CallbackQuery, __: object, manager: DialogManager, organization_id: str) -> None:
    """Open the people of an organisation that nobody else represents; somebody may be invited from there."""
    await manager.start(RepresentativeScreens.list, data={ORGANIZATION: parse_record_id(organization_id)})


@inject
async def forget(
    query: CallbackQuery, _: Button, manager: DialogManager, forget_me: FromDishka[ForgetMe]
) -> None:
    """Forget the person. The farewell is rendered first, while the person's language is still known."""
    t = await translator_of(manager)
    farewell = t("forgotten")
    await forget_me()
    await manager.reset_stack()
    if query.bot is not None:
        await query.bot.send_message(query.from_user.id, farewell)
