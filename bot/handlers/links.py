"""Deep links (`t.me/<bot>?start=<prefix>_<token>`): each feature names its prefix and what to do with the rest.

Payloads come from anywhere and are hostile until a use case has looked at them.
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
    """Open what a link leads to. A link that leads nowhere is ignored: the person has the menu before them already."""
    prefix, _, token = payload.partition("_")
    opener = _openers.get(prefix)
    if opener is not None and token:
        await opener(manager, token)
