"""Where a person stands in a form: the answers so far, the question before and after, and the kept draft."""

from collections.abc import Sequence
from typing import Any, Protocol
from uuid import uuid4

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.navigation import start_data_of
from bot.handlers.speech import translator_of
from bot.handlers.widgets.refusal import forget_refusal, keep_refusal
from bot.use_cases.drafts.keeping import (
    DiscardDraft,
    FindDraft,
    KeptForm,
    SaveDraft,
)
from bot.use_cases.kernel.errors import DomainError

Answers = dict[str, Any]

_ANSWERS = "answers"
"""In `dialog_data`: the answers that will be submitted. In the start data: the answers of an existing record, to
correct.
"""
_SUBMISSION = "submission_id"
_EDITING = "editing"
"""In `dialog_data`: whether the person corrects one answer from the review screen."""
_CORRECTING = "correcting"
"""In `dialog_data`: whether the form corrects a record that exists already."""
_ASKED_ANEW = "asked_anew"
"""In `dialog_data`: whether an answered question is asked anew, because another answer contradicts it."""
_DRAFT = "draft"
"""In `dialog_data`: the kept draft, until the person has said whether to go on with it."""

_PREFILL, _FIXED, _FIRST, _DRAFT_NAME, _GOING_ON = "prefill", "fixed", "first", "draft", "going_on"
"""In the start data: see `to_fill_in`, `to_correct` and `going_on`."""


def to_fill_in(known: Answers, *, draft: str | None = None) -> dict[str, Any]:
    """Start data of a form for which some answers are known already.

    `draft` names the draft, for forms of which one person can have several drafts.
    """
    return {_PREFILL: known} | ({_DRAFT_NAME: draft} if draft else {})


def to_correct(answers: Answers, *, fixed: Sequence[str] = (), first: str | None = None) -> dict[str, Any]:
    """Start data of a form that corrects a record. Answers to the questions named in `fixed` cannot be changed. The
    form opens with the question `first`, or with the review of all answers.
    """
    return {
        _ANSWERS: answers,
        **({_FIXED: list(fixed)} if fixed else {}),
        **({_FIRST: first} if first else {}),
    }


def going_on(start: dict[str, Any]) -> dict[str, Any]:
    """The same start data, if the person has said already that they go on with the kept draft."""
    return {**start, _GOING_ON: True}


class Step(Protocol):
    """What `Progress` needs to know of a question."""

    @property
    def id(self) -> str: ...
    def applies(self, answers: Answers) -> bool: ...


class Progress:
    """Leads one person through one form."""

    def __init__(self, name: str, steps: Sequence[Step], states: dict[str, State]) -> None:
        self.name = name
        self._steps = steps
        self._states = states

    @staticmethod
    def answers(manager: DialogManager) -> Answers:
        answers: Answers = manager.dialog_data.setdefault(_ANSWERS, {})
        return answers

    @staticmethod
    def is_correcting(manager: DialogManager) -> bool:
        """Whether the form corrects a record that exists."""
        return bool(manager.dialog_data.get(_CORRECTING))

    @staticmethod
    def is_fixed(manager: DialogManager, step_id: str) -> bool:
        """Whether the form corrects a record in which this answer cannot be changed."""
        return step_id in start_data_of(manager).get(_FIXED, ())

    @staticmethod
    def submission_id(manager: DialogManager) -> str:
        """The same id for every tap on the same form, so that a double tap submits only once."""
        return str(manager.dialog_data.setdefault(_SUBMISSION, str(uuid4())))

    async def begin(self, manager: DialogManager) -> None:
        """Show the first screen: the review of a record to correct, else the offer to go on with a kept draft, else
        the first question.
        """
        start = start_data_of(manager)
        if _ANSWERS in start:
            manager.dialog_data.update({_ANSWERS: dict(start[_ANSWERS]), _CORRECTING: True})
            if start.get(_FIRST):
                await self.correct(manager, start[_FIRST])
            else:
                await manager.switch_to(self._states["review"])
            return
        manager.dialog_data[_ANSWERS] = dict(start.get(_PREFILL, {}))
        kept = await self.kept(manager)
        if kept:
            manager.dialog_data[_DRAFT] = kept.answers
            if start.get(_GOING_ON):
                await self.resume(manager)
            else:
                await manager.switch_to(self._states["resume"])
            return
        await self._go_to_first(manager)

    async def kept(self, manager: DialogManager) -> KeptForm | None:
        """The draft that is kept, with who is waited for."""
        return await (await deed(manager, FindDraft))(self._draft(manager))

    async def resume(self, manager: DialogManager) -> None:
        """Go on with the kept draft, at the first question that has no answer yet."""
        draft = manager.dialog_data.pop(_DRAFT, {})
        manager.dialog_data[_SUBMISSION] = draft.pop(_SUBMISSION, str(uuid4()))
        manager.dialog_data[_ANSWERS] = draft
        await manager.switch_to(self._first_unanswered(draft))

    async def leave(self, query: CallbackQuery, manager: DialogManager) -> None:
        """Leave the form; if there is something kept, say so."""
        if not self.is_correcting(manager) and await self.kept(manager):
            await answer_tap(query, (await translator_of(manager)).plain("form-kept"))
        await manager.done()

    async def start_over(self, manager: DialogManager) -> None:
        manager.dialog_data.clear()
        manager.dialog_data[_ANSWERS] = dict(start_data_of(manager).get(_PREFILL, {}))
        await (await deed(manager, DiscardDraft))(self._draft(manager))
        await self._go_to_first(manager)

    async def answer(self, manager: DialogManager, step: Step, value: Any) -> None:  # noqa: ANN401
        """Keep an answer (None if the person skipped the question) and go on. Answers that no longer apply are
        dropped.
        """
        answers = self.answers(manager)
        changed = step.id not in answers or answers[step.id] != value
        answers[step.id] = value
        forget_refusal(manager)
        for other in self._steps:
            if other.id in answers and not other.applies(answers):
                del answers[other.id]
        await self.keep(manager)
        if manager.dialog_data.pop(_ASKED_ANEW, None):
            await manager.switch_to(self._first_unanswered(answers))
            return
        if manager.dialog_data.get(_EDITING) and changed:
            missing = [other for other in self._applicable(answers) if other.id not in answers]
            if missing:
                await manager.switch_to(self._states[missing[0].id])
                return
        if manager.dialog_data.pop(_EDITING, None):
            await manager.switch_to(self._states["review"])
            return
        await self._go_on(manager, step)

    async def refuse(self, manager: DialogManager, error: DomainError) -> None:
        """Stay at the question, and show the refusal above it."""
        await keep_refusal(manager, error)

    async def ask_anew(self, manager: DialogManager, step_id: str, error: DomainError) -> None:
        """Ask an earlier question again, and say above it why. The form then goes on at the first question without
        an answer. Nothing is asked whose answer cannot be changed.
        """
        if step_id in {step.id for step in self.correctable(manager)}:
            manager.dialog_data[_ASKED_ANEW] = True
            await keep_refusal(manager, error)
            await manager.switch_to(self._states[step_id])

    async def back(self, manager: DialogManager, step: Step) -> None:
        forget_refusal(manager)
        manager.dialog_data.pop(_ASKED_ANEW, None)
        if manager.dialog_data.pop(_EDITING, None):
            await manager.switch_to(self._states["review"])
            return
        before = [other for other in self._until(manager, step) if other is not step]
        if before:
            await manager.switch_to(self._states[before[-1].id])
        else:
            await manager.done()

    async def correct(self, manager: DialogManager, step_id: str) -> None:
        if step_id in {step.id for step in self.correctable(manager)}:
            manager.dialog_data[_EDITING] = True
            await manager.switch_to(self._states[step_id])

    async def keep(self, manager: DialogManager) -> None:
        """Save the answers as a draft. When a record is being corrected no draft is needed, because the record exists
        already.
        """
        if not self.is_correcting(manager):
            kept = {**self.answers(manager), _SUBMISSION: self.submission_id(manager)}
            await (await deed(manager, SaveDraft))(self._draft(manager), kept)

    async def finish(self, manager: DialogManager) -> None:
        if not self.is_correcting(manager):
            await (await deed(manager, DiscardDraft))(self._draft(manager), sent=True)

    def position(self, manager: DialogManager, step: Step) -> tuple[int, int]:
        """The number of this question among those that apply so far, and how many apply: (3, 11)."""
        return len(self._until(manager, step)), len(self._applicable(self.answers(manager)))

    def applicable(self, manager: DialogManager) -> list[Step]:
        return self._applicable(self.answers(manager))

    def correctable(self, manager: DialogManager) -> list[Step]:
        """The questions that apply, except those whose answers cannot be changed in the record that is being
        corrected.
        """
        return [step for step in self.applicable(manager) if not self.is_fixed(manager, step.id)]

    def _applicable(self, answers: Answers) -> list[Step]:
        return [step for step in self._steps if step.applies(answers)]

    def _until(self, manager: DialogManager, step: Step) -> list[Step]:
        applicable = self._applicable(self.answers(manager))
        return applicable[: applicable.index(step) + 1] if step in applicable else applicable

    def _first_unanswered(self, answers: Answers) -> State:
        """The state of the first question that has no answer yet, or of the review."""
        unanswered = [step.id for step in self._applicable(answers) if step.id not in answers]
        return self._states[unanswered[0] if unanswered else "review"]

    async def _go_to_first(self, manager: DialogManager) -> None:
        """The first question that has no answer yet, or the review if all is known."""
        await manager.switch_to(self._first_unanswered(self.answers(manager)))

    async def _go_on(self, manager: DialogManager, step: Step) -> None:
        answers = self.answers(manager)
        applicable = self._applicable(answers)
        known = answers.keys() & start_data_of(manager).get(_PREFILL, {}).keys()
        following = [other for other in applicable[applicable.index(step) + 1 :] if other.id not in known]
        await manager.switch_to(self._states[following[0].id if following else "review"])

    def _draft(self, manager: DialogManager) -> str:
        return str(start_data_of(manager).get(_DRAFT_NAME, self.name))
