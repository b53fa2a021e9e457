"""What stands in the way of a notification, against the playground."""

from datetime import UTC, datetime

import pytest

from bot.models.reference import Language
from bot.presenting.files.file import File
from bot.presenting.translator import Translator
from bot.telegram.client import open_bot
from bot.telegram.notifier import TelegramNotifier
from bot.telegram.pace import Pace, RealTime
from bot.use_cases.kernel.messages import Attachment, Notification
from bot.use_cases.kernel.ports import DeliverLater
from playground.people.client import PlaygroundClient
from playground.server import running


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
