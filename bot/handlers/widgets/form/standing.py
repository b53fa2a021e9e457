"""Where a person stands in a form: the answers so far, how many questions lie behind, and the kept draft."""

from collections.abc import Collection, Sequence
from typing import Protocol
from uuid import uuid4

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager

from bot.handlers.deeds import deed
from bot.handlers.navigation import start_data_of
from bot.handlers.widgets.form import chain, counting
from bot.handlers.widgets.form.starting import ANSWERS, DRAFT_NAME, FIXED, PREFILL, Answers
from bot.use_cases.drafts.keeping import DiscardDraft, FindDraft, KeptForm, ListDrafts, SaveDraft
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.people.introducing import WhoAmI

SUBMISSION = "submission_id"
KNOWN = "known"
"""In a draft, beside the answers: the names of those that were known when the form was opened."""
FORMER = "former"
"""In the answers: those that were taken out because another one has changed, by their questions, which are asked again.
"""
TICKED = "ticked"
"""In a draft, beside the answers: what is ticked at questions with several answers and not confirmed, by question."""
EDITING = "editing"
"""In `dialog_data`: whether the person corrects one answer, from the review screen or from the list of fields."""
CORRECTING = "correcting"
"""In `dialog_data`: whether the form corrects a record that exists already."""
AT_ONCE = "at_once"
"""In `dialog_data`: whether each corrected answer is saved by itself."""
ASKED_ANEW = "asked_anew"
"""In `dialog_data`: whether an answered question is asked anew, because another answer contradicts it."""
DRAFT = "draft"
"""In `dialog_data`: the kept draft, until the person has said whether to go on with it."""


class Step(Protocol):
    """What `Progress` needs to know of a question."""

    @property
    def id(self) -> str: ...
    @property
    def hangs_on(self) -> Sequence[str]: ...
    @property
    def renews(self) -> Sequence[str]: ...
    def applies(self, answers: Answers) -> bool: ...
    def parts(self, answers: Answers, ahead: int) -> tuple[int, int]: ...
    def still_fits(self, answers: Answers) -> bool: ...
    async def entered(self, manager: DialogManager) -> None: ...
    async def left(self, manager: DialogManager) -> None: ...


def ticks_at(step_id: str) -> str:
    """The key in `dialog_data` of what is ticked at a question and not confirmed."""
    return f"chosen_{step_id}"


def renew(answers: Answers, step: Step) -> None:
    """Another answer to this question: those that it renews are asked again. What was left out stays so."""
    taken = {renewed: answers.pop(renewed) for renewed in step.renews if answers.get(renewed) is not None}
    if taken:
        answers[FORMER] = {**answers.get(FORMER, {}), **taken}


def answered_again(answers: Answers, step_id: str) -> None:
    """What the answer was before is not needed any more. Nothing is changed in place: answers are put back."""
    former = answers.pop(FORMER, {})
    if left := {name: value for name, value in former.items() if name != step_id}:
        answers[FORMER] = left


class Standing:
    """Reads and keeps where one person stands in one form."""

    def __init__(self, name: str, steps: Sequence[Step], states: dict[str, State]) -> None:
        self.name = name
        self._steps = {step.id: step for step in steps}
        self._states = states

    @staticmethod
    def answers(manager: DialogManager) -> Answers:
        answers: Answers = manager.dialog_data.setdefault(ANSWERS, {})
        return answers

    @staticmethod
    def is_correcting(manager: DialogManager) -> bool:
        """Whether the form corrects a record that exists."""
        return bool(manager.dialog_data.get(CORRECTING))

    @staticmethod
    def saves_at_once(manager: DialogManager) -> bool:
        """Whether each corrected answer is saved by itself."""
        return bool(manager.dialog_data.get(AT_ONCE))

    @staticmethod
    def is_editing(manager: DialogManager) -> bool:
        """Whether one answer is corrected and not one after the other given."""
        return bool(manager.dialog_data.get(EDITING))

    @staticmethod
    def is_asked_anew(manager: DialogManager) -> bool:
        """Whether the answer to the open question is in doubt."""
        return bool(manager.dialog_data.get(ASKED_ANEW))

    @staticmethod
    def is_fixed(manager: DialogManager, step_id: str) -> bool:
        """Whether the form corrects a record in which this answer cannot be changed."""
        return step_id in start_data_of(manager).get(FIXED, ())

    @staticmethod
    def submission_id(manager: DialogManager) -> str:
        """The same id for every tap on the same form, so that a double tap submits only once."""
        return str(manager.dialog_data.setdefault(SUBMISSION, str(uuid4())))

    async def kept(self, manager: DialogManager) -> KeptForm | None:
        """The draft that is kept, with who is waited for."""
        return await (await deed(manager, FindDraft))(self.draft_of(manager))

    def done(self, answers: Answers) -> tuple[int, int]:
        """How many questions lie behind the person, and how many there are: (10, 12)."""
        return counting.done(self._asked(answers.get(KNOWN, ())), answers)

    async def kept_to_say(self, manager: DialogManager) -> KeptForm | None:
        """The draft of which whoever leaves the form is told. Whoever was shut out meanwhile has none. It is only read,
        so a form can be left before the wording of today is answered.
        """
        may = await (await deed(manager, WhoAmI)).may(Permission.PARTICIPATE)
        if not may or self.is_correcting(manager):
            return None
        name = self.draft_of(manager)
        drafts = await (await deed(manager, ListDrafts))()
        return next((draft for draft in drafts if draft.form == name), None)

    async def keep(self, manager: DialogManager) -> None:
        """Save the answers as a draft. When a record is being corrected no draft is needed, because the record exists
        already.
        """
        if not self.is_correcting(manager):
            kept = {
                **self.answers(manager),
                SUBMISSION: self.submission_id(manager),
                KNOWN: sorted(start_data_of(manager).get(PREFILL, {})),
                **({TICKED: ticked} if (ticked := self.ticked(manager)) else {}),
            }
            await (await deed(manager, SaveDraft))(self.draft_of(manager), kept)

    def ticked(self, manager: DialogManager) -> dict[str, list[str]]:
        """What is ticked and not confirmed, by question."""
        data = manager.dialog_data
        return {name: data[ticks_at(name)] for name in self._steps if ticks_at(name) in data}

    def corrected(self, manager: DialogManager) -> frozenset[str]:
        """The ids of the questions that the person has answered since the record was opened, and of those that have
        other answers thereby.
        """
        opened = start_data_of(manager).get(ANSWERS, {})
        changed = {
            name
            for name, value in self.answers(manager).items()
            if name in self._steps and value != opened.get(name)
        }
        return (chain.given(manager.dialog_data) & self.answers(manager).keys()) | changed

    def has_unsaved(self, manager: DialogManager) -> bool:
        """Whether a record is corrected, and something that was answered or ticked is lost if the form closes now."""
        if not self.is_correcting(manager):
            return False
        answers = self.answers(manager)
        ticked = self.ticked(manager)
        return bool(self.corrected(manager)) or any(ticked[name] != answers.get(name) for name in ticked)

    async def finish(self, manager: DialogManager) -> None:
        if not self.is_correcting(manager):
            await (await deed(manager, DiscardDraft))(self.draft_of(manager), sent=True)

    def position(self, manager: DialogManager, step: Step) -> tuple[int, int]:
        """The number of this question, and how many there are (`counting.py`). What was known when the form was opened
        is asked only of whoever corrects it.
        """
        asked = self._asked(start_data_of(manager).get(PREFILL, {}))
        counted = asked if step in asked else tuple(self._steps.values())
        return counting.position(counted, self.answers(manager), step)

    def _asked(self, known: Collection[str]) -> Sequence[Step]:
        """The questions whose answers were not known when the form was opened; all, if all were."""
        asked = tuple(step for step in self._steps.values() if step.id not in known)
        return asked or tuple(self._steps.values())

    def applicable(self, manager: DialogManager) -> list[Step]:
        return counting.applicable(tuple(self._steps.values()), self.answers(manager))

    def correctable(self, manager: DialogManager) -> list[Step]:
        """The questions that apply, except those whose answers cannot be changed in the record that is being
        corrected.
        """
        return [step for step in self.applicable(manager) if not self.is_fixed(manager, step.id)]

    def draft_of(self, manager: DialogManager) -> str:
        return str(start_data_of(manager).get(DRAFT_NAME, self.name))
