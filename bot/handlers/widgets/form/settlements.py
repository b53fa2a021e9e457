"""A settlement, typed: a known one is taken, what is only like one is asked back with the places it may mean."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard

from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form.options import Option
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.questions import TextQuestion
from bot.handlers.widgets.form.starting import Answers
from bot.models.places import Place
from bot.models.words import Listed, Named, Text
from bot.presenting.labels import fits
from bot.presenting.translator import Translator
from bot.understanding.place_wording import described, written
from bot.understanding.readings import AmbiguousError, Reading
from bot.understanding.settlements import Certainty, Found, find
from bot.use_cases.kernel.errors import InvalidValueError


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
        async def on_pick(_: CallbackQuery, __: object, manager: DialogManager, number: str) -> None:
            offered = self.offered(progress.answers(manager))
            if number.isdecimal() and int(number) < len(offered):
                await progress.answer(manager, self, offered[int(number)])

        return (Fitting(Choices(f"place_{self.id}", "places", on_pick), width=1),)

    def offered(self, answers: Answers) -> list[str]:
        """The ready answers, read as if they had been typed; those that would be refused are left out."""
        offered = []
        for place in self.ready(answers):
            with suppress(InvalidValueError):
                offered.append(self.parse(place))
        return offered

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        offered = self.offered(Progress.answers(manager))
        return {"places": [Option(str(number), place) for number, place in enumerate(offered)]}

    async def read(self, message: Message, manager: DialogManager) -> dict[str, str | None]:
        """The name, and the region where it is known."""
        typed = await super().read(message, manager)
        region = self.region(Progress.answers(manager))
        found = find(typed, region)
        places = self._possible(found, manager)
        if not places and found.said and self.region_answer:
            chosen = Named("region", region or "")
            raise InvalidValueError("settlement-elsewhere", region=Named("region", found.said), chosen=chosen)
        as_typed = {"name": found.typed, "region": None}
        if not places:
            return as_typed
        t = await translator_of(manager)
        readings = [
            Reading(self._meaning(place, region, t), _label(place, region, t.language)) for place in places
        ]
        if found.certainty is Certainty.EXACT:
            (exact,) = readings
            meant: dict[str, str | None] = exact.meaning
            return meant
        names = tuple(dict.fromkeys(place.names.in_language(t.language) for place in places))
        raise AmbiguousError(
            (*readings, Reading(as_typed, Text("button-keep-as-typed"))),
            "settlement-several"
            if found.certainty is Certainty.SEVERAL
            else "settlement-renamed"
            if found.certainty is Certainty.RENAMED
            else "settlement-like",
            typed=found.typed,
            name=Listed(names),
            count=len(places),
        )

    async def accept(self, answer: dict[str, str | None], manager: DialogManager, progress: Progress) -> None:
        if self.region_answer and answer["region"]:
            progress.answers(manager)[self.region_answer] = answer["region"]
        await progress.answer(manager, self, answer["name"])

    def _possible(self, found: Found, manager: DialogManager) -> tuple[Place, ...]:
        """The places that may be meant. Those of another region are none, where the region cannot be changed."""
        if not (self.region_answer and Progress.is_fixed(manager, self.region_answer)):
            return found.places
        region = self.region(Progress.answers(manager))
        return tuple(place for place in found.places if place.region == region)

    def _meaning(self, place: Place, region: str | None, t: Translator) -> dict[str, str | None]:
        beside = place.region if self.region_answer else region
        return {"name": written(place, t.language, beside), "region": place.region}


def _label(place: Place, region: str | None, language: str) -> str:
    """The place with all it lies in; its region is left out where it was chosen already and there is no room for it."""
    whole = described(place, language)
    return whole if fits(whole) or place.region != region else described(place, language, region)
