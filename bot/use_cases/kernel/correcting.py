"""Several people correct one record. Each takes the fields that they mean; all else stays as the others have left it
since they opened it.
"""

from collections.abc import Collection, Sequence
from dataclasses import Field, replace
from typing import Any, ClassVar, Protocol, Self, TypeVar

from bot.use_cases.kernel.errors import OutdatedError


class Tidied(Protocol):
    """What a form asks, as a dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def require_valid(self) -> Self: ...


Filled = TypeVar("Filled", bound=Tidied)
Grounds = Sequence[tuple[str, str]]
"""Pairs of fields: the value of the first means nothing without that of the second, as a settlement is one of a region.
"""


def corrected(now: Filled, form: Filled, only: Collection[str], grounds: Grounds = ()) -> Filled:
    """The record as it is `now`, with the fields named by `only` as the form has them, tidied.

    Raises `OutdatedError` where the ground of a given field has become another one meanwhile, or where the field has
    no place any more, and `InvalidValueError` as `require_valid` does.
    """
    for name, ground in grounds:
        if name in only and ground not in only and getattr(now, ground) != getattr(form, ground):
            raise OutdatedError("changed-meanwhile")
    given: dict[str, Any] = {name: getattr(form, name) for name in only}
    tidied = replace(now, **given).require_valid()
    if any(value is not None and getattr(tidied, name) is None for name, value in given.items()):
        raise OutdatedError("changed-meanwhile")
    return tidied
