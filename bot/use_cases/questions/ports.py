"""Where questions are kept."""

from collections.abc import Collection, Sequence
from typing import Protocol

from bot.models.questions import Question


class Questions(Protocol):
    async def add(self, question: Question) -> None:
        """Store it, so that it has its id."""

    async def get(self, question_id: int) -> Question | None: ...
    async def get_for_update(self, question_id: int) -> Question | None: ...
    async def by_ids(self, question_ids: Collection[int]) -> Sequence[Question]:
        """These questions, locked."""

    async def of_pitch(self, pitch_id: int) -> Question | None:
        """The question of a pitch: the one that has not ended, else the last."""

    async def of_project(self, project_id: int, *, offset: int, limit: int) -> Sequence[Question]:
        """A project's questions: open ones first, and then the newest first."""

    async def count_of_project(self, project_id: int) -> int: ...
    async def open_of_pitch(self, pitch_id: int) -> Sequence[Question]:
        """The question of this pitch that waits for its answer, locked; as a list of none or one."""

    async def open_of_project(self, project_id: int) -> Sequence[Question]:
        """The project's questions that wait for an answer, locked."""

    async def open_of_organization(self, organization_id: int) -> Sequence[Question]:
        """The open questions of which the organisation is either side, locked."""
