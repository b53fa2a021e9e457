"""The routes of the proof. They are there in `make proof` alone."""

from datetime import timedelta
from typing import TypeGuard

from aiohttp import web

from playground.control.common import answer, json_body
from playground.control.people import LANGUAGES
from playground.proof.hands import Hands
from playground.proof.proof import Proof
from playground.world.core import PLAYGROUND
from playground.world.errors import ControlError

MOST_DEEDS, MOST_DAYS = 500, 366


class ProofRoom:
    def __init__(self, proof: Proof) -> None:
        self._proof = proof

    def __call__(self, app: web.Application) -> None:
        app.router.add_get("/api/proof", self._tell)
        app.router.add_post("/api/proof", self._do)
        app.router.add_get("/api/proof/report", self._report)
        app.middlewares.append(Hands(self._proof).notice)
        app.on_cleanup.append(self._close)

    async def _tell(self, request: web.Request) -> web.Response:
        language = request.query.get("language", "en")
        if language not in LANGUAGES:
            raise ControlError(f"language must be one of {', '.join(LANGUAGES)}")
        return self._answer(language)

    async def _do(self, request: web.Request) -> web.Response:
        wish = await json_body(request)
        if wish.get("do") != "stop":
            request.app[PLAYGROUND].require_ready()
        match wish:
            case {"do": "walk", "deeds": deeds} if _counts(deeds, MOST_DEEDS):
                self._proof.begin_walk(deeds)
            case {"do": "jump", "days": days} if _counts(days, MOST_DAYS):
                request.app[PLAYGROUND].clock.require_room_for(timedelta(days=days))
                self._proof.begin_jump(days)
            case {"do": "stop"}:
                self._proof.stop()
            case _:
                raise ControlError(
                    f"do must be walk with 1 to {MOST_DEEDS} deeds, jump with 1 to {MOST_DAYS} days, or stop"
                )
        return self._answer("en")

    async def _report(self, _: web.Request) -> web.Response:
        file = self._proof.report
        if file is None:
            raise ControlError("there is no fault to report", 404)
        return web.Response(
            text=file.read_text("utf-8"),
            content_type="text/markdown",
            headers={"Content-Disposition": f'attachment; filename="{file.name}"'},
        )

    def _answer(self, language: str) -> web.Response:
        proof = self._proof
        return answer(
            {
                "seed": proof.seed,
                "state": proof.state,
                "deeds": [deed.as_json(n, language) for n, deed in enumerate(proof.deeds, 1)],
                "done": len(proof.deeds),
                "by_hand": proof.by_hand,
                "people": proof.people,
                "silent": proof.silent,
                "held": None if proof.silent is None else proof.silent == 0,
                "report": proof.report is not None,
                "trouble": proof.trouble,
            }
        )

    async def _close(self, _: web.Application) -> None:
        await self._proof.close()


def _counts(number: object, most: int) -> TypeGuard[int]:
    """JSON knows true and false, which Python takes for numbers."""
    return isinstance(number, int) and not isinstance(number, bool) and 1 <= number <= most
