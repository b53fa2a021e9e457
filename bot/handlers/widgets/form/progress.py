"""Leads a person through a form: to the question before and after, away from it and back to it."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import Any
from uuid import uuid4

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager, ShowMode

from bot.handlers.deeds import deed
from bot.handlers.errors import sentence
from bot.handlers.leaving import leave_form
from bot.handlers.navigation import start_data_of, tell_saved
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import chain
from bot.handlers.widgets.form.chain import Chain
from bot.handlers.widgets.form.standing import (
    ASKED_ANEW,
    AT_ONCE,
    CORRECTING,
    DRAFT,
    EDITING,
    KNOWN,
    SUBMISSION,
    TICKED,
    Standing,
    Step,
    answered_again,
    renew,
    ticks_at,
)
from bot.handlers.widgets.form.starting import ANSWERS, FIRST, GOING_ON, OF_TODAY, PREFILL, RETURNED, Answers
from bot.handlers.widgets.refusal import forget_refusal, keep_refusal
from bot.use_cases.drafts.keeping import DiscardDraft
from bot.use_cases.kernel.errors import DomainError, OutdatedError

Save = Callable[[DialogManager, Collection[str]], Awaitable[None]]
"""Saves the answers to the questions of these ids in the corrected record, and nothing else, says so and closes the
form. Raises `DomainError`.
"""


class Progress(Standing):
    """Leads one person through one form."""

    def __init__(
        self,
        name: str,
        steps: Sequence[Step],
        states: dict[str, State],
        save: Save | None,
        refused_at: Mapping[str, str],
    ) -> None:
        super().__init__(name, steps, states)
        self._save = save
        self._refused_at = refused_at

    async def begin(self, manager: DialogManager) -> None:
        """Show the first screen: the fields of a record to correct, else the offer to go on with a kept draft, else
        the first question.
        """
        start = start_data_of(manager)
        if ANSWERS in start:
            at_once = self._save is not None and not start.get(RETURNED)
            manager.dialog_data.update({ANSWERS: self._stored(manager), CORRECTING: True, AT_ONCE: at_once})
            if start.get(FIRST):
                await self.correct(manager, start[FIRST])
            else:
                await manager.switch_to(self._states["edit" if at_once else "review"])
            return
        manager.dialog_data[ANSWERS] = dict(start.get(PREFILL, {}))
        kept = await self.kept(manager)
        if kept:
            manager.dialog_data[DRAFT] = kept.answers
            if start.get(GOING_ON):
                await self.resume(manager)
            else:
                await manager.switch_to(self._states["resume"])
            return
        await self._open_first_unanswered(manager)

    async def resume(self, manager: DialogManager) -> None:
        """Go on with the kept draft, at the first question that has no answer yet.

        What the form keeps beside the answers is that of today: the draft may be months old. An answer that can be
        given no more is asked for anew.
        """
        draft = manager.dialog_data.pop(DRAFT, {})
        draft.pop(KNOWN, None)
        ticked = draft.pop(TICKED, {})
        manager.dialog_data.update({ticks_at(name): ticked[name] for name in self._steps if name in ticked})
        manager.dialog_data[SUBMISSION] = draft.pop(SUBMISSION, str(uuid4()))
        known = start_data_of(manager).get(PREFILL, {})
        draft.update({key: known[key] for key in OF_TODAY if key in known})
        for step in self._steps.values():
            if step.id in draft and not step.still_fits(draft):
                del draft[step.id]
        manager.dialog_data[ANSWERS] = draft
        await self._open_first_unanswered(manager)

    async def leave(self, manager: DialogManager) -> None:
        """Leave the form. What is kept is said in its place, else the screen below is shown."""
        if await self.kept_to_say(manager):
            await leave_form(manager)
            await manager.done(show_mode=ShowMode.NO_UPDATE)
        else:
            await self.put_away(manager)
            await manager.done()

    async def put_away(self, manager: DialogManager) -> None:
        """The open question will not be answered now."""
        step = self._steps.get((manager.current_context().state.state or "").rpartition(":")[2])
        if step is not None:
            await step.left(manager)

    async def start_over(self, manager: DialogManager) -> None:
        manager.dialog_data.clear()
        manager.dialog_data[ANSWERS] = dict(start_data_of(manager).get(PREFILL, {}))
        await (await deed(manager, DiscardDraft))(self.draft_of(manager))
        await self._open_first_unanswered(manager)

    async def answer(
        self,
        manager: DialogManager,
        step: Step,
        value: Any,  # noqa: ANN401
        *,
        also: Answers | None = None,
        anew: tuple[str, DomainError] | None = None,
    ) -> None:
        """Keep an answer (None if the person skipped the question) and go on. Answers that no longer apply are
        dropped, save those that were known at the start: nothing that is answered changes whether these apply.

        `also` are answers to other questions, given with this one. `anew` names an earlier question that is asked
        again, and why: the form then goes on at the first question without an answer.
        """
        answers = self.answers(manager)
        new = step.id not in answers
        changed = not new and answers[step.id] != value
        answers[step.id] = value
        if changed:
            renew(answers, step)
        answered_again(answers, step.id)
        answers.update(also or {})
        chain.give(manager.dialog_data, (step.id, *(also or {})))
        forget_refusal(manager)
        for other in self._steps.values():
            if other.hangs_on and other.id in answers and not other.applies(answers):
                del answers[other.id]
        await self.keep(manager)
        await step.left(manager)
        if anew and anew[0] in {other.id for other in self.correctable(manager)}:
            manager.dialog_data[ASKED_ANEW] = True
            await keep_refusal(manager, anew[1])
            await self._follow(manager, step, anew[0])
            return
        asked_anew = manager.dialog_data.pop(ASKED_ANEW, None)
        missing = [other.id for other in self.applicable(manager) if other.id not in answers]
        if asked_anew and not self.saves_at_once(manager):
            await self._open_first_unanswered(manager)
        elif self.is_editing(manager) and (new or changed or self.saves_at_once(manager)) and missing:
            await self._follow(manager, step, missing[0])
        elif self.saves_at_once(manager):
            await self._save_at_once(manager, step)
        elif manager.dialog_data.pop(EDITING, None):
            chain.end(manager.dialog_data)
            await manager.switch_to(self._states["review"])
        else:
            await self._go_on(manager, step, set(also or ()))

    async def keep_answer(self, manager: DialogManager, step: Step) -> None:
        """Go on with the answer that was given before: to the question that follows in a chain, else out of it if there
        is nothing to save.
        """
        if step.id not in self.answers(manager):
            return  # the button of an earlier question, tapped late
        ahead = self._chain(manager, step).ahead if self.is_editing(manager) else None
        if ahead and ahead in {other.id for other in self.correctable(manager)}:
            forget_refusal(manager)
            await step.left(manager)
            await self._follow(manager, step, ahead)
        elif self.saves_at_once(manager) and not self.corrected(manager):
            await self.back(manager, step)
        else:
            await self.answer(manager, step, self.answers(manager).get(step.id))

    async def refuse(self, manager: DialogManager, error: DomainError) -> None:
        """Stay at the question, and show the refusal above it."""
        await keep_refusal(manager, error)

    async def back(self, manager: DialogManager, step: Step) -> None:
        forget_refusal(manager)
        manager.dialog_data.pop(ASKED_ANEW, None)
        if self.is_editing(manager):
            await step.left(manager)
            asked_before = self._chain(manager, step).before
            if asked_before:
                await self._follow(manager, step, asked_before)
            else:
                await self._give_up(manager)
            return
        known = start_data_of(manager).get(PREFILL, {})
        before = [
            other for other in self._until(manager, step) if other is not step and other.id not in known
        ]
        if before:
            await step.left(manager)
            await self._open(manager, before[-1].id)
        else:
            await self.leave(manager)

    async def _give_up(self, manager: DialogManager) -> None:
        """Back to where the field was chosen, with the answers from before."""
        manager.dialog_data.pop(EDITING, None)
        manager.dialog_data[ANSWERS] = chain.give_up(manager.dialog_data)
        await self.keep(manager)
        await manager.switch_to(self._states["edit" if self.saves_at_once(manager) else "review"])

    async def correct(self, manager: DialogManager, step_id: str) -> None:
        if step_id in {step.id for step in self.correctable(manager)}:
            manager.dialog_data[EDITING] = True
            chain.begin(manager.dialog_data, step_id, self.answers(manager))
            await self._open(manager, step_id)

    async def close_outdated(self, manager: DialogManager, error: OutdatedError) -> None:
        """The record is another one than the person has before them: say so, and show it as it is now."""
        await tell_saved(manager, sentence(error, await translator_of(manager)))

    async def _save_at_once(self, manager: DialogManager, step: Step) -> None:
        """Save the answers of the chain. If they are refused, all stay, and the question is asked again whose answer it
        is, else the first of the chain.
        """
        if self._save is None:
            return
        try:
            await self._save(manager, self.corrected(manager))
        except OutdatedError as error:
            await self.close_outdated(manager, error)
        except DomainError as error:
            asked = self._chain(manager, step).asked
            refused = self._refused_at.get(error.code)
            manager.dialog_data[ASKED_ANEW] = True
            await self.refuse(manager, error)
            await self._follow(manager, step, refused if refused and refused in asked else asked[0])

    def _stored(self, manager: DialogManager) -> Answers:
        """The answers with which the form was opened, without those that nobody has given: None to a question that did
        not apply.
        """
        answers: Answers = dict(start_data_of(manager).get(ANSWERS, {}))
        for step in self._steps.values():
            if step.hangs_on and answers.get(step.id) is None and not step.applies(answers):
                answers.pop(step.id, None)
        return answers

    @staticmethod
    def _chain(manager: DialogManager, step: Step) -> Chain:
        return Chain(manager.dialog_data, step.id)

    async def _follow(self, manager: DialogManager, step: Step, step_id: str) -> None:
        """Go to another question of the chain that has led to this one."""
        if self.is_editing(manager):
            self._chain(manager, step).ask(step_id)
        await self._open(manager, step_id)

    def _until(self, manager: DialogManager, step: Step) -> list[Step]:
        applicable = self.applicable(manager)
        return applicable[: applicable.index(step) + 1] if step in applicable else applicable

    async def _open(self, manager: DialogManager, step_id: str) -> None:
        await manager.switch_to(self._states[step_id])
        if step_id in self._steps:
            await self._steps[step_id].entered(manager)

    async def _open_first_unanswered(self, manager: DialogManager) -> None:
        """The first question that has no answer yet, or the review if all is known."""
        answers = self.answers(manager)
        unanswered = [step.id for step in self.applicable(manager) if step.id not in answers]
        await self._open(manager, unanswered[0] if unanswered else "review")

    async def _go_on(self, manager: DialogManager, step: Step, given: set[str]) -> None:
        answers = self.answers(manager)
        applicable = self.applicable(manager)
        passed = (answers.keys() & start_data_of(manager).get(PREFILL, {}).keys()) | given
        following = [other.id for other in applicable[applicable.index(step) + 1 :] if other.id not in passed]
        await self._open(manager, following[0] if following else "review")
