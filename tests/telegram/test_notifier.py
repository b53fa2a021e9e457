"""What stands in the way of a notification, against the playground."""

from datetime import UTC, datetime

import pytest

from bot.models.reference import Language
from bot.telegram.client import open_bot
from bot.telegram.notifier import TelegramNotifier
from bot.telegram.pace import Pace, RealTime
from bot.use_cases.kernel.messages import Notification
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
