"""Lets the engine answer the five tasks of the benchmark, through the same calls that the bot makes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from bot.matching.engine import MatchingEngine
from bot.matching.evaluation.split import Items, Split
from bot.matching.facts import BackerFacts, NeedFacts, PlanItemFacts, ProjectFacts

Scored = Mapping[str, Mapping[str, float]]
"""Query to document to score, with the names that the files give."""

Item = TypeVar("Item", ProjectFacts, BackerFacts, NeedFacts, PlanItemFacts)

Advanced = Callable[[int, int], None]
"""Called with the number of items read so far and the number of all items."""

_AT_ONCE: Final = 8
"""Items embedded between two reports of progress."""


def tell_nobody(_done: int, _total: int) -> None:
    """A progress callback that does nothing."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The engine's answers to the tasks of a split."""

    t1: Scored
    t2: Scored
    t3: Scored
    t4: Mapping[str, tuple[str, ...]]
    t5: tuple[tuple[str, str], ...]


def vectorize(engine: MatchingEngine, split: Split, advanced: Advanced = tell_nobody) -> Split:
    """The split with a vector for each item. Blocks for 10 ms a text."""
    done = 0

    def count(number: int) -> None:
        nonlocal done
        done += number
        advanced(done, split.size)

    return Split(
        _with_vectors(engine, split.projects, count),
        _with_vectors(engine, split.backers, count),
        _with_vectors(engine, split.needs, count),
        _with_vectors(engine, split.plan_items, count),
    )


def adapt(engine: MatchingEngine, split: Split) -> Split:
    """Centre the engine's meaning on the texts of the split, and return the split."""
    engine.adapt(
        projects=split.projects.facts,
        backers=split.backers.facts,
        needs=split.needs.facts,
        plan_items=split.plan_items.facts,
    )
    return split


def answer(engine: MatchingEngine, split: Split) -> Answers:
    """Answer all tasks of a split whose items have vectors."""
    projects, backers = adapt(engine, split).projects, split.backers
    index = engine.index(projects.facts, backers.facts)
    t1 = {
        backers.names[backer.id]: {
            projects.names[one.project_id]: one.score
            for one in index.projects_for(backer.id, limit=len(projects.facts))
        }
        for backer in backers.facts
    }
    t2 = {
        projects.names[project.id]: {
            backers.names[one.backer_id]: one.score
            for one in index.backers_for(project.id, limit=len(backers.facts))
        }
        for project in projects.facts
    }
    t3 = {
        split.needs.names[need.id]: {
            projects.names[one.project_id]: one.score
            for one in engine.projects_for_need(need, projects.facts, limit=len(projects.facts))
        }
        for need in split.needs.facts
    }
    return Answers(t1, t2, t3, _coverage(engine, split), _duplicates(engine, split.projects))


def _coverage(engine: MatchingEngine, split: Split) -> Mapping[str, tuple[str, ...]]:
    found = {}
    for need in split.needs.facts:
        covering = engine.coverage(need, split.plan_items.facts).covering
        found[split.needs.names[need.id]] = tuple(split.plan_items.names[item] for item in covering)
    return found


def _duplicates(engine: MatchingEngine, projects: Items[ProjectFacts]) -> tuple[tuple[str, str], ...]:
    pairs = {
        (min(project.id, one.project_id), max(project.id, one.project_id))
        for project in projects.facts
        for one in engine.likely_duplicates(project, projects.facts)
    }
    return tuple((projects.names[one], projects.names[other]) for one, other in sorted(pairs))


def _with_vectors(engine: MatchingEngine, items: Items[Item], count: Callable[[int], None]) -> Items[Item]:
    facts: list[Item] = []
    for start in range(0, len(items.facts), _AT_ONCE):
        some = items.facts[start : start + _AT_ONCE]
        facts += [replace(item, vector=row) for item, row in zip(some, engine.vectorize(some), strict=True)]
        count(len(some))
    return Items(tuple(facts), items.names)
