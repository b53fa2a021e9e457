"""Keeps the backers of the last search ready to be ranked, so that the next search computes only what has changed
since.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.matching.engine import MatchingEngine
from bot.matching.facts import BackerFacts, ProjectFacts
from bot.matching.index import MatchingIndex
from bot.matching.space import MeaningSpace
from bot.matching.suggestions import Suggestion


class KeptBackers:
    """To be used by one thread. It holds the backers of the last search and no others, so its size follows the number
    of backers.
    """

    def __init__(self) -> None:
        self._known: dict[int, BackerFacts] = {}
        self._index: MatchingIndex | None = None
        self._space: MeaningSpace | None = None

    def best_for(
        self,
        engine: MatchingEngine,
        project: ProjectFacts,
        backers: Sequence[BackerFacts],
        *,
        limit: int,
        now: datetime,
    ) -> Sequence[Suggestion]:
        """The same result as `engine.backers_for`, without building anew what has not changed."""
        index = self._bring_up_to_date(engine, backers)
        index.put_project(project)
        try:
            return index.backers_for(project.id, limit=limit, now=now)
        finally:
            index.remove_project(project.id)

    def _bring_up_to_date(self, engine: MatchingEngine, backers: Sequence[BackerFacts]) -> MatchingIndex:
        index, known = self._index, self._known
        changed = [backer for backer in backers if not _same(known.get(backer.id), backer)]
        if index is None or self._space is not engine.space or 2 * len(changed) > len(backers):
            # To build many backers at once is cheaper than one by one. And if the centres are new, all backers must
            # be placed anew.
            self._space, index = engine.space, engine.index((), backers)
        else:
            for gone in known.keys() - {backer.id for backer in backers}:
                index.remove_backer(gone)
            for backer in changed:
                index.put_backer(backer)
        self._index, self._known = index, {backer.id: backer for backer in backers}
        return index


def _same(before: BackerFacts | None, now: BackerFacts) -> bool:
    """Whether nothing has changed. Facts compare without their vector, which follows from the words; only whether
    there is a vector counts.
    """
    return before is not None and before == now and (before.vector is None) is (now.vector is None)
