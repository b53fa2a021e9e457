"""A whole form as one dialog: its questions, the review screen, and the offer to go on with a draft."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from aiogram.fsm.state import StatesGroup
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.text import Format, Multi

from bot.handlers.answering import replace_screen
from bot.handlers.leaving import says_when_left
from bot.handlers.navigation import start_data_of
from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting, FittingRow
from bot.handlers.widgets.form.kept import countable, subject_of
from bot.handlers.widgets.form.options import Option
from bot.handlers.widgets.form.progress import Progress, Save
from bot.handlers.widgets.form.question import Question
from bot.handlers.widgets.form.starting import RETURNED
from bot.handlers.widgets.refusal import RefusalLine, forget_refusal, shown_refusal
from bot.handlers.widgets.text import Html, Say, label
from bot.models.waits import WaitsFor
from bot.models.words import Prose, Text
from bot.presenting.cards.drafts import LeftForm, kept_form
from bot.presenting.cards.waits import waiting_lines
from bot.presenting.formats import cut
from bot.use_cases.drafts.waiting import FORM
from bot.use_cases.kernel.errors import DomainError, OutdatedError
from bot.use_cases.kernel.wait_views import WaitView

_SAMPLE = WaitView(
    kind=FORM,
    waits_for=WaitsFor.PERSON,
    party_id=None,
    since=datetime(2026, 6, 22, tzinfo=UTC),
    next_step=2,
    next_at=datetime(2026, 9, 20, tzinfo=UTC),
    overdue=False,
    ours=True,
)

Beside = Callable[[DialogManager], Awaitable[str]]
"""HTML that stands below the answers on the review screen; empty if there is nothing to say."""
Submit = Callable[[CallbackQuery, Button, DialogManager], Awaitable[None]]


class Form:
    """`name` is the beginning of the keys of the form's texts (`<name>-review`, `<name>-submit`), and the name of its
    draft.

    `screens` has a state for each question, named by the question's id, and the states `resume`, `review` and `edit`. A
    form without `submit` corrects alone: it has neither a draft nor a review, and of these states only `edit`.
    Start the form with the data that `to_correct` makes of an existing record, or `to_fill_in` of answers that are
    known already. `submit` runs when the last button is pressed; the review screen shows a refusal, and what `beside`
    has to say of the answers. With `save` a record is corrected field by field: it stores one corrected answer, and
    those that it has brought with it, says so and closes the form. `refused_at` names the question that is asked again
    when it refuses with one of these codes; for all others that is the one that was corrected.
    """

    def __init__(
        self,
        name: str,
        screens: type[StatesGroup],
        questions: Sequence[Question],
        submit: Submit | None,
        *,
        save: Save | None = None,
        refused_at: Mapping[str, str] | None = None,
        beside: Beside | None = None,
    ) -> None:
        self.name = name
        self.questions = tuple(questions)
        self._states = {state.state.rpartition(":")[2]: state for state in screens.__states__ if state.state}
        self.progress = Progress(name, self.questions, self._states, save, refused_at or {})
        self._submit = submit
        says_when_left(screens, self._say_kept)
        if submit is not None:
            countable(self.progress)
        self._beside = beside

    def dialog(self, *windows: Window) -> Dialog:
        """The form's windows, followed by `windows` that the feature adds."""

        async def on_start(_: Any, manager: DialogManager) -> None:  # noqa: ANN401 - start data of any shape
            await self.progress.begin(manager)

        filled_in = () if self._submit is None else (self._resume(), self._review(self._submit))
        return Dialog(
            *(question.window(self.progress, self._states[question.id]) for question in self.questions),
            *filled_in,
            self._edit(),
            *windows,
            on_start=on_start,
        )

    async def _say_kept(self, manager: DialogManager) -> None:
        """What is kept of the form; of a correction, that it was not saved."""
        await self.progress.put_away(manager)
        if self.progress.has_unsaved(manager):
            t = await translator_of(manager)
            await replace_screen(manager, t("correction-left", what=Text(f"form-name-{self.name}")), ())
            return
        kept = await self.progress.kept_to_say(manager)
        if kept is not None:
            t = await translator_of(manager)
            left = LeftForm(self.name, kept.id, self.progress.done(kept.answers), subject_of(kept))
            words, buttons = kept_form(t, left)
            await replace_screen(manager, words, buttons)

    def _resume(self) -> Window:
        async def on_resume(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            await self.progress.resume(manager)

        async def on_start_over(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            await self.progress.start_over(manager)

        async def on_leave(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            await manager.done()

        async def getter(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
            kept = await self.progress.kept(dialog_manager)
            waits = [kept.wait] if kept and kept.wait else ()
            return {"kept": waiting_lines(await translator_of(dialog_manager), waits)}

        async def preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
            return {"kept": waiting_lines(await translator_of(dialog_manager), [_SAMPLE])}

        return Window(
            Multi(Say("form-resume"), Html("kept", when="kept"), sep="\n\n"),
            Button(label("button-resume"), id="resume", on_click=on_resume),
            FittingRow(
                Button(label("button-start-over"), id="start_over", on_click=on_start_over),
                Button(label("button-back"), id="leave", on_click=on_leave),
            ),
            state=self._states["resume"],
            getter=getter,
            preview_data=preview,
        )

    @property
    def corrects_alone(self) -> bool:
        return self._submit is None

    def _review(self, submit: Submit) -> Window:
        async def getter(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
            t = await translator_of(dialog_manager)
            correcting = self.progress.is_correcting(dialog_manager)
            reason = str(start_data_of(dialog_manager).get(RETURNED) or "")
            again = "button-send-again" if reason else "button-save"
            return {
                **shown_refusal(dialog_manager),
                "returned": t("form-returned", reason=reason) if reason else "",
                "answers": await self._lines(dialog_manager),
                "submit": t.plain(again if correcting else f"{self.name}-submit"),
                "beside": await self._beside(dialog_manager) if self._beside else "",
                "leave": t.plain("button-back" if correcting else "button-leave"),
            }

        async def on_submit(query: CallbackQuery, button: Button, manager: DialogManager) -> None:
            forget_refusal(manager)
            try:
                await submit(query, button, manager)
            except OutdatedError as error:
                if self.progress.is_correcting(manager):
                    await self.progress.close_outdated(manager, error)
                else:
                    await self.progress.refuse(manager, error)
            except DomainError as error:
                await self.progress.refuse(manager, error)

        async def on_leave(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            await self.progress.leave(manager)

        return Window(
            Multi(
                Html("returned", when="returned"),
                Say(f"{self.name}-review"),
                Html("answers"),
                Html("beside", when="beside"),
                RefusalLine(),
                sep="\n\n",
            ),
            Button(Format("{submit}"), id="submit", on_click=on_submit),
            FittingRow(
                SwitchTo(label("button-correct"), id="correct", state=self._states["edit"]),
                Button(Format("{leave}"), id="leave", on_click=on_leave),
            ),
            state=self._states["review"],
            getter=getter,
            preview_data=getter,
        )

    def _edit(self) -> Window:
        async def getter(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
            t = await translator_of(dialog_manager)
            steps = self.progress.correctable(dialog_manager)
            return {
                "answers": await self._lines(dialog_manager),
                "options": [Option(step.id, t.plain(f"{self.name}-{step.id}-label")) for step in steps],
            }

        async def on_pick(_: CallbackQuery, __: object, manager: DialogManager, step_id: str) -> None:
            if step_id in {question.id for question in self.questions}:
                await self.progress.correct(manager, step_id)

        async def on_back(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            if self.progress.saves_at_once(manager):
                await manager.done()
            else:
                await manager.switch_to(self._states["review"])

        return Window(
            Multi(Html("answers", when="answers"), Say("form-edit"), sep="\n\n"),
            Fitting(Choices("field", "options", on_pick), width=2),
            Button(label("button-back"), id="back", on_click=on_back),
            state=self._states["edit"],
            getter=getter,
            preview_data=getter,
        )

    async def _lines(self, manager: DialogManager) -> str:
        t = await translator_of(manager)
        answers = self.progress.answers(manager)
        lines = []
        for question in self.questions:
            if answers.get(question.id) is None or not question.applies(answers):
                continue
            shown = cut(t.lasting().plain_value(question.reviewed(answers)), question.reviewed_max)
            heading = f"<b>{t(f'{self.name}-{question.id}-label')}:</b>"
            lines.append(
                f"{heading}\n{t.value(Prose(shown))}" if "\n" in shown else f"{heading} {t.value(shown)}"
            )
        return "\n".join(lines)
