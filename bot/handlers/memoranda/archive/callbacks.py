"""Choose what the archive shows, and get its documents."""

from aiogram import Bot
from aiogram.enums import ChatAction
from aiogram.types import BufferedInputFile, CallbackQuery, Chat
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import parse_record_id
from bot.handlers.answering import answer_tap, change_words
from bot.handlers.downloads import UPLOAD_SECONDS, answer_in_time
from bot.handlers.memoranda.archive.getters import ANY, GROUP, OTHER, PAGES, YEAR, filter_of
from bot.handlers.speech import translator_of
from bot.handlers.states import MemorandumArchiveScreens
from bot.handlers.widgets.pager import turn_to_first_page
from bot.presenting.files.names import file_name
from bot.presenting.files.packing import Packer
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.archive import GROUPS, PACKED_AT_MOST, ListDocuments, Packable, ToPack
from bot.use_cases.memoranda.printing import ReadMemorandum

YEARS = range(2000, 2200)
_TOLD_AFTER = 50
"""Documents after which it is said again how many are packed."""


async def pick_stage(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    if picked in GROUPS or picked == ANY:
        await _keep(manager, GROUP, None if picked == ANY else picked)


async def pick_year(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    year = int(picked) if picked.isdecimal() and len(picked) == len("2026") else None
    if year in YEARS or picked == ANY:
        await _keep(manager, YEAR, year)


async def pick_party(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    await _keep(manager, OTHER, None if picked == ANY else parse_record_id(picked))


async def reset(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    for key in (GROUP, YEAR, OTHER):
        manager.dialog_data.pop(key, None)
    await turn_to_first_page(manager, PAGES)


async def _keep(manager: DialogManager, key: str, value: str | int | None) -> None:
    manager.dialog_data[key] = value
    await turn_to_first_page(manager, PAGES)
    await manager.switch_to(MemorandumArchiveScreens.list)


@inject
async def pack(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    list_documents: FromDishka[ListDocuments],
    read: FromDishka[ReadMemorandum],
) -> None:
    """All that the archive shows, in as many files as are needed. How far it has come is told meanwhile."""
    to_pack = await list_documents(filter_of(manager))
    await answer_tap(query)
    t = await translator_of(manager)
    sending = _Sending(manager, t, to_pack)
    await sending.begin()
    packer = Packer()
    for done, document in enumerate(to_pack.documents, start=1):
        printed = await read(document.id)
        full = packer.add(_name_of(t, document), printed.pdf)
        if full is not None:
            await sending.send(full, last=False)
        await sending.tell(done)
    await sending.send(packer.close(), last=True)
    await sending.end()
    manager.show_mode = ShowMode.DELETE_AND_SEND


class _Sending:
    """Gives the parts, and tells how far it has come in one message that changes."""

    def __init__(self, manager: DialogManager, t: Translator, to_pack: ToPack) -> None:
        self._bot: Bot = manager.middleware_data["bot"]
        self._chat: Chat = manager.middleware_data["event_chat"]
        self._t = t
        self._to_pack = to_pack
        self._parts = 0

    async def begin(self) -> None:
        self._told = await self._bot.send_message(self._chat.id, self._progress(0))
        await self._bot.send_chat_action(self._chat.id, ChatAction.UPLOAD_DOCUMENT)

    async def tell(self, done: int) -> None:
        if done % _TOLD_AFTER == 0:
            answer_in_time()
            await self._change(self._progress(done))

    async def send(self, content: bytes, *, last: bool) -> None:
        self._parts += 1
        only = last and self._parts == 1
        name = self._t.plain("memorandum-archive-file") if only else self._part()
        answer_in_time(UPLOAD_SECONDS)
        await self._bot.send_document(self._chat.id, BufferedInputFile(content, file_name(name, "zip")))

    async def end(self) -> None:
        answer_in_time()
        total = len(self._to_pack.documents)
        key = "memorandum-archive-packed" if self._parts == 1 else "memorandum-archive-parted"
        words = self._t(key, total=total, parts=str(self._parts))
        if self._to_pack.left_out:
            words = self._t.paragraphs(
                words, self._t("memorandum-archive-left-out", most=str(PACKED_AT_MOST))
            )
        await self._change(words)

    def _part(self) -> str:
        return self._t.plain("memorandum-archive-file-part", part=str(self._parts))

    def _progress(self, done: int) -> str:
        total = str(len(self._to_pack.documents))
        return self._t("memorandum-archive-packing", done=str(done), total=total)

    async def _change(self, words: str) -> None:
        await change_words(self._bot, self._told, words)


def _name_of(t: Translator, document: Packable) -> str:
    own = f"({t.plain('memorandum-own-number', number=document.own_number)})" if document.own_number else ""
    words = " ".join(filter(None, (document.number, own, t.plain_value(document.project_title))))
    return file_name(words, "pdf")
