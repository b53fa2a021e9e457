"""The fair round decides who is shown what, so that every project is seen and no backer is flooded.

It is a minimum-cost flow (Ahuja, Magnanti and Orlin, 1993, chapter 9), which OR-tools solves to the optimum. Units
flow from a project through a candidate pair to a backer. The first viewer of a project brings a premium above all
scores together, and each further one a smaller premium. The solution therefore first lifts the projects that are
worst off, and only then maximises the total score. What cannot be met is left out of the flow and reported. The
solver holds the GIL, so call ``fair_round`` in a worker process.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from ortools.graph.python import min_cost_flow

from bot.matching.round_rules import Round, RoundRules, Shortfall
from bot.matching.suggestions import Suggestion

_UNITS: Final = 10_000
"""The solver counts in whole numbers: this many stand for a score of 1.0."""
_MOST_PREMIUMS: Final = 5
"""Premiums grow with each step. With more steps than this they would exceed 64 bits in large rounds."""

Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class CandidatePairs:
    """Pairs as columns: row i of each array is one pair. The ids are positions, counted from 0."""

    projects: Indices
    backers: Indices
    scores: NDArray[np.float64]
    project_count: int
    backer_count: int


def fair_round(
    suggestions: Iterable[Suggestion],
    rules: RoundRules,
    *,
    pitches_left: Mapping[int, int] | None = None,
    project_ids: Iterable[int] = (),
) -> Round:
    """Choose among the suggestions, whose order does not matter.

    ``pitches_left`` lowers a backer's limit below ``rules.pitches``. ``project_ids`` names every project that takes
    part, so that a project without any candidate is reported too.
    """
    best: dict[tuple[int, int], Suggestion] = {}
    for one in suggestions:
        pair = (one.project_id, one.backer_id)
        if pair not in best or one.score > best[pair].score:
            best[pair] = one
    ordered = [best[pair] for pair in sorted(best)]
    projects = sorted({one.project_id for one in ordered} | set(project_ids))
    backers = sorted({one.backer_id for one in ordered})
    project_at = {name: place for place, name in enumerate(projects)}
    backer_at = {name: place for place, name in enumerate(backers)}
    pairs = CandidatePairs(
        np.array([project_at[one.project_id] for one in ordered], dtype=np.int64),
        np.array([backer_at[one.backer_id] for one in ordered], dtype=np.int64),
        np.array([one.score for one in ordered], dtype=np.float64),
        len(projects),
        len(backers),
    )
    left = pitches_left or {}
    capacities = np.array(
        [max(0, min(rules.pitches, left.get(name, rules.pitches))) for name in backers], dtype=np.int64
    )
    chosen = choose(pairs, capacities, rules)
    viewers = np.bincount(pairs.projects[chosen], minlength=len(projects))
    candidates = np.bincount(pairs.projects, minlength=len(projects))
    shortfalls = tuple(
        Shortfall(
            projects[place],
            int(viewers[place]),
            rules.viewers_least,
            "few-eligible" if viewers[place] == candidates[place] else "backers-full",
        )
        for place in np.flatnonzero(viewers < rules.viewers_least)
    )
    return Round(tuple(ordered[place] for place in np.flatnonzero(chosen)), shortfalls)


def choose(pairs: CandidatePairs, capacities: Indices, rules: RoundRules) -> NDArray[np.bool_]:
    """A mask of the pairs that the optimal flow uses. This is the part whose time grows with the data."""
    edges = pairs.projects.size
    if edges == 0 or not capacities.any() or rules.viewers_most == 0:
        return np.zeros(edges, dtype=np.bool_)
    solver = network(pairs, capacities, rules)
    if (status := solver.solve()) != solver.OPTIMAL:
        raise RuntimeError(f"the solver found no optimal flow: {status}")
    flows = solver.flows(np.arange(edges, dtype=np.int64))
    return np.asarray(flows > 0, dtype=np.bool_)


def network(pairs: CandidatePairs, capacities: Indices, rules: RoundRules) -> min_cost_flow.SimpleMinCostFlow:
    """The arcs of the flow: first the pairs, then projects by tier, backers, and an arc on which unused units pass
    by.
    """
    solver = min_cost_flow.SimpleMinCostFlow()
    source = 0
    first_project, first_backer = 1, 1 + pairs.project_count
    sink = first_backer + pairs.backer_count
    gains = np.rint(np.clip(np.nan_to_num(pairs.scores), 0.0, 1.0) * _UNITS).astype(np.int64) + 1
    ones = np.ones(pairs.projects.size, dtype=np.int64)
    solver.add_arcs_with_capacity_and_unit_cost(
        first_project + pairs.projects, first_backer + pairs.backers, ones, -gains
    )
    # An augmenting path visits a node at most once, so no exchange of pairs is worth more than this step.
    step = (_UNITS + 1) * (pairs.project_count + pairs.backer_count)
    nodes = np.arange(first_project, first_backer, dtype=np.int64)
    for width, premium in _tiers(rules, step):
        solver.add_arcs_with_capacity_and_unit_cost(
            np.full(nodes.size, source), nodes, np.full(nodes.size, width), np.full(nodes.size, -premium)
        )
    solver.add_arcs_with_capacity_and_unit_cost(
        np.arange(first_backer, sink, dtype=np.int64),
        np.full(capacities.size, sink),
        capacities,
        np.zeros(capacities.size, dtype=np.int64),
    )
    units = int(capacities.sum())
    solver.add_arc_with_capacity_and_unit_cost(source, sink, units, 0)
    solver.set_node_supply(source, units)
    solver.set_node_supply(sink, -units)
    return solver


def _tiers(rules: RoundRules, step: int) -> Iterable[tuple[int, int]]:
    """Widths and premiums of the arcs into a project: premiums that fall up to the least number of viewers, then
    none.
    """
    single = min(rules.viewers_least, _MOST_PREMIUMS)
    for rank in range(single, 1, -1):
        yield 1, rank * step
    if rules.viewers_least:
        yield rules.viewers_least - max(single - 1, 0), step
    if rules.viewers_most > rules.viewers_least:
        yield rules.viewers_most - rules.viewers_least, 0
