"""What all entities share: column types that both databases store alike, and a naming rule for constraints."""

from datetime import UTC, datetime
from enum import Enum
from typing import Any, Literal, dataclass_transform

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column, relationship
from sqlalchemy.types import TypeDecorator

BigId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
"""A key of 64 bits, so that PostgreSQL does not run out of ids. SQLite gives out ids for INTEGER PRIMARY KEY only."""

Json = sa.JSON().with_variant(JSONB(), "postgresql")


class UtcDateTime(TypeDecorator[datetime]):
    """Takes and returns times with a zone, and stores them in UTC. SQLite by itself would return them without one."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        if value.tzinfo is None:
            msg = "a time without a zone cannot be stored"
            raise ValueError(msg)
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


class Slugs(TypeDecorator[tuple[str, ...]]):
    """A short ordered list of identifiers (regions, spheres, needs), kept as a JSON array."""

    impl = Json
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> list[str] | None:  # noqa: ARG002
        return None if value is None else list(value)

    def process_result_value(self, value: list[str] | None, dialect: Dialect) -> tuple[str, ...] | None:  # noqa: ARG002
        return None if value is None else tuple(value)


def _values(enum: type[Enum]) -> list[str]:
    return [str(member.value) for member in enum]


def surrogate_key(*, init: Literal[False] = False) -> Mapped[int]:
    """A key given out by the database."""
    return mapped_column(BigId, primary_key=True, init=init)


def _enum(kind: type[Enum], name: str | None = None) -> sa.Enum:
    return sa.Enum(
        kind,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=32,
        values_callable=_values,
        validate_strings=True,
    )


def named_enum(kind: type[Enum], name: str) -> sa.Enum:
    """The type of a second column of one table with the same enumeration: its CHECK needs a name of its own."""
    return _enum(kind, name)


@dataclass_transform(kw_only_default=True, field_specifiers=(mapped_column, relationship, surrogate_key))
class Base(MappedAsDataclass, DeclarativeBase, kw_only=True, repr=False, eq=False):
    """Gives entities a typed constructor, and no `repr`, so that no personal data slips into a log."""

    metadata = sa.MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012
        datetime: UtcDateTime,
        dict[str, Any]: Json,
        dict[str, float]: Json,
        dict[str, str]: Json,
        tuple[str, ...]: Slugs,
        Enum: _enum(Enum),
    }
