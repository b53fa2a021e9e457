"""Who the parties of a draft are, and who answers for each: asked one by one, or known from the match."""

from collections.abc import Callable, Sequence
from typing import Any, Literal

from aiogram.types import Message
from aiogram_dialog import DialogManager
from pydantic import TypeAdapter

from bot.handlers.deeds import deed
from bot.handlers.memoranda.known import (
    NO_THIRD,
    TWO_PARTIES,
    drafts_from_nothing,
    ground_of,
    signatory_found,
    third_found,
)
from bot.handlers.memoranda.part.questions import (
    OwnParty,
)
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import (
    Answers,
    Found,
    LookupQuestion,
)
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.input import require_text
from bot.models.organizations import OrganizationKind
from bot.models.words import (
    Listed,
    OrganizationName,
    Value,
)
from bot.understanding.readings import AmbiguousError, Reading
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.memoranda.drafting import FindParties, FindThirdSides
from bot.use_cases.memoranda.parties import PossibleParty

Side = Literal["own", "counterpart", "third"]
_NAME: TypeAdapter[OrganizationName] = TypeAdapter(OrganizationName)


def third_name(answers: Answers) -> Value:
    third = answers.get("third")
    if not third or third["value"] == TWO_PARTIES:
        return "…"
    return _NAME.validate_python(third["label"])


def has_third(answers: Answers) -> bool:
    return bool(answers.get("third")) and answers["third"]["value"] != TWO_PARTIES


async def find_third_sides(manager: DialogManager) -> Sequence[Found]:
    answers = Progress.answers(manager)
    if drafts_from_nothing(answers):
        return (NO_THIRD,)
    ground = ground_of(answers)
    bodies = await (await deed(manager, FindThirdSides))(ground.pitch_id if ground else 0)
    return (NO_THIRD, *map(third_found, bodies))


def has_several(side: Side) -> Callable[[Answers], bool]:
    return lambda answers: len(_people(answers, side)) > 1


def signatories_of(side: Side) -> Callable[[DialogManager], Any]:
    async def load(manager: DialogManager) -> Sequence[Found]:
        answers = Progress.answers(manager)
        ground = ground_of(answers)
        me = ground.person_id if ground else 0
        people = sorted(_people(answers, side), key=lambda person: person[0] != me)
        return [signatory_found(ground, *person) for person in people]

    return load


def _people(answers: Answers, side: Side) -> list[tuple[int, str]]:
    if side == "third":
        return [(id_, name) for id_, name in answers["third"]["people"]] if has_third(answers) else []
    ground = ground_of(answers)
    if ground is None:
        return []
    if side == "counterpart" and ground.counterpart is None:
        return [(id_, name) for id_, name in answers.get("counterpart", {}).get("people", ())]
    party: PossibleParty | None = ground.own if side == "own" else ground.counterpart
    if party is None:
        return []
    return [(person.person_id, person.name) for person in party.people]


def own_party(answers: Answers) -> OwnParty | None:
    """The party that drafts, with the name of whoever answers for it."""
    ground = ground_of(answers)
    if ground is None:
        return None
    chosen = answers.get("signatory_own")
    signatory_id = int(chosen["value"]) if chosen else ground.person_id
    names = [person.name for person in ground.own.people if person.person_id == signatory_id]
    return OwnParty(
        ground.own.name,
        ground.own.legal_form,
        next(iter(names), ""),
        ground.own.address,
        phone=ground.phone,
        email=ground.email,
    )


def party_names(answers: Answers) -> list[OrganizationName]:
    """The names of the parties, the drafter's first."""
    ground = ground_of(answers)
    names = [ground.own.name] if ground else []
    if ground and ground.counterpart:
        names.append(ground.counterpart.name)
    elif answers.get("counterpart"):
        names.append(_NAME.validate_python(answers["counterpart"]["label"]))
    return [*names, *([_NAME.validate_python(answers["third"]["label"])] if has_third(answers) else [])]


async def no_others(_: DialogManager) -> Sequence[Found]:
    """The other side is looked for by its name."""
    return ()


class PartyQuestion(LookupQuestion):
    """Asks for a party. Without a match it is looked for by its name, and what is found is asked back: an organisation
    is never guessed.
    """

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        shown, answers = await super().data(manager), Progress.answers(manager)
        ground = ground_of(answers)
        if ground is None or not drafts_from_nothing(answers):
            return shown
        t = await translator_of(manager)
        of_state = ground.own.kind is OrganizationKind.STATE
        if self.id == "third":
            shown["question"] = t("memorandum-third-anew")
        return {**shown, "aside": t("memorandum-state-finds") if of_state else ""}

    async def read(self, message: Message, manager: DialogManager) -> dict[str, Any]:
        """Raises `InvalidValueError` where nobody is called so, and says how to go on."""
        if message.text is None:
            return await super().read(message, manager)
        ground = ground_of(Progress.answers(manager))
        searches = ground is not None and ground.counterpart is None
        try:
            return await super().read(message, manager)
        except InvalidValueError as refusal:
            if refusal.code != "expected-choice" and not searches:
                raise
        find = await deed(manager, FindParties)
        parties = await find(ground.own.organization_id, require_text(message)) if ground and searches else ()
        if not parties:
            raise InvalidValueError(
                "memorandum-no-third-found" if self.id == "third" else "memorandum-no-party-found"
            )
        readings = [Reading(third_found(party).stored(), party.name) for party in parties]
        raise AmbiguousError(readings, "memorandum-which-party")

    async def check_answer(self, answer: Any, manager: DialogManager) -> None:  # noqa: ANN401
        others = {"third": "counterpart", "counterpart": "third"}
        chosen = Progress.answers(manager).get(others[self.id])
        if chosen and chosen["value"] == answer["value"]:
            raise InvalidValueError("memorandum-same-party-twice")


def listed_parties(answers: Answers) -> Listed:
    """The names of all parties, for the last look before the invitations are sent."""
    return Listed(tuple(party_names(answers)) or ("…",), separator="\n")
