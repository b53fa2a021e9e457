"""Where memoranda are kept."""

from collections.abc import Collection, Sequence
from typing import Protocol

from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.projects import Project


class Memoranda(Protocol):
    """Memoranda, each with its parties."""

    async def add(self, memorandum: Memorandum) -> None: ...
    async def get(self, memorandum_id: int) -> Memorandum | None: ...
    async def get_for_update(self, memorandum_id: int) -> Memorandum | None: ...
    async def by_submission(self, submission_id: str) -> Memorandum | None: ...
    async def standing_of_pitch(self, pitch_id: int) -> Memorandum | None:
        """The pitch's memorandum that was not declined, or None. There is at most one."""

    async def of_signatory(self, person_id: int, stage: MemorandumStage) -> Sequence[Memorandum]:
        """Memoranda of that stage that name this person as a signatory, locked."""

    async def open_of_organization(self, organization_id: int) -> Sequence[tuple[Memorandum, Project]]:
        """Memoranda to which the organisation is a party and that wait to be confirmed, with their projects."""

    async def of_organizations(
        self, organization_ids: Collection[int], *, offset: int, limit: int
    ) -> Sequence[tuple[Memorandum, Project]]:
        """Memoranda to which one of the organisations is a party, the newest first."""

    async def count_of_organizations(self, organization_ids: Collection[int]) -> int: ...
