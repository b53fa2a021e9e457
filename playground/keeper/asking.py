"""Asks the bot's development pages. The bot may be away at any moment, for anybody may kill it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import aiohttp

from playground.world.errors import ControlError

SECONDS = 10.0
AWAY = "the bot is away for a moment"


class BotPages:
    """The pages at this address. Every question raises `ControlError` 503 while the bot does not answer."""

    def __init__(self, url: str) -> None:
        self._url = url

    async def due(self) -> datetime | None:
        moment = (await self._ask("GET", "/due"))["next"]
        return datetime.fromisoformat(moment) if moment else None

    async def at_work(self) -> bool:
        """Whether it handles an update."""
        return bool((await self._ask("GET", "/at-work"))["at_work"])

    async def ends(self, language: str) -> Any:  # noqa: ANN401  # the bot's own JSON, handed on
        return await self._ask("GET", "/ends", params={"language": language})

    async def glosses(self, language: str, messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
        body = {"language": language, "messages": messages}
        found: list[dict[str, Any]] = (await self._ask("POST", "/glosses", json=body))["glosses"]
        return found

    async def _ask(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str] | None = None,
        json: Mapping[str, Any] | None = None,
    ) -> Any:  # noqa: ANN401  # JSON
        # A session for each question: one that is kept would hold connections to a process that was killed.
        timeout = aiohttp.ClientTimeout(total=SECONDS)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout, trust_env=False) as session,
                session.request(method, f"{self._url}{path}", params=params, json=json) as response,
            ):
                if response.status != 200:
                    raise ControlError(AWAY, 503)
                return await response.json()
        except (aiohttp.ClientError, TimeoutError, ValueError):
            raise ControlError(AWAY, 503) from None
