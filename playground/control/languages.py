"""The control API for languages: what a switch in the head of a column does, and how newcomers are greeted."""

from typing import Any

from aiohttp import web

from playground.control.common import answer, json_body, person_of
from playground.control.deeds import messages as deeds
from playground.control.settling import wait_until_settled
from playground.world.core import PLAYGROUND, Playground
from playground.world.errors import ControlError
from playground.world.people import Person

COMMAND = "/language"
"""What asks a bot of several languages to speak another one."""
PATIENCE = 30.0
"""Seconds, for a bot that is just being started again."""
GREETING = "greeting"
"""What is kept under this name is the language of whoever has not started."""

routes = web.RouteTableDef()


@routes.post(r"/api/people/{person:\d+}/language")
async def speak(request: web.Request) -> web.Response:
    """Before the person has started, their Telegram alone is in another language. Afterwards they tell the bot."""
    playground, person = request.app[PLAYGROUND], person_of(request)
    name, language = _language_in(await json_body(request))
    if not person.started:
        person.language_code = language
        playground.announce_person(person)
    elif person.bot_language != language:
        await _ask_for(playground, person, name)
    return answer(playground.person_json(person))


@routes.post("/api/greeting")
async def greet(request: web.Request) -> web.Response:
    """Whoever has not started begins in the language of the page that says it first in a fresh world, or in the one
    that somebody has `chosen` by hand since. Pages say theirs whenever they are opened, and several may be open.
    """
    playground, body = request.app[PLAYGROUND], await json_body(request)
    playground.require_ready()
    _, language = _language_in(body)
    if body.get("chosen") is True or GREETING not in playground.kept:
        playground.kept[GREETING] = language
        for person in playground.world.people.values():
            if person.shown and not person.started and person.language_code != language:
                person.language_code = language
                playground.announce_person(person)
    return answer({"language": playground.kept[GREETING]})


def _language_in(body: dict[str, Any]) -> tuple[str, str]:
    """The language's own name, and its code. Raises `ControlError`."""
    asked = body.get("language")
    for name, code in deeds.OWN_NAMES.items():
        if code == asked:
            return name, code
    raise ControlError(f"language must be one of {', '.join(deeds.OWN_NAMES.values())}")


async def _ask_for(playground: Playground, person: Person, name: str) -> None:
    """Send the command, and press the button with the language's own name. Raises `ControlError` if none comes."""
    sent = deeds.write(playground, person, deeds.text_content(COMMAND))
    await wait_until_settled(playground, person.id, PATIENCE)
    for message in reversed([*playground.world.messages.get(person.id, {}).values()]):
        if message.id <= sent.id and not message.edited:
            continue
        data = deeds.data_of_language(message, name)
        if data is not None and message.outgoing and not message.deleted:
            deeds.press(playground, person, message.id, data, None)
            await wait_until_settled(playground, person.id, PATIENCE)
            return
    raise ControlError("the bot offers no choice of languages here", 409)
