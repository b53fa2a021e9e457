"""The backers of the last search, kept ready to be ranked: the next search pays for what has changed since."""

from collections.abc import Sequence
from datetime import datetime

from bot.matching.engine import MatchingEngine
from bot.matching.facts import BackerFacts, ProjectFacts
from bot.matching.index import MatchingIndex
from bot.matching.space import MeaningSpace
from bot.matching.suggestions import Suggestion


class KeptBackers:
    """For one thread. Holds those of the last search and no others, so it grows with the backers alone."""

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
        """As `engine.backers_for`, without building anew what is as it was."""
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
            # Many at once are cheaper than one by one; and what was placed by other centres has to move.
            self._space, index = engine.space, engine.index((), backers)
        else:
            for gone in known.keys() - {backer.id for backer in backers}:
                index.remove_backer(gone)
            for backer in changed:
                index.put_backer(backer)
        self._index, self._known = index, {backer.id: backer for backer in backers}
        return index


def _same(before: BackerFacts | None, now: BackerFacts) -> bool:
    """Facts compare by their values without the vector, which follows from the words once they are read."""
    return before is not None and before == now and (before.vector is None) is (now.vector is None)
