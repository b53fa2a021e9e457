"""Runs the engine in an executor of its own, so that reading texts and ranking never hold up the event loop.

The executor has one thread. The model's arithmetic releases the interpreter's lock, and a second thread would only
compete for the same cores.
"""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from time import monotonic
from typing import Final, TypeVar

import structlog

from bot.embedding.backers import KeptBackers
from bot.embedding.rounds import solve_in_process
from bot.matching.embedder import EmbedderUnavailableError, FallbackEmbedder, Vectors
from bot.matching.engine import MatchingEngine
from bot.matching.facts import BackerFacts, Item, ProjectFacts, ReadText
from bot.matching.round_rules import Round, RoundRules
from bot.matching.suggestions import Duplicate, Suggestion
from bot.use_cases.meaning.ports import Candidates, Reading

log = structlog.get_logger()

_T = TypeVar("_T")

_DAY: Final = timedelta(days=1)


class EngineService:
    """`build` makes the engine at its first use, in the engine's thread, so that a start reads neither the ontology
    nor the model. `elsewhere` is the host of another machine to which its embedder sends texts.
    """

    def __init__(
        self, build: Callable[[], MatchingEngine], *, elsewhere: str = "", retry_seconds: float = 300
    ) -> None:
        self._build = build
        self._elsewhere = elsewhere
        self._engine: MatchingEngine | None = None
        self._backers = KeptBackers()
        self._retry_seconds = retry_seconds
        self._plain: MatchingEngine | None = None
        self._failure = ""
        self._retry_at = 0.0
        self._centred_at: datetime | None = None
        self._centred_on = 0
        self._read_since = 0
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="matching")

    @property
    def elsewhere(self) -> str:
        return self._elsewhere

    async def vector_version(self) -> str:
        return await self._run(lambda engine: engine.vector_version)

    async def vectorize(self, items: Sequence[Item]) -> Vectors | None:
        """The vectors of the items, or None while the model is unavailable. Matching then goes on by keywords,
        spheres, place and money.

        After a failure the model is tried again only after a while, since it may be available again by then.
        """
        if self._failing:
            return None
        try:
            made = await self._run(lambda engine: engine.vectorize(items))
        except EmbedderUnavailableError as error:
            self._note_failure(error)
            return None
        self._failure = ""
        self._read_since += len(items)
        return made

    async def reading(self, *, tried: bool = False) -> Reading:
        if tried:
            await self.vectorize([ReadText(0, "kk", None, "сәлем")])
        embedder = await self._run(lambda engine: engine.embedder)
        if isinstance(embedder, FallbackEmbedder):
            return Reading(embedder.name, without=embedder.reason)
        return Reading(embedder.name, without=self._failure, broken=bool(self._failure))

    def centring_due(self, now: datetime) -> bool:
        """Whether to centre again: a day has passed, or the number of texts has doubled. A few texts are soon
        outgrown, so they are centred again soon; many are centred seldom.
        """
        if self._failing:
            return False
        if self._centred_at is None or now - self._centred_at >= _DAY:
            return True
        return self._read_since > self._centred_on

    async def centre(self, projects: Sequence[ReadText], backers: Sequence[ReadText], now: datetime) -> None:
        self._centred_at, self._centred_on, self._read_since = now, len(projects) + len(backers), 0

        def adapt(engine: MatchingEngine) -> MatchingEngine:
            engine.adapt(projects=projects, backers=backers)
            return engine

        if await self._rank(adapt) is self._plain:
            # Only the fallback was centred, so centring stays due for the real model.
            self._centred_at = None

    async def backers_for(
        self, project: ProjectFacts, backers: Sequence[BackerFacts], *, limit: int, now: datetime
    ) -> Sequence[Suggestion]:
        return await self._rank(
            lambda engine: self._backers.best_for(engine, project, backers, limit=limit, now=now)
        )

    async def projects_for(
        self, backer: BackerFacts, projects: Sequence[ProjectFacts], *, limit: int, now: datetime
    ) -> Sequence[Suggestion]:
        return await self._rank(lambda engine: engine.projects_for(backer, projects, limit=limit, now=now))

    async def candidates(
        self, projects: Sequence[ProjectFacts], backers: Sequence[BackerFacts], *, limit: int, now: datetime
    ) -> Candidates:
        def weigh(engine: MatchingEngine) -> Candidates:
            index = engine.index(projects, backers)
            return Candidates(
                tuple(
                    suggestion
                    for project in projects
                    for suggestion in index.backers_for(project.id, limit=limit, now=now)
                ),
                {project.id: index.causes_of(project.id) for project in projects},
            )

        return await self._rank(weigh)

    async def share_out(
        self,
        suggestions: Sequence[Suggestion],
        rules: RoundRules,
        *,
        pitches_left: Mapping[int, int],
        project_ids: Collection[int],
    ) -> Round:
        return await solve_in_process(suggestions, rules, pitches_left, project_ids)

    async def causes_of(self, project: ProjectFacts) -> Sequence[str]:
        return await self._rank(lambda engine: engine.index([project], ()).causes_of(project.id))

    async def likely_duplicates(
        self, project: ProjectFacts, others: Sequence[ProjectFacts]
    ) -> Sequence[Duplicate]:
        return await self._rank(lambda engine: engine.likely_duplicates(project, others))

    def close(self) -> None:
        """Begin no queued work. The text in work is read to its end, without holding up the event loop."""
        self._executor.shutdown(wait=False, cancel_futures=True)

    @property
    def _failing(self) -> bool:
        return bool(self._failure) and monotonic() < self._retry_at

    def _note_failure(self, error: EmbedderUnavailableError) -> None:
        if str(error) != self._failure:
            log.warning("embedder_unavailable", reason=str(error))
        self._failure, self._retry_at = str(error), monotonic() + self._retry_seconds

    async def _rank(self, work: Callable[[MatchingEngine], _T]) -> _T:
        """Run the work. If the engine has yet to learn from the model and the model is unavailable, the work runs by
        keywords alone.
        """

        def by_what_is_there(engine: MatchingEngine) -> _T:
            if engine.knows_anchors or not self._failing:
                try:
                    return work(engine)
                except EmbedderUnavailableError as error:
                    self._note_failure(error)
            if self._plain is None:
                self._plain = engine.without_meaning(self._failure)
            return work(self._plain)

        return await self._run(by_what_is_there)

    async def _run(self, work: Callable[[MatchingEngine], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, self._work, work)

    def _work(self, work: Callable[[MatchingEngine], _T]) -> _T:
        if self._engine is None:
            self._engine = self._build()
        return work(self._engine)
