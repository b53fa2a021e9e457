"""What stands in the way of a notification, against the playground."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from bot.models.reference import Language
from bot.presenting.files.file import File
from bot.presenting.translator import Translator
from bot.telegram.client import open_bot
from bot.telegram.notifier import TelegramNotifier
from bot.telegram.pace import Pace, RealTime
from bot.use_cases.kernel.messages import Action, Attachment, Notification
from bot.use_cases.kernel.ports import DeliverLater, Undeliverable
from playground.people.client import Message, Player, PlaygroundClient
from playground.server import running
from tests.pictures import a_picture


@pytest.mark.parametrize("trouble", ["429", "500", "drop"])
async def test_telegrams_troubles_are_an_outage_and_no_fault_of_the_message(trouble: str) -> None:
    async with (
        running() as server,
        PlaygroundClient(server.url) as client,
        open_bot(server.token, server.url) as bot,
    ):
        person = await client.person("Айгерім", started=True)
        notifier = TelegramNotifier(bot, Pace(RealTime()), lambda: datetime.now(UTC), {})
        await client.fault(trouble, "sendMessage")
        with pytest.raises(DeliverLater) as caught:
            await notifier.send(person.id, Language.KAZAKH, Notification("digest-done"))
        assert caught.value.outage
        await notifier.send(person.id, Language.KAZAKH, Notification("digest-done"))


async def test_a_document_whose_text_is_refused_is_not_sent_again() -> None:
    async def attach(_: Attachment, __: Translator) -> File:
        return File("memorandum.pdf", b"%PDF")

    long = Notification("interest-refused", {"title": "ұ" * 2000}, attachment=Attachment("memorandum", 1))
    async with (
        running() as server,
        PlaygroundClient(server.url) as client,
        open_bot(server.token, server.url) as bot,
    ):
        person = await client.person("Айгерім", started=True)
        notifier = TelegramNotifier(bot, Pace(RealTime()), lambda: datetime.now(UTC), attach)
        await client.fault("500", "sendMessage", times=3)
        for _ in range(3):
            with pytest.raises(DeliverLater):
                await notifier.send(person.id, Language.KAZAKH, long)
        await notifier.send(person.id, Language.KAZAKH, long)
        assert len(await client.calls("sendDocument")) == 1
        await notifier.send(person.id, Language.KAZAKH, long)
        assert len(await client.calls("sendDocument")) == 2


@dataclass(slots=True)
class Reader:
    """Somebody whom the bot writes to, with a picture that Telegram keeps."""

    client: PlaygroundClient
    person: Player
    notifier: TelegramNotifier
    picture: str

    async def gets(self, notification: Notification) -> Message:
        await self.notifier.send(self.person.id, Language.KAZAKH, notification)
        return await self.person.sees("ұ")


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    async with (
        running() as server,
        PlaygroundClient(server.url) as client,
        open_bot(server.token, server.url) as bot,
    ):
        person = await client.person("Айгерім", started=True)
        kept = server.playground.world.add_file("photo.jpg", "image/jpeg", a_picture(), kind="photo")
        yield Reader(
            client, person, TelegramNotifier(bot, Pace(RealTime()), lambda: datetime.now(UTC), {}), kept.id
        )


def about(title: str, picture: str | None) -> Notification:
    return Notification("interest-refused", {"title": title}, ((Action("see-project", 1),),), picture=picture)


async def test_a_picture_leads_with_the_words_and_buttons_below(reader: Reader) -> None:
    seen = await reader.gets(about("ұ", reader.picture))
    assert seen.photo is not None
    assert seen.photo["file_id"] == reader.picture
    assert len(seen.buttons) == 1
    assert len(await reader.client.calls("sendMessage")) == 0


async def test_words_that_no_caption_holds_go_whole_and_without_the_picture(reader: Reader) -> None:
    """The end of a pitch says what is never to be missing: that the minimum is above the limit."""
    words = "ұйым " * 400
    seen = await reader.gets(about(f"{words}соңы", reader.picture))
    assert seen.photo is None
    assert f"{words}соңы" in seen.text
    assert len(seen.buttons) == 1
    assert await reader.client.calls("sendPhoto") == []


async def test_a_picture_that_telegram_knows_no_more_is_left_out(reader: Reader) -> None:
    """And so is anything else that was kept as a picture and is none."""
    for picture in ("AgACAgIAAxk", "http://a.kz/b.jpg", ""):
        seen = await reader.gets(about("ұйым " * 300, picture))
        assert seen.photo is None
        assert len(seen.text) > 1024
        assert len(seen.buttons) == 1


async def test_who_has_blocked_the_bot_is_told_apart_from_a_refused_picture(reader: Reader) -> None:
    await reader.person.block()
    with pytest.raises(Undeliverable):
        await reader.notifier.send(reader.person.id, Language.KAZAKH, about("ұ", reader.picture))
    assert await reader.client.calls("sendMessage") == []


@pytest.mark.parametrize("trouble", ["429", "500", "drop"])
async def test_an_outage_is_no_reason_to_leave_the_picture_out(reader: Reader, trouble: str) -> None:
    await reader.client.fault(trouble, "sendPhoto")
    with pytest.raises(DeliverLater):
        await reader.notifier.send(reader.person.id, Language.KAZAKH, about("ұ", reader.picture))
    assert (await reader.gets(about("ұ", reader.picture))).photo
