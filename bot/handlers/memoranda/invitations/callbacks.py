"""A link is sent again, or handed over with its code, by the party's own people or a moderator."""

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import MEMORANDUM, ORGANIZATION
from bot.handlers.memoranda.invitations.getters import LINK, PARTY, PERSON
from bot.handlers.navigation import kept_id, tell
from bot.handlers.speech import translator_of
from bot.handlers.states import MemorandumInvitationScreens
from bot.models.words import Live, TimeOfDay
from bot.use_cases.links.handing import HandLinkOver, HandLinkOverAsStaff, TellCode, TellCodeAsStaff
from bot.use_cases.memoranda.invited import AskModerators, SendLinkAgain
from bot.use_cases.memoranda.linking import KIND
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.moderation.memoranda import SendLinkAgainAsStaff


async def pick(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    organization, person = picked.split(":")
    manager.dialog_data[ORGANIZATION] = parse_record_id(organization)
    manager.dialog_data[PERSON] = parse_record_id(person)
    await manager.switch_to(MemorandumInvitationScreens.one)


@inject
async def hand_over(
    query: CallbackQuery, _: Button, manager: DialogManager, imprint: FromDishka[Imprint]
) -> None:
    """The link is said in the chat and kept nowhere."""
    kind = HandLinkOverAsStaff if kept_id(manager, PARTY) else HandLinkOver
    hand = await deed(manager, kind)
    handed = await hand(KIND, kept_id(manager, MEMORANDUM), kept_id(manager, PERSON))
    manager.dialog_data[LINK] = handed.id
    t = await translator_of(manager)
    await answer_tap(query)
    await tell(manager, t("memorandum-link-handed", link=Live(f"{imprint.public_url}/l/{handed.token}")))
    await manager.switch_to(MemorandumInvitationScreens.handed)


@inject
async def ask_moderators(
    query: CallbackQuery, _: Button, manager: DialogManager, ask: FromDishka[AskModerators]
) -> None:
    asked = await ask(kept_id(manager, MEMORANDUM))
    key = "memorandum-moderators-asked" if asked else "memorandum-moderators-not-needed"
    await answer_tap(query, (await translator_of(manager)).plain(key), alert=True)


async def tell_code(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    kind = TellCodeAsStaff if kept_id(manager, PARTY) else TellCode
    code = await (await deed(manager, kind))(kept_id(manager, LINK))
    t = await translator_of(manager)
    await answer_tap(query)
    await tell(manager, t("memorandum-link-code", code=code.digits, until=TimeOfDay(code.until)))


async def send_again(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    party = (kept_id(manager, MEMORANDUM), kept_id(manager, ORGANIZATION))
    if kept_id(manager, PARTY):
        await (await deed(manager, SendLinkAgainAsStaff))(*party, kept_id(manager, PERSON))
    else:
        await (await deed(manager, SendLinkAgain))(*party, kept_id(manager, PERSON))
    await answer_tap(query, (await translator_of(manager)).plain("memorandum-link-sent-again"))


async def go_back(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    """To the list; for a moderator to the party."""
    if kept_id(manager, PARTY):
        await manager.done()
    else:
        await manager.switch_to(MemorandumInvitationScreens.list)
