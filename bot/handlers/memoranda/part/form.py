"""The form in which a party tells its own part, and what becomes of its answers."""

from collections.abc import Sequence
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject
from pydantic import TypeAdapter

from bot.handlers.answering import answer_tap
from bot.handlers.keys import MEMORANDUM
from bot.handlers.memoranda.known import told_of
from bot.handlers.memoranda.other_language import OtherLanguageQuestion
from bot.handlers.memoranda.pairs import OTHER, READER, TOLD, Known, by_half, half_of, pair_of
from bot.handlers.memoranda.part.questions import (
    OwnParty,
    intentions_question,
    naming,
    notice_questions,
    office_questions,
    part_said,
)
from bot.handlers.speech import translator_of
from bot.handlers.states import MemorandumPartScreens, MemorandumScreens
from bot.handlers.widgets.form import Answers, Form, to_fill_in, told_apart_by
from bot.models.memoranda import Pair
from bot.models.reference import Language
from bot.models.words import Value
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.memoranda.answering import TellPart
from bot.use_cases.memoranda.reading import MemorandumView, PartyView
from bot.use_cases.memoranda.telling import PartForm

INTENTIONS = "intentions"
_GROUND = "ground"
_PARTY: TypeAdapter[OwnParty] = TypeAdapter(OwnParty)


def part_start(view: MemorandumView, reader: Language) -> dict[str, Any]:
    """Start data of the form, for who answers for their party: what it has told before is corrected."""
    if view.mine is None:
        raise NotFoundError
    party = OwnParty(
        view.mine.organization,
        view.mine.legal_form,
        view.mine.signatory,
        view.mine.address_on_card,
        view.project_title,
        view.id,
        phone=view.mine.phone_on_card,
        email=view.mine.email_on_card,
    )
    known = {_GROUND: _PARTY.dump_python(party, mode="json"), READER: reader.value}
    if view.mine.intentions:
        known |= _told_before(view.mine, reader)
    return to_fill_in(known, draft=f"own-part:{view.id}")


def _told_before(mine: PartyView, reader: Language) -> Answers:
    """A text that is wanting in one language is asked for in it."""
    texts = (mine.intentions, mine.address or mine.address_on_card)
    answers: Answers = {
        TOLD: told_of(texts, reader),
        "full_name": mine.signatory,
        "position": mine.position,
        "basis": mine.basis,
        "paper": mine.paper.line or None,
        INTENTIONS: half_of(mine.intentions, reader),
        "address": half_of(texts[1], reader),
        "phone": mine.phone or None,
        "email": mine.email or None,
        "own_number": mine.own_number or None,
    }
    if not OTHER_LANGUAGE.wanting(answers):
        answers[OTHER] = OTHER_LANGUAGE.told(answers)
    return answers


def party_of(answers: Answers) -> OwnParty | None:
    """The party that tells its part; None in a preview."""
    return _PARTY.validate_python(answers[_GROUND]) if _GROUND in answers else None


def part_of(answers: Answers) -> PartForm:
    def both(text: str) -> Pair:
        return pair_of(answers, text, _known_pairs(answers))

    return PartForm(
        position=answers["position"],
        basis=answers["basis"],
        paper=answers.get("paper") or "",
        full_name=answers["full_name"],
        intentions=both(answers[INTENTIONS]),
        address=both(answers["address"]),
        phone=answers["phone"] or "",
        email=answers["email"] or "",
        own_number=answers["own_number"] or "",
    )


def _known_pairs(answers: Answers) -> Known:
    party = party_of(answers)
    return by_half([party.address]) if party else {}


OTHER_LANGUAGE = OtherLanguageQuestion(
    OTHER,
    lambda answers: part_said(answers, INTENTIONS),
    _known_pairs,
    hangs_on=(INTENTIONS, "address"),
)

QUESTIONS = (
    *office_questions(party_of),
    intentions_question(INTENTIONS, gaps=naming(party_of)),
    *notice_questions(party_of),
    OTHER_LANGUAGE,
)


@inject
async def tell(
    query: CallbackQuery, _: Button, manager: DialogManager, tell_part: FromDishka[TellPart]
) -> None:
    """Tell it, and show the memorandum: where the form was opened from its card, that is below."""
    answers = FORM.progress.answers(manager)
    party = party_of(answers)
    if party is None:
        raise NotFoundError
    frozen = await tell_part(party.memorandum_id, part_of(answers))
    await FORM.progress.finish(manager)
    t = await translator_of(manager)
    key = "memorandum-office-told-last" if frozen else "memorandum-office-told"
    await answer_tap(query, t.plain(key), alert=True)
    await manager.done()
    if not (manager.has_context() and manager.current_context().state == MemorandumScreens.card):
        await manager.start(MemorandumScreens.card, data={MEMORANDUM: party.memorandum_id})


FORM = Form("own-part", MemorandumPartScreens, QUESTIONS, tell)


def _subject(answers: Answers) -> Sequence[Value]:
    party = party_of(answers)
    return (party.title,) if party else ()


told_apart_by(FORM.name, _subject)
