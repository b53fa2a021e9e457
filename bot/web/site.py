"""What every page knows about this installation."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.models.consents import Terms


@dataclass(frozen=True, slots=True)
class Site:
    """`public_url` has no slash at its end. `terms` name the operator. `bot_link` returns None while Telegram cannot be
    asked for the bot's name.
    """

    public_url: str
    version: str
    terms: Terms
    bot_link: Callable[[], Awaitable[str | None]]

    @property
    def secure(self) -> bool:
        return urlsplit(self.public_url).scheme == "https"

    @property
    def host(self) -> str:
        return urlsplit(self.public_url).netloc

    def absolute(self, path: str) -> str:
        """An address that can be opened from elsewhere. It is never built from a request, because the sender of a
        request can name any host.
        """
        return f"{self.public_url}{path}"
