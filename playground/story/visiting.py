"""What people of the story do on the bot's own pages, with a browser."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Final, TypeAlias

from playground.mailbox.room import mails
from playground.mailbox.visiting import Visitor, form_browser
from playground.story import doing
from playground.story.acts import Act, Correspondent
from playground.story.papers import SPOILT
from playground.story.words import in_language
from playground.world.core import Playground

Visitors: TypeAlias = Callable[[str], AbstractAsyncContextManager[Visitor]]
"""Makes a browser that asks for pages in a language."""
LINK, CHECK = "/l/", "/m/"
"""How the addresses of a personal link and of the page that checks a memorandum begin."""
CHECKING: Final = ("check-file-label", "check-file-button", "check-file-differs", "check-file-send")
ON_A_PAGE: Final = ("link-send-code", "link-code", "link-enter", "link-consent", *CHECKING)
"""What stands on the pages, by the keys of the bot's words."""


class Unanswered(Exception):  # noqa: N818  # reads as what happened
    """A page does not say what it should, or a letter has not come."""


@asynccontextmanager
async def plain_visitors(language: str) -> AsyncIterator[Visitor]:
    """Without scripts: what any machine can do."""
    async with form_browser(language) as browser:
        yield browser


async def answer_by_mail(playground: Playground, visitor: Visitor, act: Act, patience: float) -> None:
    """Open the newest letter's link, prove by the code that it is one's own, consent where it is asked for, and answer.
    Raises `Unanswered`.
    """
    by = act.by
    assert by is not None and isinstance(act.what, str)  # noqa: S101, PT018  # of a visit
    say = by.speaks
    letter = await _letter(playground, by, patience, lambda mail: any(LINK in link for link in mail["links"]))
    await visitor.open(next(link for link in letter["links"] if LINK in link))
    if await visitor.offers(say("link-send-code")):
        await visitor.press(say("link-send-code"))
        code = await _letter(
            playground, by, patience, lambda mail: not mail["links"] and mail["id"] > letter["id"]
        )
        await visitor.fill(say("link-code"), code["subject"].partition(" ")[0])
        await visitor.press(say("link-enter"))
    if await visitor.offers(say("link-consent")):
        await visitor.press(say("link-consent"))
    for label, words in act.typed:
        await visitor.fill(say(label), words.in_language(by.language))
    if not await visitor.offers(say(act.what)):
        raise Unanswered(f"the page offers no {say(act.what)!r}: {(await visitor.read())[:600]}")
    await visitor.press(say(act.what))


async def check_file(playground: Playground, visitor: Visitor, act: Act, language: str) -> None:
    """Give the page that checks memoranda the newest PDF of the chat, as it is or spoilt. Raises `Unanswered` unless it
    says what it should.
    """
    assert act.who is not None  # noqa: S101  # of a check
    content, address = doing.last_pdf(playground, act.who), doing.last_address(playground, act.who, CHECK)
    if content is None or address is None:
        raise Unanswered("there is no PDF, or no button that leads to its page")
    field, check, differs, send = (in_language(key, language) for key in CHECKING)
    await visitor.open(address)
    await visitor.attach(field, "memorandum.pdf", SPOILT[act.spoilt](content))
    await visitor.press(check)
    # A browser with scripts has compared the file by itself, and asks before it sends one that differs.
    if act.spoilt and await visitor.sees(differs):
        await visitor.press(send)
    for piece in act.sees:
        if not await visitor.sees(in_language(piece, language)):
            said = (await visitor.read())[:600]
            raise Unanswered(f"the page does not say {in_language(piece, language)!r}: {said}")


async def _letter(
    playground: Playground, by: Correspondent, patience: float, fits: Callable[[dict[str, Any]], bool]
) -> dict[str, Any]:
    """The newest letter to that address that fits, as soon as it is there."""
    with playground.events.watch() as changed:
        try:
            async with asyncio.timeout(patience):
                while True:
                    changed.clear()
                    for mail in reversed(mails(playground)):
                        if mail["to"] == by.address and fits(mail):
                            return dict(mail)
                    await changed.wait()
        except TimeoutError:
            raise Unanswered(f"no letter has come to {by.address}") from None
