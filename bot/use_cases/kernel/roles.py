"""Roles follow from records: what is known of whoever acts, before any rule has looked at it."""

from dataclasses import dataclass

from bot.models.roles import StaffRole
from bot.use_cases.kernel.ports import Represented


@dataclass(frozen=True, slots=True)
class Known:
    """`administrator` are those whom the settings name, whatever the database says."""

    consented: bool
    administrator: bool
    staff: frozenset[StaffRole]
    represents: tuple[Represented, ...]
