"""Updates as they arrive: what cannot be read costs itself alone."""

import json
from typing import Any

import pytest

from bot.use_cases.health.signs import SignName
from tests.telegram.polling_scene import FIRST, Process, UpdatesServer, a_message

UNPARSABLE = {
    "deep": "[" * 1500 + "]" * 1500,
    "much deeper": '{"a":[' * 50_000 + "]}" * 50_000,
    "a deep beginning of a text": '[["' + "[" * 3000 + '"]]',
    "no value": "nothing",
    "a comma too many": "[1,]",
}


@pytest.mark.parametrize("value", UNPARSABLE.values(), ids=UNPARSABLE)
async def test_an_update_that_is_no_json_costs_itself_alone(
    value: str, process: Process, telegram: UpdatesServer
) -> None:
    texts = [json.dumps(a_message(FIRST + place, '[{Сәлем\\"', sender=7 + place)) for place in range(3)]
    texts[1] = f'{{"update_id": {FIRST + 1}, "message": {value}}}'
    await _hears(process, telegram, texts, 2)
    assert process.handled == ['[{Сәлем\\"'] * 2


@pytest.mark.parametrize(
    "field",
    ['"later": ' + "9" * 5000, '"later": "a\x01\n\tb"', '"later": "\udcff\udcfe"'],
    ids=["digits", "control", "bytes"],
)
async def test_an_update_with_a_field_that_python_does_not_read_is_handled(
    field: str, process: Process, telegram: UpdatesServer
) -> None:
    texts = [json.dumps(a_message(FIRST + place, "Сәлем", sender=7 + place)) for place in range(3)]
    texts[1] = "{" + field + ", " + texts[1][1:]
    await _hears(process, telegram, texts, 3)


async def _hears(process: Process, telegram: UpdatesServer, texts: list[str], count: int) -> None:
    body = ('{"ok": true, "result": [' + ", ".join(texts) + "]}").encode(errors="surrogateescape")
    telegram.put(*(a_message(FIRST + place, "") for place in range(3)))
    telegram.raw = body
    async with process.running():
        await process.has_handled(count, seconds=5)
        await process.is_idle()
    assert len(process.handled) == count


@pytest.mark.parametrize(
    "before",
    [
        {"later": 1},
        {"edited_message": None},
        {"later": {"from": {"id": "x"}}},
        {"later": {"from": {"id": 9}, "chat": {"type": "group"}}},
        {"later": None, "callback_query": None, "later_still": [1]},
    ],
    ids=str,
)
async def test_the_kind_of_an_update_need_not_come_first(
    before: dict[str, Any], process: Process, telegram: UpdatesServer
) -> None:
    telegram.put(before | a_message(FIRST, "Сәлем"))
    async with process.running():
        await process.has_handled(1, seconds=3)


async def test_a_group_and_a_channel_hear_nothing(process: Process, telegram: UpdatesServer) -> None:
    group = a_message(FIRST, "топта", chat={"id": -5, "type": "group", "title": "Топ"})
    channel = {"update_id": FIRST + 1, "channel_post": group["message"]}
    telegram.put(group, channel, a_message(FIRST + 2, "Сәлем"))
    async with process.running():
        await process.has_handled(1)
    assert process.handled == ["Сәлем"]
    assert process.saw(SignName.UPDATES_UNREADABLE) is None
