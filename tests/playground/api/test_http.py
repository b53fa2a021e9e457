"""The Bot API as bare HTTP: envelope, method names, ways of passing parameters."""

import json

import aiohttp
import pytest


@pytest.fixture
async def http():
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def call(http, server):
    """One call: status and body."""

    async def request(verb, name, token=server.token, **kwargs):
        async with http.request(verb, f"{server.url}/bot{token}/{name}", **kwargs) as response:
            return response.status, await response.json()

    return request


@pytest.mark.parametrize("name", ["getMe", "getme", "GETME"])
@pytest.mark.parametrize("verb", ["GET", "POST"])
async def test_method_names_ignore_case_and_both_verbs_work(call, name, verb):
    status, body = await call(verb, name)
    assert (status, body["ok"], body["result"]["is_bot"]) == (200, True, True)


async def test_the_status_is_the_error_code(call):
    status, body = await call("POST", "sendMessage", json={"chat_id": 1, "text": "x"})
    assert (status, body) == (
        400,
        {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"},
    )


async def test_retry_after_is_in_the_parameters(call, client):
    await client.fault("429", retry_after=7)
    status, body = await call("GET", "getMe")
    assert (status, body["parameters"]) == (429, {"retry_after": 7})
    assert body["description"] == "Too Many Requests: retry after 7"


@pytest.mark.parametrize("way", ["query", "form", "multipart", "json"])
async def test_parameters_come_in_four_ways(call, aigerim, way):
    markup = {"inline_keyboard": [[{"text": "Иә", "callback_data": "1"}]]}
    plain = {
        "chat_id": str(aigerim.id),
        "text": "12",
        "reply_markup": json.dumps(markup),
        "protect_content": "true",
    }
    match way:
        case "query":
            status, body = await call("GET", "sendMessage", params=plain)
        case "form":
            status, body = await call("POST", "sendMessage", data=plain)
        case "multipart":
            form = aiohttp.FormData(plain, default_to_multipart=True)
            status, body = await call("POST", "sendMessage", data=form)
        case _:
            given = {"chat_id": aigerim.id, "text": "12", "reply_markup": markup, "protect_content": True}
            status, body = await call("POST", "sendMessage", json=given)
    assert status == 200, body
    assert body["result"]["text"] == "12"
    assert body["result"]["reply_markup"] == markup
    assert body["result"]["has_protected_content"] is True


async def test_an_unknown_method_is_not_found(call):
    assert (await call("GET", "getNothing"))[1]["description"] == "Not Found: method not found"


async def test_a_method_that_is_not_modelled_answers_501(call):
    status, body = await call("POST", "createChatInviteLink", json={"chat_id": 1})
    assert (status, body["error_code"]) == (501, 501)


async def test_a_method_that_returns_true_does_so(call):
    assert await call("POST", "logOut") == (200, {"ok": True, "result": True})


@pytest.mark.parametrize(
    ("token", "code", "words"),
    [
        ("abc", 401, "Unauthorized: invalid token specified"),
        ("42", 401, "Unauthorized: invalid token specified"),
        ("042:x", 401, "Unauthorized: invalid token specified"),
        ("-5:x", 401, "Unauthorized: invalid token specified"),
        ("42:" + "x" * 78, 401, "Unauthorized: invalid token specified"),
        (":x", 421, "Misdirected Request: unallowed token specified"),
        ("4a:x", 421, "Misdirected Request: unallowed token specified"),
    ],
)
async def test_a_token_that_nobody_has(call, token, code, words):
    """`ClientManager::send` of the server."""
    assert (await call("GET", "getMe"))[0] == 200
    status, body = await call("GET", "getMe", token=token)
    assert (status, body) == (code, {"ok": False, "error_code": code, "description": words})


async def test_unknown_parameters_are_let_through(call, aigerim):
    status, _ = await call("POST", "sendMessage", json={"chat_id": aigerim.id, "text": "x", "sparkle": 1})
    assert status == 200


@pytest.mark.parametrize(
    ("body", "description"),
    [
        ({"text": "x"}, "Bad Request: chat_id is empty"),
        ({"chat_id": 1}, "Bad Request: message text is empty"),
        (
            {"chat_id": 1, "text": "x", "reply_markup": "{"},
            "Bad Request: can't parse reply keyboard markup JSON object",
        ),
        (
            {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": 1}},
            'Bad Request: field "inline_keyboard" must be of type Array',
        ),
    ],
)
async def test_bad_parameters_are_named(call, body, description):
    assert (await call("POST", "sendMessage", json=body))[1]["description"] == description


async def test_of_broken_json_what_came_before_counts(call, aigerim):
    """`HttpReader::parse_json_parameters` of TDLib: the server notes the mistake and goes on."""
    headers = {"Content-Type": "application/json"}
    assert (await call("POST", "getMe", data="{", headers=headers))[0] == 200
    body = f'{{"chat_id": {aigerim.id}, "text": "x", "reply_markup'
    assert (await call("POST", "sendMessage", data=body, headers=headers))[0] == 200


async def test_every_token_is_a_bot_of_its_own(call, aigerim):
    first = (await call("GET", "getMe"))[1]["result"]
    second = (await call("GET", "getMe", token="43:OTHER"))[1]["result"]
    assert (first["id"], second["id"]) == (42, 43)
    assert first["username"] != second["username"]
    await aigerim.send("x")
    assert (await call("GET", "getUpdates", token="43:OTHER"))[1]["result"] == []


async def test_the_first_token_that_calls_is_the_bot_that_people_see(call, client):
    assert (await client.get("/api/state"))["bot"] is None
    await call("GET", "getMe", token="77:OWN")
    assert (await client.get("/api/state"))["bot"]["id"] == 77
