"""Where asar lists are kept."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.models.asar_lines import (
    AsarBacking,
    AsarLine,
    AsarPart,
    Standing,
)
from bot.models.asars import (
    Asar,
    AsarSheet,
)


class Asars(Protocol):
    async def add(self, row: Asar | AsarLine | AsarPart | AsarBacking) -> None: ...
    async def remove(self, row: AsarLine | AsarPart | AsarBacking) -> None: ...
    async def get(self, asar_id: int) -> Asar | None: ...
    async def get_for_update(self, asar_id: int) -> Asar | None:
        """Its lines and parts are counted under this lock."""

    async def by_ids(self, asar_ids: Collection[int]) -> Sequence[Asar]:
        """Locked until the transaction ends."""

    async def by_submission(self, submission_id: str) -> Asar | None: ...
    async def by_code(self, code: str) -> Asar | None: ...
    async def ahead_of_project(self, project_id: int) -> Asar | None:
        """The one whose day is ahead, locked until the transaction ends."""

    async def ahead_of_organization(self, organization_id: int) -> Sequence[Asar]:
        """Of its projects, locked until the transaction ends."""

    async def shown_of_project(self, project_id: int) -> Asar | None:
        """What stands on the project's card: the last one that was open."""

    async def to_erase(self, before: datetime, limit: int) -> Sequence[Asar]:
        """Those that are over and have names and phones, and whose day began by then; locked."""

    async def first_to_erase(self) -> datetime | None:
        """When the first day of those began."""

    async def line(self, line_id: int) -> AsarLine | None: ...
    async def line_by_submission(self, submission_id: str) -> AsarLine | None: ...
    async def standing(self, asar_ids: Collection[int]) -> Mapping[int, Sequence[Standing]]:
        """The lines of each with what is there, in the order in which they were written; one query for all."""

    async def part(self, line_id: int, person_id: int) -> AsarPart | None: ...
    async def parts_of(self, asar_id: int) -> Sequence[tuple[AsarLine, AsarPart]]:
        """Line by line."""

    async def hands_of(self, asar_ids: Collection[int]) -> Mapping[int, Collection[int]]:
        """The ids of the people who take a part of each; one query for all."""

    async def hands_of_project(self, project_id: int) -> Mapping[int, Collection[int]]:
        """The same of its lists that take place or were held: of each person only the last one."""

    async def erase_contacts(self, asar_ids: Collection[int]) -> None:
        """Names and phones of all who take a part of these."""

    async def parts_of_person(self, person_id: int) -> Sequence[tuple[Asar, AsarLine, AsarPart]]:
        """Of lists whose day is ahead."""

    async def last_phone(self, person_id: int) -> str:
        """The one they gave last; empty if they have given none, or it was erased."""

    async def backing(self, line_id: int) -> AsarBacking | None: ...


class AsarSheets(Protocol):
    """Lists that were shared into chats."""

    async def add(self, sheet: AsarSheet) -> bool:
        """False if it is known already."""

    async def make_stale(self, asar_ids: Collection[int], at: datetime) -> None:
        """They are to be edited from that moment on; what is to be edited already stays so."""

    async def stale(self, now: datetime, limit: int) -> Sequence[AsarSheet]: ...
    async def next_after(self, now: datetime) -> datetime | None: ...
    async def get(self, sheet_id: int) -> AsarSheet | None:
        """Locked until the transaction ends."""
