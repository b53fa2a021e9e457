"""Whether the process answers, for everybody; whether it does its work, for this machine alone."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.use_cases.health.readiness import Readiness

NEVER_KEPT = {"Cache-Control": "no-store"}


def alive(version: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Touches nothing: a database that is away must not have the process killed, which would not bring it back."""

    async def answer(_: web.Request) -> web.Response:
        return web.json_response({"status": "ok", "version": version}, headers=NEVER_KEPT)

    return answer


def ready(
    check: Callable[[], Awaitable[Readiness]], version: str
) -> Callable[[web.Request], Awaitable[web.Response]]:
    """503 while the database is not reached or not migrated, or no updates come."""

    async def answer(_: web.Request) -> web.Response:
        found = await check()
        told = {
            "ready": found.ready,
            "database": found.database.value,
            "updates": found.updates,
            "version": version,
        }
        return web.json_response(told, status=200 if found.ready else 503, headers=NEVER_KEPT)

    return answer
