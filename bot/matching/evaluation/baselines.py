"""What the engine is compared with: chance, the embedder alone, ticked spheres alone."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.matching.eligibility import eligible
from bot.matching.engine import MatchingEngine
from bot.matching.evaluation.metrics import Ranking
from bot.matching.evaluation.split import Split

_SEED: Final = 20_180_622
_DRAWS: Final = 20


def ranking(rows: tuple[str, ...], columns: tuple[str, ...], scores: NDArray[np.float64]) -> Ranking:
    """For each row its columns, the best first. A column with a score of ``-inf`` is left out."""
    return {
        row: [columns[place] for place in np.argsort(-line, kind="stable") if np.isfinite(line[place])]
        for row, line in zip(rows, scores, strict=True)
    }


def baselines(engine: MatchingEngine, split: Split) -> dict[str, list[tuple[Ranking, Ranking, Ranking]]]:
    """Rankings for T1, T2 and T3 by the name of the baseline. Where chance decides there are several draws, of which
    the mean is taken. The items of the split must have vectors.
    """
    projects, backers, needs = split.projects, split.backers, split.needs
    allowed = np.array(
        [[not eligible(project, backer) for project in projects.facts] for backer in backers.facts]
    )

    def rank(
        of_backers: NDArray[np.float64], of_needs: NDArray[np.float64]
    ) -> tuple[Ranking, Ranking, Ranking]:
        within = np.where(allowed, of_backers, -np.inf)
        return (
            ranking(backers.names, projects.names, within),
            ranking(projects.names, backers.names, within.T),
            ranking(needs.names, projects.names, of_needs),
        )

    generator = np.random.default_rng(_SEED)
    shapes = allowed.shape, (len(needs.facts), len(projects.facts))
    found = {
        "random order": [
            rank(generator.random(shapes[0]), generator.random(shapes[1])) for _ in range(_DRAWS)
        ]
    }
    if engine.semantic:
        passages = engine.embedder.embed([item.words for item in projects.facts], "passage").astype(
            np.float64
        )
        width = engine.embedder.dimensions
        asked = [
            np.stack([item.vector[:width] for item in of.facts if item.vector is not None])
            for of in (backers, needs)
        ]
        found["raw embedder, query against passage"] = [rank(asked[0] @ passages.T, asked[1] @ passages.T)]
    ticked = np.array(
        [[len(project.spheres & backer.spheres) for project in projects.facts] for backer in backers.facts]
    ).astype(np.float64)
    found["ticked spheres alone"] = [
        rank(ticked + 1e-3 * generator.random(shapes[0]), generator.random(shapes[1])) for _ in range(_DRAWS)
    ]
    return found
