"""Rows in memory, with the two things of a database that use cases count on: ids, and going back.

Entities stand here as themselves, so a test may hold on to one and look at it after a use case has run.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapper

from bot.models.base import Base

Entity = TypeVar("Entity", bound=Base)

State = list[tuple[Base, dict[str, Any]]]


class Shelf:
    def __init__(self) -> None:
        self._rows: list[Base] = []
        self._last_ids: defaultdict[type[Base], int] = defaultdict(int)

    def add(self, *entities: Base) -> None:
        """The same row twice is one row."""
        self._rows += [entity for entity in entities if not any(entity is row for row in self._rows)]

    def keep(self, entity: Entity) -> Entity:
        """Add a row and give it its id: how a test prepares what was there before."""
        self.add(entity)
        self.flush()
        return entity

    def delete(self, *entities: Base) -> None:
        self._rows = [row for row in self._rows if not any(row is gone for gone in entities)]

    def all(self, kind: type[Entity], check: Callable[[Entity], bool] | None = None) -> list[Entity]:
        """In the order in which they came."""
        return [row for row in self._rows if isinstance(row, kind) and (check is None or check(row))]

    def first(self, kind: type[Entity], check: Callable[[Entity], bool]) -> Entity | None:
        return next(iter(self.all(kind, check)), None)

    def by_id(self, kind: type[Entity], id_: int) -> Entity | None:
        return self.first(kind, lambda row: getattr(row, "id", None) == id_)

    def flush(self) -> None:
        """Give out ids, and tell the rows of a relationship whose they are."""
        for row in list(self._rows):
            self._number(row)
            mapper = _mapper(row)
            for name, relation in mapper.relationships.items():
                for child in _children(row, name):
                    for ours, theirs in relation.local_remote_pairs or ():
                        setattr(child, str(theirs.key), getattr(row, str(ours.key)))
                    self._number(child)

    def snapshot(self) -> State:
        return [(row, _values(row)) for row in self._with_children()]

    def restore(self, state: State) -> None:
        """Everything as it was when the snapshot was taken."""
        own = {id(row) for row in self._rows}
        for row, values in state:
            for name, value in values.items():
                if getattr(row, name) != value:
                    setattr(row, name, list(value) if isinstance(value, list) else value)
        self._rows = [row for row, _ in state if id(row) in own]

    def _with_children(self) -> Iterator[Base]:
        for row in self._rows:
            yield row
            for name in _mapper(row).relationships.keys():  # noqa: SIM118 - not a dict: it iterates over values
                yield from _children(row, name)

    def _number(self, row: Base) -> None:
        keys = _mapper(row).primary_key
        if len(keys) == 1 and keys[0].key == "id" and getattr(row, "id", None) is None:
            self._last_ids[type(row)] += 1
            row.id = self._last_ids[type(row)]  # type: ignore[attr-defined]


def _mapper(row: Base) -> Mapper[Any]:
    mapper: Mapper[Any] = sa.inspect(type(row))
    return mapper


def _children(row: Base, name: str) -> list[Base]:
    """Only those that are there already: asking for more would need a session."""
    found = row.__dict__.get(name)
    if found is None:
        return []
    return list(found) if isinstance(found, list) else [found]


def _values(row: Base) -> dict[str, Any]:
    mapper = _mapper(row)
    values = {attribute.key: deepcopy(getattr(row, attribute.key)) for attribute in mapper.column_attrs}
    for name in mapper.relationships.keys():  # noqa: SIM118 - not a dict
        if name in row.__dict__:
            found = row.__dict__[name]
            values[name] = list(found) if isinstance(found, list) else found
    return values
