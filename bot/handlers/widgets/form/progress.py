"""Where a person stands in a form: the answers so far, the way on, the way back, and the kept draft.

The dialog holds `answers` (what will be submitted) and `editing` (one answer is being corrected from the review
screen). Start data: `answers` to correct, `prefill` of what is
known, `draft` names the kept draft where one person can have several of the same form.
"""

from collections.abc import Sequence
from typing import Any, Protocol
from uuid import uuid4

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager

from bot.handlers.deeds import deed
from bot.handlers.navigation import start_data_of
from bot.handlers.widgets.refusal import forget_refusal, keep_refusal
from bot.use_cases.drafts.keeping import (
    DiscardDraft,
    FindDraft,
    SaveDraft,
)
from bot.use_cases.kernel.errors import DomainError

Answers = dict[str, Any]


class Step(Protocol):
    """What the navigation needs to know of a question."""

    @property
    def id(self) -> str: ...
    def applies(self, answers: Answers) -> bool: ...


class Progress:
    """Moves one person through one form."""

    def __init__(self, name: str, steps: Sequence[Step], states: dict[str, State]) -> None:
        self.name = name
        self._steps = steps
        self._states = states

    @staticmethod
    def answers(manager: DialogManager) -> Answers:
        answers: Answers = manager.dialog_data.setdefault("answers", {})
        return answers

    @staticmethod
    def submission_id(manager: DialogManager) -> str:
        """The same for every tap on the same form: what makes a double submission one."""
        return str(manager.dialog_data.setdefault("submission_id", str(uuid4())))

    async def begin(self, manager: DialogManager) -> None:
        """A card to correct opens on the review screen, a kept draft offers to go on, else the first question."""
        start = start_data_of(manager)
        if "answers" in start:
            manager.dialog_data.update(answers=dict(start["answers"]), correcting=True)
            await manager.switch_to(self._states["review"])
            return
        manager.dialog_data["answers"] = dict(start.get("prefill", {}))
        draft = await (await deed(manager, FindDraft))(self._draft(manager))
        if draft:
            manager.dialog_data["draft"] = draft
            await manager.switch_to(self._states["resume"])
            return
        await self._go_to_first(manager)

    async def resume(self, manager: DialogManager) -> None:
        """On with the kept draft, at the first question that has no answer yet."""
        draft = manager.dialog_data.pop("draft", {})
        manager.dialog_data["submission_id"] = draft.pop("submission_id", str(uuid4()))
        manager.dialog_data["answers"] = draft
        unanswered = [step for step in self._applicable(draft) if step.id not in draft]
        await manager.switch_to(self._states[unanswered[0].id if unanswered else "review"])

    async def start_over(self, manager: DialogManager) -> None:
        manager.dialog_data.clear()
        manager.dialog_data["answers"] = dict(start_data_of(manager).get("prefill", {}))
        await (await deed(manager, DiscardDraft))(self._draft(manager))
        await self._go_to_first(manager)

    async def answer(self, manager: DialogManager, step: Step, value: Any) -> None:  # noqa: ANN401
        """Keep an answer (None: skipped) and go on; answers that no longer apply are dropped."""
        answers = self.answers(manager)
        changed = step.id in answers and answers[step.id] != value
        answers[step.id] = value
        forget_refusal(manager)
        for other in self._steps:
            if other.id in answers and not other.applies(answers):
                del answers[other.id]
        await self.keep(manager)
        if manager.dialog_data.get("editing") and changed:
            missing = [other for other in self._applicable(answers) if other.id not in answers]
            if missing:
                await manager.switch_to(self._states[missing[0].id])
                return
        if manager.dialog_data.pop("editing", None):
            await manager.switch_to(self._states["review"])
            return
        await self._go_on(manager, step)

    async def refuse(self, manager: DialogManager, error: DomainError) -> None:
        """The form stays where it is; the sentence stands above the question."""
        await keep_refusal(manager, error)

    async def back(self, manager: DialogManager, step: Step) -> None:
        forget_refusal(manager)
        if manager.dialog_data.pop("editing", None):
            await manager.switch_to(self._states["review"])
            return
        before = [other for other in self._until(manager, step) if other is not step]
        if before:
            await manager.switch_to(self._states[before[-1].id])
        else:
            await manager.done()

    async def correct(self, manager: DialogManager, step_id: str) -> None:
        if step_id in {step.id for step in self.correctable(manager)}:
            manager.dialog_data["editing"] = True
            await manager.switch_to(self._states[step_id])

    async def keep(self, manager: DialogManager) -> None:
        """A card that is only being corrected is no draft: it exists already."""
        if not manager.dialog_data.get("correcting"):
            kept = {**self.answers(manager), "submission_id": self.submission_id(manager)}
            await (await deed(manager, SaveDraft))(self._draft(manager), kept)

    async def finish(self, manager: DialogManager) -> None:
        if not manager.dialog_data.get("correcting"):
            await (await deed(manager, DiscardDraft))(self._draft(manager))

    def position(self, manager: DialogManager, step: Step) -> tuple[int, int]:
        """(3, 11): the third question of those that apply so far."""
        return len(self._until(manager, step)), len(self._applicable(self.answers(manager)))

    def applicable(self, manager: DialogManager) -> list[Step]:
        return self._applicable(self.answers(manager))

    def correctable(self, manager: DialogManager) -> list[Step]:
        """Those that apply, without the answers of an existing record that stay as they are."""
        fixed = start_data_of(manager).get("fixed", ())
        return [step for step in self.applicable(manager) if step.id not in fixed]

    def _applicable(self, answers: Answers) -> list[Step]:
        return [step for step in self._steps if step.applies(answers)]

    def _until(self, manager: DialogManager, step: Step) -> list[Step]:
        applicable = self._applicable(self.answers(manager))
        return applicable[: applicable.index(step) + 1] if step in applicable else applicable

    async def _go_to_first(self, manager: DialogManager) -> None:
        answers = self.answers(manager)
        first = next(step for step in self._applicable(answers) if step.id not in answers)
        await manager.switch_to(self._states[first.id])

    async def _go_on(self, manager: DialogManager, step: Step) -> None:
        answers = self.answers(manager)
        applicable = self._applicable(answers)
        known = answers.keys() & start_data_of(manager).get("prefill", {}).keys()
        following = [other for other in applicable[applicable.index(step) + 1 :] if other.id not in known]
        await manager.switch_to(self._states[following[0].id if following else "review"])

    def _draft(self, manager: DialogManager) -> str:
        return str(start_data_of(manager).get("draft", self.name))
