"""Another library's bot against the playground: python-telegram-bot sends files as a form with parts, as curl does."""

import asyncio

import pytest

telegram = pytest.importorskip(
    "telegram", reason="python-telegram-bot is not installed: `make test` installs it"
)

from telegram import (  # noqa: E402  # only where it is installed
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    LinkPreviewOptions,
)
from telegram.error import BadRequest, InvalidToken  # noqa: E402
from telegram.ext import ApplicationBuilder, CallbackQueryHandler, MessageHandler, filters  # noqa: E402

from tests.playground.facts.test_facts import picture  # noqa: E402

KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Иә", callback_data="yes")]])
NAME = "Меморандум № 7 «Жер».pdf"


@pytest.fixture
async def ptb(server):
    async with Bot(server.token, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot") as bot:
        yield bot


async def test_it_uploads_a_photo(ptb, aigerim):
    message = await ptb.send_photo(aigerim.id, picture(), caption="<b>сурет</b>", parse_mode="HTML")
    assert (message.photo[-1].width, message.caption_entities[0].type) == (10, "bold")
    again = await ptb.send_photo(aigerim.id, message.photo[-1].file_id)
    assert again.photo[-1].file_id == message.photo[-1].file_id


async def test_it_uploads_a_document_with_a_kazakh_name_and_downloads_it(ptb, aigerim):
    message = await ptb.send_document(aigerim.id, b"%PDF-x", filename=NAME)
    assert (message.document.file_name, message.document.mime_type) == (NAME, "application/pdf")
    file = await ptb.get_file(message.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"%PDF-x"
    shown = await aigerim.sees("")
    assert shown.document["file_name"] == NAME


async def test_it_sends_albums(ptb, aigerim):
    photos = await ptb.send_media_group(aigerim.id, [InputMediaPhoto(picture()), InputMediaPhoto(picture())])
    assert len({message.media_group_id for message in photos}) == 1
    documents = await ptb.send_media_group(
        aigerim.id, [InputMediaDocument(b"a", filename="Ә.txt"), InputMediaDocument(b"b", filename="Ң.txt")]
    )
    assert [message.document.file_name for message in documents] == ["Ә.txt", "Ң.txt"]


async def test_it_edits_texts_captions_files_and_keyboards(ptb, aigerim):
    message = await ptb.send_message(aigerim.id, "a https://asar.kz", reply_markup=KEYBOARD)
    preview = LinkPreviewOptions(is_disabled=True)
    edited = await message.edit_text("b https://asar.kz", link_preview_options=preview)
    assert edited.link_preview_options.is_disabled
    assert edited.reply_markup is None
    assert (await edited.edit_reply_markup(KEYBOARD)).reply_markup == KEYBOARD
    with pytest.raises(BadRequest, match="not modified"):
        await edited.edit_reply_markup(KEYBOARD)
    document = await ptb.send_document(aigerim.id, b"x", filename="a.txt", caption="c")
    assert (await document.edit_caption("d")).caption == "d"
    changed = await document.edit_media(InputMediaDocument(b"yy", filename="б.txt", caption="e"))
    assert (changed.document.file_name, changed.document.file_size, changed.caption) == ("б.txt", 2, "e")


async def test_it_deletes(ptb, client, aigerim):
    first, second, third = [await ptb.send_message(aigerim.id, text) for text in "abc"]
    assert await first.delete()
    assert await ptb.delete_messages(aigerim.id, [second.message_id, third.message_id])
    assert await client.until(lambda: not aigerim.messages, 10)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await first.delete()


async def test_it_hears_by_polling(server, aigerim):
    """Its own application: updater, handlers, answers to presses."""
    builder = ApplicationBuilder().token(server.token).base_url(f"{server.url}/bot")
    application = builder.base_file_url(f"{server.url}/file/bot").build()

    async def greet(update, _):
        await update.message.reply_text(f"Сәлем, {update.effective_user.first_name}", reply_markup=KEYBOARD)

    async def agree(update, _):
        await update.callback_query.answer("Жақсы")
        await update.callback_query.edit_message_text("Келістік")

    application.add_handler(MessageHandler(filters.TEXT, greet))
    application.add_handler(CallbackQueryHandler(agree))
    async with application:
        await application.start()
        await application.updater.start_polling(poll_interval=0, timeout=2)
        try:
            await aigerim.send("/start")
            await aigerim.sees("Сәлем, Айгерім")
            answer = await aigerim.press("Иә")
            assert answer == {"text": "Жақсы", "show_alert": False, "url": None}
            await aigerim.sees("Келістік")
        finally:
            await asyncio.gather(application.updater.stop(), application.stop())


async def test_a_wrong_token_is_told(server, ptb):
    await ptb.get_me()
    stranger = Bot("nonsense", base_url=f"{server.url}/bot")
    try:
        with pytest.raises(InvalidToken):
            await stranger.initialize()
    finally:
        await stranger.shutdown()
