"""Files: limits both ways, albums, pictures."""

import struct
import zlib

import pytest
from aiogram.exceptions import TelegramEntityTooLarge
from aiogram.types import BufferedInputFile, InputMediaDocument, InputMediaPhoto

MB = 1024 * 1024


def png(width, height, padding=0):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + b"\0" * padding


def photo(width=10, height=10, padding=0):
    return BufferedInputFile(png(width, height, padding), "a.png")


async def test_50_mb_go_up(bot, aigerim):
    message = await bot.send_document(aigerim.id, BufferedInputFile(bytes(50 * MB), "a.bin"))
    assert message.document.file_size == 50 * MB
    with pytest.raises(TelegramEntityTooLarge, match="Request Entity Too Large"):
        await bot.send_document(aigerim.id, BufferedInputFile(bytes(50 * MB + 1), "a.bin"))


async def test_20_mb_come_down(bot, aigerim, refused):
    await aigerim.send_large_document("a.bin", 20 * MB)
    await aigerim.send_large_document("b.bin", 20 * MB + 1)
    small, large = [update.message.document for update in await bot.get_updates()]
    assert len((await bot.download(small)).read()) == 20 * MB
    with refused("Bad Request: file is too big"):
        await bot.get_file(large.file_id)


async def test_an_upload_comes_back_as_it_was(bot, aigerim):
    message = await bot.send_document(aigerim.id, BufferedInputFile(b"%PDF-x", "Меморандум.pdf"))
    assert (message.document.file_name, message.document.mime_type) == ("Меморандум.pdf", "application/pdf")
    assert (await bot.download(message.document)).read() == b"%PDF-x"


async def test_a_file_is_sent_again_by_its_id(bot, aigerim):
    first = await bot.send_document(aigerim.id, BufferedInputFile(b"abc", "a.txt"))
    second = await bot.send_document(aigerim.id, first.document.file_id)
    assert second.document.file_id == first.document.file_id


async def test_unknown_files_are_refused(bot, aigerim, refused):
    with refused(
        "Bad Request: wrong remote file identifier specified: can't unserialize it. Wrong last symbol"
    ):
        await bot.send_document(aigerim.id, "nothing")
    with refused("Bad Request: invalid file_id"):
        await bot.get_file("nothing")
    with refused("Bad Request: file must be non-empty"):
        await bot.send_document(aigerim.id, BufferedInputFile(b"", "a.txt"))
    with refused("Bad Request: there is no document in the request"):
        await bot.send_document(aigerim.id, "attach://nothing")


async def test_photos_hold_10_mb(bot, aigerim, refused):
    await bot.send_photo(aigerim.id, photo(padding=10 * MB - 100))
    with refused("Bad Request: file is too big"):
        await bot.send_photo(aigerim.id, photo(padding=10 * MB))


async def test_a_photo_has_its_sides(bot, aigerim):
    message = await bot.send_photo(aigerim.id, photo(640, 480))
    assert (message.photo[-1].width, message.photo[-1].height) == (640, 480)


async def test_what_is_no_picture_cannot_be_a_photo(bot, aigerim, refused):
    with refused("Bad Request: IMAGE_PROCESS_FAILED"):
        await bot.send_photo(aigerim.id, BufferedInputFile(b"text", "a.png"))


@pytest.mark.parametrize("sides", [(5001, 5000), (21, 1)])
async def test_odd_pictures_cannot_be_photos(bot, aigerim, refused, sides):
    with refused("Bad Request: PHOTO_INVALID_DIMENSIONS"):
        await bot.send_photo(aigerim.id, photo(*sides))


@pytest.mark.parametrize("count", [2, 10])
async def test_albums_of_2_to_10(bot, aigerim, count):
    messages = await bot.send_media_group(aigerim.id, [InputMediaPhoto(media=photo()) for _ in range(count)])
    assert len({message.media_group_id for message in messages}) == 1
    assert len(messages) == count


@pytest.mark.parametrize(
    ("count", "description"),
    [
        (0, "Bad Request: there are no messages to send"),
        (11, "Bad Request: too many messages to send as an album"),
    ],
)
async def test_other_albums_are_refused(bot, aigerim, refused, count, description):
    with refused(description):
        await bot.send_media_group(aigerim.id, [InputMediaPhoto(media=photo()) for _ in range(count)])
    assert aigerim.messages == []


async def test_documents_form_albums_among_themselves(bot, aigerim, refused):
    document = InputMediaDocument(media=BufferedInputFile(b"x", "a.txt"))
    with refused("Bad Request: document can't be mixed with other media types"):
        await bot.send_media_group(aigerim.id, [InputMediaPhoto(media=photo()), document])


async def test_the_playground_fetches_nothing_from_the_network(bot, aigerim, refused):
    with refused("Bad Request: failed to get HTTP URL content"):
        await bot.send_document(aigerim.id, "https://example.org/a.pdf")


async def test_a_persons_file_cannot_run_as_a_page(client, aigerim):
    await aigerim.send_document("a.html", b"<script>alert(1)</script>", mime_type="text/html")
    await client.until(lambda: aigerim.messages, 10)
    url = aigerim.messages[0].document["url"]
    async with client._session.get(client.url + url) as response:
        assert "sandbox" in response.headers["Content-Security-Policy"]
