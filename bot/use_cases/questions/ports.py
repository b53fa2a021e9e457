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
    async def pitches_of(self, question_ids: Collection[int]) -> Collection[int]:
        """The ids of the pitches that these questions are about. They are locked before the questions."""

    async def open_of_pitches(self, pitch_ids: Collection[int]) -> Sequence[Question]:
        """The questions of these pitches that wait for an answer, one a pitch at most; locked."""

    async def open_of_project(self, project_id: int) -> Sequence[Question]:
        """The project's questions that wait for an answer."""

    async def open_of_organization(self, organization_id: int) -> Sequence[Question]:
        """The open questions of which the organisation is either side."""
