"""The story on the server of the demo: where it stands, and playing it. Its state is the server's, so all pages that
are open show the same, and what two of them ask for at once is done once.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from functools import partial
from typing import Any

from aiohttp import web

from playground.control.common import answer, json_body
from playground.server import Room
from playground.story.acts import Chapter
from playground.story.chapters import FOR_THE_PAGE
from playground.story.progress import PLAYED, Progress
from playground.story.teller import AWAY_AFTER, PATIENCE, SPEEDS, Stuck, Teller
from playground.story.telling import told
from playground.story.words import LANGUAGES
from playground.world.core import PLAYGROUND
from playground.world.errors import ControlError

DEEDS = ("play", "pause", "step", "faster", "slower")
READING = "en"
"""The language of the story for whoever names none."""


class Stage:
    """The story on one server, and the task that plays it while it is played."""

    def __init__(self, progress: Progress, *, pace: float, away_after: float, patience: float) -> None:
        self.progress = progress
        self._teller = Teller(progress, pace=pace, away_after=away_after, patience=patience)
        self._playing: asyncio.Task[None] | None = None

    def do(self, deed: str, chapter: str | None) -> None:
        if deed in ("play", "step"):
            self.progress.playground.require_ready()
        kept = self.progress.kept
        match deed:
            case "play":
                kept["until"] = chapter
                self._start()
            case "step":
                kept["until"] = None
                self._start(acts=1)
            case "pause":
                self._stop()
            case _:
                by = 1 if deed == "faster" else -1
                kept["speed"] = SPEEDS[(SPEEDS.index(kept["speed"]) + by) % len(SPEEDS)]
        self.progress.announce()

    async def lay_down(self) -> None:
        """Stop, because everything starts over."""
        self._stop()
        await asyncio.sleep(0)

    def resume(self) -> None:
        """Go on with what was played when the server last ended."""
        if self.progress.kept["state"] in PLAYED:
            self._start()

    async def close(self) -> None:
        """End with the server, which leaves in what is kept that the story goes on."""
        if self._playing is not None:
            self._playing.cancel()
            await asyncio.gather(self._playing, return_exceptions=True)
        self.progress.close()

    def _start(self, acts: int | None = None) -> None:
        if self._playing is not None and not self._playing.done():
            if acts is None:
                return
            self._playing.cancel()
        self.progress.kept.update(state="playing", trouble=None)
        self._playing = asyncio.create_task(self._play(self.progress.kept, acts))

    def _stop(self) -> None:
        if self._playing is not None and not self._playing.done():
            self._playing.cancel()
        if self.progress.kept["state"] in PLAYED:
            self.progress.kept["state"] = "paused"

    async def _play(self, kept: dict[str, Any], acts: int | None) -> None:
        try:
            await self._teller.play(acts)
            if kept["state"] == "playing":
                kept["state"] = "paused"
        except Stuck as stuck:
            # What was being done is not done yet: it may be tried again from where the person is now.
            kept.update(state="stopped", trouble=stuck.trouble, doing=None)
        except ControlError:
            kept.update(state="stopped", doing=None)
        self.progress.announce()


STAGE = web.AppKey("STAGE", Stage)

routes = web.RouteTableDef()


@routes.get("/api/story")
async def story(request: web.Request) -> web.Response:
    progress = request.app[STAGE].progress
    progress.catch_up()
    return answer(told(progress, _language(request.query.get("language", READING))))


@routes.post("/api/story")
async def play(request: web.Request) -> web.Response:
    body, stage = await json_body(request), request.app[STAGE]
    deed, chapter = body.get("do"), body.get("chapter")
    if deed not in DEEDS:
        raise ControlError(f"do must be one of {', '.join(DEEDS)}")
    if chapter is not None and chapter not in [one.id for one in stage.progress.chapters]:
        raise ControlError("there is no such chapter")
    language = _language(body.get("language", READING))
    stage.progress.catch_up()
    stage.do(deed, chapter)
    return answer(told(stage.progress, language))


def _language(asked: object) -> str:
    if not isinstance(asked, str) or asked not in LANGUAGES:
        raise ControlError(f"language must be one of {', '.join(LANGUAGES)}")
    return asked


def story_room(
    chapters: Sequence[Chapter] = FOR_THE_PAGE,
    *,
    pace: float = 1.0,
    away_after: float = AWAY_AFTER,
    patience: float = PATIENCE,
) -> Room:
    """The room that tells these chapters. `pace` is by what the time to read is multiplied."""
    return partial(_add, chapters=tuple(chapters), pace=pace, away_after=away_after, patience=patience)


def _add(
    app: web.Application, *, chapters: tuple[Chapter, ...], pace: float, away_after: float, patience: float
) -> None:
    async def told_while_running(app: web.Application) -> AsyncIterator[None]:
        progress = Progress(app[PLAYGROUND], chapters)
        stage = app[STAGE] = Stage(progress, pace=pace, away_after=away_after, patience=patience)
        app[PLAYGROUND].before_start_over.append(stage.lay_down)
        stage.resume()
        following = asyncio.create_task(progress.follow())
        yield
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)
        await stage.close()

    app.add_routes(routes)
    app.cleanup_ctx.append(told_while_running)
