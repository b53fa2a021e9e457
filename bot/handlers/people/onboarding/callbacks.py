"""First contact step by step, and the screen to which it leads."""

from aiogram import Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter
from bot.handlers.deeds import deed
from bot.handlers.deep_links import follow
from bot.handlers.leaving import leave_all
from bot.handlers.navigation import open_home, open_over_menu, start_data_of, tell_saved
from bot.handlers.people.onboarding.getters import CHANGES, SHOWN, fingerprint
from bot.handlers.speech import LANGUAGE, translator_of
from bot.handlers.states import ConsentScreens, MenuScreens, OnboardingScreens
from bot.handlers.widgets.input import name_of_contact, require_text
from bot.handlers.widgets.refusal import keep_refusal
from bot.models.consents import Terms
from bot.models.people import ConsentKind
from bot.models.reference import Language
from bot.presenting.consent import wording
from bot.use_cases.kernel.errors import DomainError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.people.introducing import (
    ChooseLanguage,
    GiveConsent,
    IntroduceOneself,
    WhoAmI,
)

_PAYLOAD = "payload"
"""Start-data key for the payload of a deep link. The bot follows the link once the person is known."""

router = Router(name="onboarding-commands")


@router.message(CommandStart())
@inject_handler
async def start(
    _: Message,
    command: CommandObject,
    dialog_manager: DialogManager,
    who_am_i: FromDishka[WhoAmI],
) -> None:
    """Ask a newcomer for a language first. The bot follows a deep link only once the person is known."""
    await leave_all(dialog_manager)
    actor = await who_am_i()
    payload = command.args or ""
    if Permission.PARTICIPATE not in actor.permissions:
        await dialog_manager.start(
            OnboardingScreens.language, data={_PAYLOAD: payload}, mode=StartMode.RESET_STACK
        )
    elif not actor.name:
        await dialog_manager.start(
            OnboardingScreens.name, data={_PAYLOAD: payload}, mode=StartMode.RESET_STACK
        )
    elif payload and actor.consent_outdated:
        await dialog_manager.start(
            ConsentScreens.renewed, data={_PAYLOAD: payload}, mode=StartMode.RESET_STACK
        )
    else:
        await _arrive(dialog_manager, payload)


@router.callback_query(ActionFilter("change-name"))
@inject_handler
async def change_name(_: CallbackQuery, dialog_manager: DialogManager, who_am_i: FromDishka[WhoAmI]) -> None:
    """The name that somebody has given themselves, which documents hold them to, may be given anew."""
    actor = await who_am_i()
    if Permission.PARTICIPATE in actor.permissions:
        await open_over_menu(dialog_manager, OnboardingScreens.name, {CHANGES: actor.name})
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
    await choose(Language(code))
    manager.dialog_data[LANGUAGE] = code
    await manager.switch_to(OnboardingScreens.consent)


@inject
async def agree(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    give_consent: FromDishka[GiveConsent],
    terms: FromDishka[Terms],
) -> None:
    if await _consented(query, manager, give_consent, terms):
        await manager.switch_to(OnboardingScreens.name)


@inject
async def agree_anew(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    give_consent: FromDishka[GiveConsent],
    terms: FromDishka[Terms],
) -> None:
    """Go back to where the person was when they were asked."""
    if not await _consented(query, manager, give_consent, terms):
        return
    payload = str(start_data_of(manager).get(_PAYLOAD, ""))
    if payload:
        await _arrive(manager, payload)
        return
    await manager.done()
    if not manager.has_context():
        await open_home(manager, known=True)


async def put_off(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await open_home(manager, known=True)


async def _consented(
    query: CallbackQuery, manager: DialogManager, give_consent: GiveConsent, terms: Terms
) -> bool:
    """False if the wording has changed since it was put on the screen: it is shown anew instead."""
    t = await translator_of(manager)
    if manager.dialog_data.get(SHOWN) != fingerprint(t, terms):
        return False
    await give_consent(ConsentKind.SERVICE, wording(t, terms), query.from_user.full_name)
    return True


@inject
async def take_name(
    message: Message, _: MessageInput, manager: DialogManager, introduce: FromDishka[IntroduceOneself]
) -> None:
    try:
        await introduce(require_text(message, name_of_contact))
    except DomainError as error:
        await keep_refusal(manager, error)
    else:
        await finish(manager)


@inject
async def keep_suggested_name(
    query: CallbackQuery, _: Button, manager: DialogManager, introduce: FromDishka[IntroduceOneself]
) -> None:
    await introduce(query.from_user.full_name)
    await finish(manager)


async def finish(manager: DialogManager) -> None:
    if start_data_of(manager).get(CHANGES):
        actor = await (await deed(manager, WhoAmI))()
        await tell_saved(manager, (await translator_of(manager))("own-name-saved", name=actor.name))
        return
    await _arrive(manager, str(start_data_of(manager).get(_PAYLOAD, "")))


async def _arrive(manager: DialogManager, payload: str) -> None:
    await manager.start(MenuScreens.main, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)
    if payload:
        await follow(manager, payload)
