"""What every page knows of this installation."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Site:
    """`public_url` has no slash at its end. `bot_link` gives None while the bot's name cannot be asked for."""

    public_url: str
    version: str
    operator: str
    bot_link: Callable[[], Awaitable[str | None]]

    @property
    def secure(self) -> bool:
        return urlsplit(self.public_url).scheme == "https"

    @property
    def host(self) -> str:
        return urlsplit(self.public_url).netloc

    def absolute(self, path: str) -> str:
        """An address to be opened from elsewhere; never built from a request, whose sender could name any host."""
        return f"{self.public_url}{path}"
