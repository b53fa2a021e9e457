"""What the bot tells on its own machine, in development: to this machine alone, and only what it is asked properly."""

import json
from typing import Any

import pytest

from bot.models.reference import Language
from bot.presenting.recipes import MakeTranslator, Recipes
from bot.presenting.translator import Translator
from bot.use_cases.health.readiness import UpdatesState
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.people.ports import People
from tests.builders import a_person
from tests.fakes import FrozenClock
from tests.web.conftest import Open, Website, a_free_port
from tests.web.http import Answer, asked, sent


async def opened(open_website: Open, **settings: Any) -> Website:
    return await open_website(development_port=a_free_port(), web_port=None, public_url=None, **settings)


def port_of(site: Website) -> int:
    assert site.settings.development_port is not None
    return site.settings.development_port


async def told(site: Website, path: str) -> Any:
    answer = await asked(port_of(site), path, host="localhost")
    assert answer.status == 200
    return json.loads(answer.body)


async def posted(
    site: Website, body: object, content_type: str = "application/json", host: str = "localhost"
) -> Answer:
    """`body` as JSON; bytes as they are."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    head = (
        f"POST /glosses HTTP/1.1\r\nHost: {host}\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(content)}\r\nConnection: close\r\n\r\n"
    )
    return await sent(port_of(site), head.encode() + content)


async def test_in_an_empty_world_nothing_is_due_and_nothing_was_asked(open_website: Open) -> None:
    site = await opened(open_website)
    assert await told(site, "/due") == {"next": None}
    ends = await told(site, "/ends?language=ru")
    assert ends == {"asked": 0, "ended": 0, "waiting": 0, "overdue": 0, "silent": 0, "rows": []}


async def test_what_is_due_next_comes_with_its_zone(open_website: Open) -> None:
    site = await opened(open_website)
    async with site.container() as scope:
        uow: Any = await scope.get(UnitOfWork)
        async with uow as block:
            person = a_person()
            await block[People].add(person)
            await block.commit()
    assert (await told(site, "/due"))["next"].endswith("+00:00")


async def test_it_is_at_work_until_who_started_it_says_otherwise(open_website: Open) -> None:
    site = await opened(open_website)
    assert await told(site, "/at-work") == {"at_work": True}
    (await site.container.get(UpdatesState)).at_work = lambda: False
    assert await told(site, "/at-work") == {"at_work": False}


async def test_a_message_is_glossed_with_its_buttons(open_website: Open) -> None:
    site = await opened(open_website)
    make = await site.container.get(MakeTranslator)
    t = make(Language.KAZAKH, FrozenClock().now)
    message = {"html": t("button-back"), "buttons": [[t.plain("button-save"), "Бір сөз"]]}
    answer = await posted(site, {"language": "en", "messages": [message, {"html": "Сәлем", "buttons": []}]})
    assert json.loads(answer.body)["glosses"] == [
        {"html": "← Back", "buttons": [["Save", "Бір сөз"]]},
        {"html": None, "buttons": []},
    ]


@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        {"language": "de", "messages": []},
        {"language": "en"},
        {"language": "en", "messages": [{"html": 1, "buttons": []}]},
        {"language": "en", "messages": [{"html": "", "buttons": [[1]]}]},
        {"language": "en", "messages": [{"html": "", "buttons": ["a"]}]},
    ],
    ids=str,
)
async def test_what_is_no_question_is_refused(open_website: Open, body: object) -> None:
    assert (await posted(await opened(open_website), body)).status == 400


async def test_what_can_be_no_question_is_refused_as_well(open_website: Open) -> None:
    site = await opened(open_website)
    question = b'{"language": "en", "messages": [{"html": "%s", "buttons": []}], "more": %s}'
    for html, more in [
        (b"x", b"[" * 100_000),
        (b"x", b'{"a":' * 100_000),
        (b"x", b"1" * 10_000),
        (b"x", b"NaN"),
        (b"x", b"-Infinity"),
        (b"\\ud800", b"0"),
        (b"\xff", b"0"),
    ]:
        assert (await posted(site, question % (html, more))).status == 400, (html, more[:9])
    assert (await posted(site, question % (b"x", b"0"), "application/json; charset=no-such")).status == 200


async def test_pages_from_elsewhere_are_refused(open_website: Open) -> None:
    site = await opened(open_website)
    question = {"language": "en", "messages": []}
    assert (await posted(site, question, host="evil.example")).status == 421
    assert (await posted(site, question, content_type="text/plain")).status == 400
    assert (await asked(port_of(site), "/due", host="evil.example")).status == 421
    assert (await asked(port_of(site), "/ends?language=xx", host="localhost")).status == 400


async def test_where_nobody_asks_nothing_is_remembered(open_website: Open) -> None:
    site = await open_website()
    make = await site.container.get(MakeTranslator)
    assert make is Translator
    make(Language.KAZAKH, FrozenClock().now)("button-back")
    assert len(await site.container.get(Recipes)) == 0
