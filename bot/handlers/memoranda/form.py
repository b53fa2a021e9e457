"""The form of a memorandum, and what becomes of its answers."""

from collections.abc import Sequence
from datetime import date

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.memoranda.files import send_file
from bot.handlers.memoranda.known import ground_of
from bot.handlers.memoranda.pairs import pair_of
from bot.handlers.memoranda.plan_lines import rows_of
from bot.handlers.memoranda.questions import QUESTIONS, known_pairs, title_of
from bot.handlers.memoranda.sides import has_third, party_names
from bot.handlers.states import MemorandumFormScreens
from bot.handlers.widgets.form import Answers, Form, told_apart_by
from bot.models.memoranda import Pair
from bot.models.words import Value
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.memoranda.drafting import PreviewMemorandum
from bot.use_cases.memoranda.forming import MemorandumForm, PartyForm
from bot.use_cases.memoranda.telling import PartForm


def form_of(answers: Answers) -> MemorandumForm:
    ground = ground_of(answers)
    if ground is None:
        raise NotFoundError
    other = ground.counterpart.organization_id if ground.counterpart else int(answers["counterpart"]["value"])
    parties = [
        PartyForm(ground.own.organization_id, _picked(answers, "signatory_own")),
        PartyForm(other, _picked(answers, "signatory_counterpart")),
    ]
    if has_third(answers):
        parties.append(PartyForm(int(answers["third"]["value"]), _picked(answers, "signatory_third")))
    until = answers["term"].get("until")
    return MemorandumForm(
        pitch_id=ground.pitch_id or None,
        drafter_id=ground.own.organization_id,
        areas=tuple(answers.get("areas") or ()),
        title=_both(answers, title_of(answers)),
        aims=_both(answers, answers["subject"]),
        place=_both(answers, answers["place"]),
        term_months=answers["term"].get("months"),
        term_until=date.fromisoformat(until) if until else None,
        plan=rows_of(answers, known_pairs(answers)),
        parties=tuple(parties),
        own=PartForm(
            position=answers["position"],
            basis=answers["basis"],
            paper=answers.get("paper") or "",
            full_name=answers["full_name"],
            intentions=_both(answers, answers["intentions_own"]),
            address=_both(answers, answers["address"]),
            phone=answers["phone"] or "",
            email=answers["email"] or "",
            own_number=answers["own_number"] or "",
        ),
    )


def _both(answers: Answers, text: str) -> Pair:
    return pair_of(answers, text, known_pairs(answers))


def _picked(answers: Answers, question: str) -> int | None:
    answer = answers.get(question)
    return int(answer["value"]) if answer else None


@inject
async def preview(
    _: CallbackQuery, __: Button, manager: DialogManager, make: FromDishka[PreviewMemorandum]
) -> None:
    """Show the paper as all parties will get it. Nothing is sent to the others yet."""
    await send_file(manager, lambda: make(form_of(FORM.progress.answers(manager))))
    await manager.switch_to(MemorandumFormScreens.confirm, show_mode=ShowMode.DELETE_AND_SEND)


FORM = Form("memorandum", MemorandumFormScreens, QUESTIONS, preview)


def _subject(answers: Answers) -> Sequence[Value]:
    ground = ground_of(answers)
    if ground is None:
        return ()
    return (*party_names(answers)[1:2], ground.project_title or title_of(answers))


told_apart_by(FORM.name, _subject)
