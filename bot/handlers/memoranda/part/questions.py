"""What a party tells of itself: who answers for it, by which post and authority, what it intends, where notices reach
it. The drafter is asked the same in the form of the memorandum.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot.handlers.deeds import today
from bot.handlers.memoranda.pairs import OTHER, Said, half_of, in_cyrillic, reader_of
from bot.handlers.widgets.form import Answers, Question, Suggestion, SuggestionsQuestion, TextQuestion
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.input import phone_of_contact, require_text
from bot.models import signatories
from bot.models.memoranda import Pair
from bot.models.signatories import Customary, is_numbered
from bot.models.words import OrganizationName, Text, Value, Words
from bot.presenting.cards.memoranda import basis_in_words, names_in_words, position_in_words
from bot.understanding.contacts import parse_email, parse_phone
from bot.understanding.dated_papers import LINE_MAX, parse_paper
from bot.understanding.names import parse_name
from bot.understanding.readings import understood
from bot.understanding.texts import parse_line, parse_text
from bot.use_cases.memoranda.telling import (
    ADDRESS_MAX,
    INTENTIONS_MAX,
    NAME_MAX,
    OFFICE_MAX,
    parse_own_number,
    require_own_name,
)

parse_intentions = in_cyrillic(partial(parse_text, longest=INTENTIONS_MAX, shortest=5))
parse_address = in_cyrillic(partial(parse_line, longest=ADDRESS_MAX, shortest=5))
_office = partial(parse_name, longest=OFFICE_MAX)


@dataclass(frozen=True, slots=True)
class OwnParty:
    """The party that tells its part, and of which memorandum, where there is one. `signatory` is the name that is
    known, `address` where its card says it is, `phone` and `email` what else stands there.
    """

    organization: OrganizationName
    legal_form: str
    signatory: str
    address: Pair
    title: Words = ""
    memorandum_id: int = 0
    phone: str = ""
    email: str = ""


Own = Callable[[Answers], OwnParty | None]


@dataclass(frozen=True)
class NameQuestion(SuggestionsQuestion):
    """Asks for the full name of whoever answers: their own, and nobody else's."""

    own: Own = field(kw_only=True)

    async def check_answer(self, answer: str, manager: DialogManager) -> None:
        party = self.own(Progress.answers(manager))
        if party is not None and party.signatory:
            require_own_name(party.signatory, answer)


@dataclass(frozen=True)
class PaperQuestion(TextQuestion):
    """Asks for the number and the day of an order or a power of attorney, in one line."""

    async def read(self, message: Message, manager: DialogManager) -> str:
        text, now_is = require_text(message), await today(manager)
        line: str = understood(lambda: parse_paper(text, now_is), lambda paper: paper.line)
        return line


def customary_suggestions(entries: Sequence[Customary]) -> list[Suggestion]:
    """Usual positions or bases of authority, the most usual first."""
    return [Suggestion(entry.id, names_in_words(entry.name)) for entry in entries]


def office_questions(own: Own) -> tuple[Question, ...]:
    """Who answers: the full name, the post, and what it rests on."""

    def names(answers: Answers) -> Sequence[Suggestion]:
        party = own(answers)
        return (Suggestion(party.signatory, party.signatory),) if party and party.signatory else ()

    def positions(answers: Answers) -> Sequence[Suggestion]:
        form = _form_of(own, answers)
        return customary_suggestions(signatories.customary(signatories.positions(), form))

    def bases(answers: Answers) -> Sequence[Suggestion]:
        post = answers.get("position") or ""
        return customary_suggestions(signatories.customary_bases(_form_of(own, answers), post))

    return (
        NameQuestion(
            "full_name", partial(parse_name, longest=NAME_MAX), own=own, suggestions=names, gaps=naming(own)
        ),
        SuggestionsQuestion(
            "position", _office, show=position_in_words, suggestions=positions, gaps=naming(own)
        ),
        SuggestionsQuestion("basis", _office, show=basis_in_words, suggestions=bases, renews=("paper",)),
        PaperQuestion(
            "paper",
            partial(parse_line, longest=LINE_MAX),
            optional=True,
            when=lambda answers: is_numbered(answers.get("basis") or ""),
            hangs_on=("basis",),
            gaps=lambda answers: {"basis": basis_in_words(answers.get("basis") or "order")},
        ),
    )


def intentions_question(
    id_: str,
    *,
    gaps: Callable[[Answers], Mapping[str, Value]],
    suggestions: Callable[[Answers], Sequence[Suggestion]] = lambda _: (),
) -> Question:
    """What the party intends to do, in its own words."""
    return SuggestionsQuestion(id_, parse_intentions, suggestions=suggestions, gaps=gaps, renews=(OTHER,))


def notice_questions(own: Own) -> tuple[Question, ...]:
    """Where notices reach the party, and under which number it keeps the document."""

    def addresses(answers: Answers) -> Sequence[Suggestion]:
        party = own(answers)
        if party is None or not party.address:
            return ()
        address = half_of(party.address, reader_of(answers))
        return (Suggestion(address, address),)

    def of_card(field: Literal["phone", "email"]) -> Callable[[Answers], Sequence[Suggestion]]:
        def suggestions(answers: Answers) -> Sequence[Suggestion]:
            party = own(answers)
            known: str = getattr(party, field) if party else ""
            return (Suggestion(known, known),) if known else ()

        return suggestions

    return (
        SuggestionsQuestion(
            "address", parse_address, suggestions=addresses, gaps=naming(own), renews=(OTHER,)
        ),
        SuggestionsQuestion(
            "phone",
            parse_phone,
            suggestions=of_card("phone"),
            of_contact=phone_of_contact,
            gaps=naming(own),
            optional=True,
        ),
        SuggestionsQuestion(
            "email", parse_email, suggestions=of_card("email"), gaps=naming(own), optional=True
        ),
        TextQuestion("own_number", parse_own_number, optional=True),
    )


def naming(own: Own) -> Callable[[Answers], Mapping[str, Value]]:
    def gaps(answers: Answers) -> Mapping[str, Value]:
        party = own(answers)
        return {"organization": party.organization if party else "…"}

    return gaps


def _form_of(own: Own, answers: Answers) -> str:
    party = own(answers)
    return party.legal_form if party else "public_fund"


def part_said(answers: Answers, intentions: str) -> list[Said]:
    """The texts of a part that are asked for in both languages. `intentions` is the question about them."""
    return [
        Said(Text("memorandum-intentions_own-label"), answers.get(intentions) or "", parse_intentions),
        Said(Text("memorandum-address-label"), answers.get("address") or "", parse_address),
    ]
