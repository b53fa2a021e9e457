"""A settlement, typed: a known one is taken, what is only like one is asked back with the places it may mean."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard

from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form.progress import Answers, Progress
from bot.handlers.widgets.form.question import Option
from bot.handlers.widgets.form.questions import TextQuestion
from bot.handlers.widgets.refusal import forget_refusal
from bot.handlers.widgets.text import label
from bot.models.places import Place, place_by_id
from bot.models.words import Listed, Named
from bot.presenting.labels import fits
from bot.presenting.translator import Translator
from bot.understanding.settlements import Found, Reading, described, find, written
from bot.use_cases.kernel.errors import InvalidValueError

_READY = "#"
"""Before the number of a ready answer, in a button's data. The data of a place is its id."""


@dataclass(frozen=True)
class SettlementQuestion(TextQuestion):
    """Asks for a settlement of the region that `region` takes from the other answers. What is kept is its name.

    A settlement that no table knows, and that is like none, is taken as it was typed. `region_answer` names the
    question about the region, whose answer follows a place of another region. `ready` are places to choose at once.
    """

    region: Callable[[Answers], str | None] = field(kw_only=True)
    region_answer: str | None = field(default=None, kw_only=True)
    ready: Callable[[Answers], Sequence[str]] = field(default=lambda _: (), kw_only=True)

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_pick(_: CallbackQuery, __: object, manager: DialogManager, value: str) -> None:
            answers = progress.answers(manager)
            if value.startswith(_READY):
                offered = self.offered(answers)
                if value[1:].isdigit() and int(value[1:]) < len(offered):
                    await self._answer(manager, progress, offered[int(value[1:])])
            elif (place := place_by_id(value)) and place in self._found(manager).places:
                await self._take_place(manager, progress, place)

        async def on_keep(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            if self._key in manager.dialog_data:
                await self._answer(manager, progress, self._found(manager).typed)

        return (
            Fitting(Choices(f"place_{self.id}", "places", on_pick), width=1),
            Button(label("button-keep-as-typed"), id=f"keep_{self.id}", on_click=on_keep, when="asked_back"),
        )

    def offered(self, answers: Answers) -> list[str]:
        """The ready answers, read as if they had been typed; those that would be refused are left out."""
        offered = []
        for place in self.ready(answers):
            with suppress(InvalidValueError):
                offered.append(self.parse(place))
        return offered

    async def take(self, message: Message, manager: DialogManager, progress: Progress) -> None:
        text = await self.read(message, manager)
        found = self._look_up(manager, text)
        if found.reading is Reading.EXACT:
            await self._take_place(manager, progress, found.places[0])
        elif found.places:
            manager.dialog_data[self._key] = text
            forget_refusal(manager)
        elif found.said and self.region_answer:
            chosen = Named("region", progress.answers(manager)[self.region_answer])
            raise InvalidValueError("settlement-elsewhere", region=Named("region", found.said), chosen=chosen)
        else:
            await self._answer(manager, progress, found.typed)

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        t = await translator_of(manager)
        if self._key not in manager.dialog_data:
            offered = self.offered(Progress.answers(manager))
            return {"places": [Option(f"{_READY}{number}", place) for number, place in enumerate(offered)]}
        return self._asked_back(self._found(manager), self.region(Progress.answers(manager)), t)

    async def preview(self, manager: DialogManager) -> dict[str, Any]:
        return self._asked_back(find("Индер", "KZ-23"), "KZ-23", await translator_of(manager))

    def _asked_back(self, found: Found, region: str | None, t: Translator) -> dict[str, Any]:
        names = dict.fromkeys(place.names.in_language(t.language) for place in found.places)
        return {
            "asked_back": True,
            "aside": t(
                f"settlement-{found.reading}",
                typed=found.typed,
                name=Listed(tuple(names)),
                count=len(found.places),
            ),
            "places": [Option(place.id, _label(place, region, t)) for place in found.places],
        }

    @property
    def _key(self) -> str:
        """In `dialog_data`: what was typed, until it is clear which place is meant."""
        return f"typed_{self.id}"

    def _found(self, manager: DialogManager) -> Found:
        return self._look_up(manager, manager.dialog_data.get(self._key, ""))

    def _look_up(self, manager: DialogManager, text: str) -> Found:
        """The places that may be meant. Those of another region are none, where the region cannot be changed."""
        region = self.region(Progress.answers(manager))
        found = find(text, region)
        if self.region_answer and Progress.is_fixed(manager, self.region_answer):
            within = tuple(place for place in found.places if place.region == region)
            return Found(found.reading, within, found.typed, found.said)
        return found

    async def _take_place(self, manager: DialogManager, progress: Progress, place: Place) -> None:
        t = await translator_of(manager)
        answers = progress.answers(manager)
        if self.region_answer:
            answers[self.region_answer] = place.region
        await self._answer(manager, progress, written(place, t.language, self.region(answers)))

    async def _answer(self, manager: DialogManager, progress: Progress, text: str) -> None:
        manager.dialog_data.pop(self._key, None)
        await progress.answer(manager, self, text)


def _label(place: Place, region: str | None, t: Translator) -> str:
    """The place with all it lies in; its region is left out where it was chosen already and there is no room for it."""
    whole = described(place, t.language)
    return whole if fits(whole) or place.region != region else described(place, t.language, region)
