"""The forms about a pledge that stands: what has arrived, and why it comes later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject
from pydantic import TypeAdapter

from bot.handlers.answering import answer_tap
from bot.handlers.keys import PLEDGE
from bot.handlers.pledges import samples
from bot.handlers.speech import translator_of
from bot.handlers.states import ArrivalFormScreens, PledgeDayFormScreens, PledgeScreens
from bot.handlers.widgets.form import (
    Answers,
    ChoiceQuestion,
    DateQuestion,
    DocumentQuestion,
    Form,
    Option,
    PhotoQuestion,
    Suggestion,
    SuggestionsQuestion,
    TextQuestion,
    to_fill_in,
    told_apart_by,
)
from bot.models.pledges import FURTHEST, check_amount
from bot.models.reference import Need
from bot.models.words import LegalDate, Text, Value
from bot.understanding.amounts import parse_tenge
from bot.understanding.counts import parse_count
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.organizations.views import REASON_MAX
from bot.use_cases.pledges.changing import ExplainPledge
from bot.use_cases.pledges.delivering import DeliveryForm, TellDelivery
from bot.use_cases.pledges.forms import ARRIVAL, DAY
from bot.use_cases.pledges.preparing import DeliveryGround
from bot.use_cases.pledges.telling import amount_in_words

_KNOWN = "ground"
_GROUND: TypeAdapter[DeliveryGround] = TypeAdapter(DeliveryGround)
_MORE, _ALL = "more", "all"
_LAST = (Option(_MORE, Text("arrival-more-comes")), Option(_ALL, Text("arrival-that-is-all")))
_line = partial(parse_line, longest=REASON_MAX, shortest=2)


def start_of(ground: DeliveryGround) -> dict[str, Any]:
    """Start data of the form that tells what has arrived."""
    return to_fill_in(_known(ground), draft=f"{ARRIVAL}:{ground.pledge_id}")


def start_explaining(ground: DeliveryGround) -> dict[str, Any]:
    """Start data of the form that says why it comes later."""
    return to_fill_in(_known(ground), draft=f"{DAY}:{ground.pledge_id}")


def _known(ground: DeliveryGround) -> Answers:
    return {_KNOWN: _GROUND.dump_python(ground, mode="json")}


def _ground(answers: Answers) -> DeliveryGround:
    return _GROUND.validate_python(answers[_KNOWN]) if _KNOWN in answers else samples.DELIVERY_GROUND


def _is_money(answers: Answers) -> bool:
    return _ground(answers).kind is Need.MONEY


def _is_in_kind(answers: Answers) -> bool:
    return not _is_money(answers)


def _amount(answers: Answers) -> int | None:
    return answers.get("money" if _is_money(answers) else "amount")


def _is_less(answers: Answers) -> bool:
    amount = _amount(answers)
    return isinstance(amount, int) and amount < _ground(answers).left


def _whole(answers: Answers) -> Sequence[Suggestion]:
    ground = _ground(answers)
    left = amount_in_words(ground.kind, ground.left)
    return [Suggestion(ground.left, Text("arrival-all-left", {"amount": left}))]


@dataclass(frozen=True)
class LeftQuestion(SuggestionsQuestion):
    """Asks how much has arrived: no more than is left of the pledge."""

    async def check_answer(self, answer: int, manager: DialogManager) -> None:
        ground = _ground(ARRIVAL_FORM.progress.answers(manager))
        check_amount(ground.kind, answer)
        if answer > ground.left:
            most = amount_in_words(ground.kind, ground.left)
            raise InvalidValueError("delivery-more-than-left", most=most)


def _about(answers: Answers) -> Mapping[str, Value]:
    ground = _ground(answers)
    return {"title": ground.title, "pledge": ground.pledge, "due": LegalDate(ground.due)}


def _lasts(_: Answers) -> Sequence[Option]:
    return _LAST


def _number(answer: int) -> Value:
    return str(answer)


def _money(answer: int) -> Value:
    return amount_in_words(Need.MONEY, answer)


@inject
async def send(
    query: CallbackQuery, _: Button, manager: DialogManager, tell: FromDishka[TellDelivery]
) -> None:
    answers = ARRIVAL_FORM.progress.answers(manager)
    ground, document = _ground(answers), answers.get("document") or {}
    form = DeliveryForm(
        pledge_id=ground.pledge_id,
        side=ground.side,
        amount=_amount(answers) or ground.left,
        last=answers.get("last") == _ALL,
        words=answers.get("words") or "",
        photo=(answers.get("photo") or {}).get("id"),
        document=document.get("id"),
        document_name=document.get("name"),
    )
    await tell(ARRIVAL_FORM.progress.submission_id(manager), form)
    await ARRIVAL_FORM.progress.finish(manager)
    await _show(query, manager, ground.pledge_id, "arrival-sent")


@inject
async def explain(
    query: CallbackQuery, _: Button, manager: DialogManager, tell: FromDishka[ExplainPledge]
) -> None:
    answers = DAY_FORM.progress.answers(manager)
    pledge_id = _ground(answers).pledge_id
    await tell(pledge_id, answers["words"], date.fromisoformat(answers["due"]))
    await DAY_FORM.progress.finish(manager)
    await _show(query, manager, pledge_id, "pledge-day-sent")


async def _show(query: CallbackQuery, manager: DialogManager, pledge_id: int, outcome: str) -> None:
    await answer_tap(query, (await translator_of(manager)).plain(outcome))
    await manager.done()
    await manager.start(PledgeScreens.card, data={PLEDGE: pledge_id})


ARRIVAL_FORM = Form(
    ARRIVAL,
    ArrivalFormScreens,
    (
        LeftQuestion("money", parse_tenge, show=_money, suggestions=_whole, when=_is_money, gaps=_about),
        LeftQuestion("amount", parse_count, show=_number, suggestions=_whole, when=_is_in_kind, gaps=_about),
        ChoiceQuestion("last", _lasts, when=_is_less, hangs_on=("money", "amount")),
        TextQuestion("words", _line, optional=True),
        PhotoQuestion("photo", optional=True),
        DocumentQuestion("document", optional=True),
    ),
    send,
)
DAY_FORM = Form(
    DAY,
    PledgeDayFormScreens,
    (TextQuestion("words", _line, gaps=_about), DateQuestion("due", future=FURTHEST, gaps=_about)),
    explain,
)


def _subject(answers: Answers) -> Sequence[Value]:
    return (_ground(answers).title,) if _KNOWN in answers else ()


for _form in (ARRIVAL_FORM, DAY_FORM):
    told_apart_by(_form.name, _subject)
