"""What is known of an actor. The rules that features register make roles of it."""

from dataclasses import dataclass

from bot.models.roles import StaffRole
from bot.use_cases.kernel.ports import Represented


@dataclass(frozen=True, slots=True)
class Known:
    """`administrator` is true for people whom the settings name as such, whatever the database says. These cannot be
    `barred`.
    """

    consented: bool
    administrator: bool
    staff: frozenset[StaffRole]
    represents: tuple[Represented, ...]
    barred: bool = False
