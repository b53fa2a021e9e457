"""Webhooks: the secret, retries, order of delivery, calls in the answer."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram import Dispatcher
from aiogram.methods import SendDocument, SendMessage
from aiogram.types import BufferedInputFile, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from playground.world.webhook import retry_delays


class Hook:
    """A bot's web server: it keeps what came, and answers as it is told."""

    def __init__(self):
        self.url = ""
        self.updates = []
        self.secrets = []
        self.statuses = []
        self.hold = asyncio.Event()
        self.hold.set()
        self.news = asyncio.Condition()

    async def handle(self, request):
        update = await request.json()
        async with self.news:
            self.updates.append(update)
            self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
            self.news.notify_all()
        if "message" in update:
            await self.hold.wait()
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    async def got(self, count):
        async with self.news:
            await asyncio.wait_for(self.news.wait_for(lambda: len(self.updates) >= count), 10)
        return self.updates


@asynccontextmanager
async def serving(handler) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/hook", handler)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


@pytest.fixture
async def hook():
    hook = Hook()
    async with serving(hook.handle) as url:
        hook.url = url
        yield hook
        hook.hold.set()


async def test_updates_come_with_the_secret(bot, aigerim, hook):
    await bot.set_webhook(hook.url, secret_token="s" * 256)
    await aigerim.send("a")
    assert (await hook.got(1))[0]["message"]["text"] == "a"
    assert hook.secrets == ["s" * 256]
    await aigerim.settled()
    assert (await bot.get_webhook_info()).pending_update_count == 0


@pytest.mark.parametrize(
    ("secret", "description"),
    [
        ("s" * 257, "Bad Request: secret token is too long"),
        ("құпия", "Bad Request: secret token contains unallowed characters"),
    ],
)
async def test_other_secrets_are_refused(bot, refused, secret, description):
    with refused(description):
        await bot.set_webhook("http://127.0.0.1:9/hook", secret_token=secret)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "localhost", "LOCALHOST", "[::1]"])
@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_this_machine_can_be_a_webhook(bot, scheme, host):
    assert await bot.set_webhook(f"{scheme}://{host}:9/hook")


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("http://93.184.216.34/hook", "IP address 93.184.216.34 is reserved"),
        ("https://192.168.0.5:8443/hook", "IP address 192.168.0.5 is reserved"),
        ("http://169.254.169.254/", "IP address 169.254.169.254 is reserved"),
        ("http://0.0.0.0:9/", "IP address 0.0.0.0 is reserved"),
        ("http://[fe80::1]/", "IP address fe80::1 is reserved"),
        ("http://evil.example/hook", "Failed to resolve host: Name or service not known"),
        ("http://127.0.0.1@evil.example/", "Failed to resolve host: Name or service not known"),
        ("http://localhost.evil.example/", "Failed to resolve host: Name or service not known"),
        ("http://2130706433/", "Failed to resolve host: Name or service not known"),
        ("http://127.1/", "Failed to resolve host: Name or service not known"),
        ("ftp://127.0.0.1/", "invalid webhook URL specified"),
        ("file:///etc/passwd", "invalid webhook URL specified"),
        ("http:///hook", "invalid webhook URL specified"),
        ("http://127.0.0.1:x/", "invalid webhook URL specified"),
        ("http://[::1", "invalid webhook URL specified"),
        ("hook", "invalid webhook URL specified"),
    ],
)
async def test_no_other_machine_can_be_a_webhook(bot, refused, url, fault):
    prefix = "" if fault.startswith("invalid") else "bad webhook: "
    with refused(f"Bad Request: {prefix}{fault}"):
        await bot.set_webhook(url)
    assert (await bot.get_webhook_info()).url == ""


async def test_a_webhook_does_not_lead_elsewhere(bot, aigerim, hook):
    async def lead_on(_):
        raise web.HTTPTemporaryRedirect(hook.url)

    async with serving(lead_on) as url:
        await bot.set_webhook(url)
        await aigerim.send("a")
        while (info := await bot.get_webhook_info()).last_error_message is None:
            pass
        assert info.last_error_message == "Wrong response from the webhook: 307 Temporary Redirect"
        assert hook.updates == []
        await bot.delete_webhook()


@pytest.mark.parametrize("status", [304, 400, 404, 500, 503])
async def test_any_answer_but_2xx_is_retried(bot, aigerim, hook, status):
    hook.statuses = [status, status]
    await bot.set_webhook(hook.url)
    await aigerim.send("a")
    first, second, third = await hook.got(3)
    assert first == second == third
    await aigerim.settled()
    info = await bot.get_webhook_info()
    assert info.last_error_message.startswith(f"Wrong response from the webhook: {status}")


def test_the_delay_between_retries_grows_up_to_a_minute():
    delays = list(itertools.islice(retry_delays(1), 8))
    assert delays == [1, 2, 4, 8, 16, 32, 60, 60]


async def test_messages_of_one_chat_are_serial(bot, aigerim, hook):
    hook.hold.clear()
    await bot.set_webhook(hook.url)
    await aigerim.send("a")
    await aigerim.send("b")
    await hook.got(1)
    info = await bot.get_webhook_info()
    assert (len(hook.updates), info.pending_update_count) == (1, 2)
    hook.hold.set()
    assert [update["message"]["text"] for update in await hook.got(2)] == ["a", "b"]


async def test_a_message_and_a_callback_can_overlap(bot, aigerim, hook):
    hook.hold.clear()
    message = await bot.send_message(aigerim.id, "x")
    await bot.set_webhook(hook.url)
    await aigerim.send("a")
    await hook.got(1)
    press = asyncio.create_task(aigerim.press_data(message.message_id, "d"))
    updates = await hook.got(2)
    assert "callback_query" in updates[1]
    await bot.answer_callback_query(updates[1]["callback_query"]["id"])
    assert await press is not None


async def test_chats_do_not_wait_for_each_other(bot, client, aigerim, hook):
    serik = await client.person("Серік")
    hook.hold.clear()
    await bot.set_webhook(hook.url)
    await aigerim.send("a")
    await serik.send("b")
    assert len(await hook.got(2)) == 2


async def test_what_waited_is_delivered_when_the_webhook_is_set(bot, aigerim, hook):
    await aigerim.send("a")
    await bot.set_webhook(hook.url)
    assert (await hook.got(1))[0]["message"]["text"] == "a"


async def test_pending_updates_can_be_dropped(bot, aigerim, hook):
    await aigerim.send("a")
    await bot.set_webhook(hook.url, drop_pending_updates=True)
    await aigerim.send("b")
    assert (await hook.got(1))[0]["message"]["text"] == "b"


async def test_a_duplicated_delivery_has_the_same_update_id(bot, client, aigerim, hook):
    await client.fault("duplicate_update")
    await bot.set_webhook(hook.url)
    await aigerim.send("a")
    first, second = await hook.got(2)
    assert first["update_id"] == second["update_id"]


async def test_a_connection_that_fails_is_retried(bot, aigerim, hook):
    await bot.set_webhook("http://127.0.0.1:9/hook")
    await aigerim.send("a")
    while (info := await bot.get_webhook_info()).last_error_message is None:
        pass
    assert info.last_error_message.startswith("Connection failed")
    await bot.set_webhook(hook.url)
    await hook.got(1)


async def test_a_method_in_the_answer_is_executed(bot, aigerim):
    async def reply(message: Message):
        if message.text == "file":
            return SendDocument(
                chat_id=message.chat.id, document=BufferedInputFile(b"abc", "a.txt"), caption="файл"
            )
        return SendMessage(chat_id=message.chat.id, text=f"echo {message.text}")

    dispatcher = Dispatcher()
    dispatcher.message.register(reply)
    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False)
    async with serving(handler.handle) as url:
        await bot.set_webhook(url)
        await aigerim.send("a")
        await aigerim.sees("echo a")
        await aigerim.send("file")
        assert await aigerim.download(await aigerim.sees("файл")) == b"abc"
        await bot.delete_webhook()
