"""Deep links (`t.me/<bot>?start=<prefix>_<token>`). Each feature registers its prefix and a function that opens the
rest.

Anybody can send any payload, so nothing in it is trusted until a use case has checked it.
"""

from collections.abc import Awaitable, Callable

from aiogram_dialog import DialogManager

Opener = Callable[[DialogManager, str], Awaitable[None]]
_openers: dict[str, Opener] = {}


def opens_links(prefix: str) -> Callable[[Opener], Opener]:
    """Register the opener of links that begin with `<prefix>_`."""

    def register(opener: Opener) -> Opener:
        _openers[prefix] = opener
        return opener

    return register


async def follow(manager: DialogManager, payload: str) -> None:
    """Open what a deep link leads to. A link that leads nowhere is ignored, because the person sees the
    menu already.
    """
    prefix, _, token = payload.partition("_")
    opener = _openers.get(prefix)
    if opener is not None and token:
        await opener(manager, token)
