"""The form of a pledge: what, how much, out of what money, until when, and whether the giver is named.

Beside the answers it keeps what was known of the project when it was opened (`_KNOWN`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
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
from bot.handlers.states import PledgeFormScreens, PledgeScreens
from bot.handlers.widgets.form import (
    Answers,
    ChoiceQuestion,
    DateQuestion,
    Form,
    Option,
    Suggestion,
    SuggestionsQuestion,
    TextQuestion,
    to_fill_in,
    told_apart_by,
)
from bot.models.pledges import FURTHEST, MoneyKind, check_amount
from bot.models.reference import Need
from bot.models.words import Money, Named, Text, Value
from bot.understanding.amounts import parse_tenge
from bot.understanding.counts import parse_count
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.pledges.forms import FORM as NAME
from bot.use_cases.pledges.offering import MONEY_KINDS, OfferPledge, PledgeForm, parse_what
from bot.use_cases.pledges.preparing import Giver, PledgeGround
from bot.use_cases.pledges.telling import amount_in_words

_KNOWN = "ground"
_GROUND: TypeAdapter[PledgeGround] = TypeAdapter(PledgeGround)
_YES, _NO = "yes", "no"
_NAMED = (Option(_YES, Text("pledge-named-yes")), Option(_NO, Text("pledge-named-no")))


def start_of(ground: PledgeGround) -> dict[str, Any]:
    """Start data of the form."""
    prefill: Answers = {_KNOWN: _GROUND.dump_python(ground, mode="json")}
    return to_fill_in(prefill, draft=f"{NAME}:{ground.project_id}")


def _ground(answers: Answers) -> PledgeGround:
    """What was known when the form was opened; a preview has a sample's."""
    return _GROUND.validate_python(answers[_KNOWN]) if _KNOWN in answers else samples.GROUND


def _giver(answers: Answers) -> Giver:
    givers = _ground(answers).givers
    return next((giver for giver in givers if str(giver.id) == answers.get("giver")), givers[0])


def _are_several(answers: Answers) -> bool:
    return len(_ground(answers).givers) > 1


def _givers(answers: Answers) -> Sequence[Option]:
    return [Option(str(giver.id), giver.name) for giver in _ground(answers).givers]


@dataclass(frozen=True)
class GiverQuestion(ChoiceQuestion):
    """Asks which of the person's organisations gives, where there are several."""

    def label_of(self, value: str) -> Value:
        return next((one.label for one in self.options({}) if one.value == value), value)

    def still_fits(self, answers: Answers) -> bool:
        return answers[self.id] in {option.value for option in self.options(answers)}


def _kinds(answers: Answers) -> Sequence[Option]:
    """What the project needs comes first."""
    needs = _ground(answers).needs
    kinds = (*needs, *(need for need in Need if need not in needs))
    return [Option(kind.value, Named("need", kind.value)) for kind in kinds]


def _is_money(answers: Answers) -> bool:
    return answers.get("kind") == Need.MONEY


def _is_in_kind(answers: Answers) -> bool:
    return "kind" in answers and not _is_money(answers)


def _promised_before(answers: Answers) -> bool:
    return answers.get("kind") in _giver(answers).promised


def _whole(answers: Answers) -> Sequence[Suggestion]:
    missing = _ground(answers).missing
    return [Suggestion(missing, Text("pledge-all-missing", {"amount": Money(missing)}))] if missing else ()


@dataclass(frozen=True)
class MissingMoneyQuestion(SuggestionsQuestion):
    """Asks how much money. No more than the project lacks is taken, and that is said."""

    async def check_answer(self, answer: int, manager: DialogManager) -> None:
        check_amount(Need.MONEY, answer)
        missing = _ground(FORM.progress.answers(manager)).missing
        if not missing:
            raise InvalidValueError("pledge-nothing-missing")
        if answer > missing:
            raise InvalidValueError("pledge-more-than-missing", most=Money(missing))


@dataclass(frozen=True)
class CountQuestion(TextQuestion):
    """Asks how many pieces, hours, days or people."""

    async def check_answer(self, answer: int, manager: DialogManager) -> None:  # noqa: ARG002
        check_amount(Need.EQUIPMENT, answer)


def _about(answers: Answers) -> Mapping[str, Value]:
    return {"title": _ground(answers).title}


def _how_many(answers: Answers) -> Mapping[str, Value]:
    kind = Need(answers.get("kind", Need.EQUIPMENT))
    return {"ask": Text(f"pledge-how-many-{kind}")}


def _what_of(answers: Answers) -> Mapping[str, Value]:
    kind = Need(answers.get("kind", Need.EQUIPMENT))
    return {"example": Text(f"pledge-what-{kind}")}


def _besides(_: Answers) -> Sequence[Option]:
    return [Option(_YES, Text("pledge-besides-yes"))]


def _money_kinds(answers: Answers) -> Sequence[Option]:
    kinds = MONEY_KINDS[_giver(answers).kind] if answers else tuple(MoneyKind)
    return [Option(kind.value, Text(f"money-kind-{kind}")) for kind in kinds]


def _named(_: Answers) -> Sequence[Option]:
    return _NAMED


def form_of(answers: Answers) -> PledgeForm:
    kind = Need(answers["kind"])
    money = kind is Need.MONEY
    return PledgeForm(
        organization_id=_giver(answers).id,
        project_id=_ground(answers).project_id,
        kind=kind,
        amount=answers["money" if money else "amount"],
        what="" if money else answers["what"],
        money_kind=MoneyKind(answers["money_kind"]) if money else None,
        due=date.fromisoformat(answers["due"]),
        named=answers["named"] == _YES,
        besides=answers.get("besides") == _YES,
    )


@inject
async def send(
    query: CallbackQuery, _: Button, manager: DialogManager, offer: FromDishka[OfferPledge]
) -> None:
    answers = FORM.progress.answers(manager)
    pledge_id = await offer(FORM.progress.submission_id(manager), form_of(answers))
    await FORM.progress.finish(manager)
    await answer_tap(query, (await translator_of(manager)).plain("pledge-sent"))
    await manager.done()
    await manager.start(PledgeScreens.card, data={PLEDGE: pledge_id})


def _count_in_words(answer: int) -> Value:
    return str(answer)


def _money_in_words(answer: int) -> Value:
    return amount_in_words(Need.MONEY, answer)


FORM = Form(
    NAME,
    PledgeFormScreens,
    (
        GiverQuestion("giver", _givers, when=_are_several, renews=("money_kind",)),
        ChoiceQuestion("kind", _kinds, columns=2, gaps=_about, renews=("besides", "amount", "what")),
        ChoiceQuestion("besides", _besides, when=_promised_before, hangs_on=("giver", "kind"), gaps=_about),
        MissingMoneyQuestion(
            "money",
            parse_tenge,
            show=_money_in_words,
            suggestions=_whole,
            when=_is_money,
            hangs_on=("kind",),
        ),
        ChoiceQuestion("money_kind", _money_kinds, when=_is_money, hangs_on=("kind",)),
        TextQuestion("what", parse_what, when=_is_in_kind, hangs_on=("kind",), gaps=_what_of),
        CountQuestion(
            "amount",
            parse_count,
            show=_count_in_words,
            when=_is_in_kind,
            hangs_on=("kind",),
            gaps=_how_many,
        ),
        DateQuestion("due", future=FURTHEST),
        ChoiceQuestion("named", _named),
    ),
    send,
    refused_at={"pledge-same-kind": "kind", "pledge-more-than-missing": "money"},
)


def _subject(answers: Answers) -> Sequence[Value]:
    return (_ground(answers).title,) if _KNOWN in answers else ()


told_apart_by(FORM.name, _subject)
