"""Two health checks: for everybody, whether the process answers; for this machine alone, whether it does its work."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.use_cases.health.readiness import Readiness

NEVER_KEPT = {"Cache-Control": "no-store"}


def alive(version: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Answers as long as the process lives, without asking the database. If the database is away, the process must
    not be killed, because a restart would not bring the database back.
    """

    async def answer(_: web.Request) -> web.Response:
        return web.json_response({"status": "ok", "version": version}, headers=NEVER_KEPT)

    return answer


def ready(
    check: Callable[[], Awaitable[Readiness]], version: str
) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Answers 503 while the database cannot be reached or is not migrated, or while no updates arrive."""

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
