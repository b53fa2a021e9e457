"""The form of a memorandum: from its answers to the draft on paper, and to the invitations."""

from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.memoranda.files import send_file
from bot.handlers.memoranda.questions import QUESTIONS, ground_of, has_third, listed_parties
from bot.handlers.speech import translator_of
from bot.handlers.states import MemorandumFormScreens, MemorandumScreens
from bot.handlers.widgets.form import Answers, Form
from bot.handlers.widgets.text import Say, label
from bot.models.memoranda import PlanItem
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.memoranda.drafting import (
    InviteToMemorandum,
    MemorandumForm,
    PartyForm,
    PreviewMemorandum,
)


def form_of(answers: Answers) -> MemorandumForm:
    ground = ground_of(answers)
    if ground is None:
        raise NotFoundError
    parties = [
        PartyForm(
            ground.own.organization_id,
            answers["intentions_own"],
            _picked(answers, "signatory_own"),
            position=answers["position"],
            basis=answers["basis"],
        ),
        PartyForm(
            ground.counterpart.organization_id,
            answers["intentions_counterpart"],
            _picked(answers, "signatory_counterpart"),
        ),
    ]
    if has_third(answers):
        parties.append(
            PartyForm(
                int(answers["third"]["value"]),
                answers.get("intentions_third") or "",
                _picked(answers, "signatory_third"),
            )
        )
    until = answers["term"].get("until")
    return MemorandumForm(
        pitch_id=ground.pitch_id,
        subject=answers["subject"],
        place=answers["place"],
        term_months=answers["term"].get("months"),
        term_until=date.fromisoformat(until) if until else None,
        plan=tuple(PlanItem.loaded(item) for item in answers["plan"]),
        parties=tuple(parties),
    )


def _picked(answers: Answers, question: str) -> int | None:
    answer = answers.get(question)
    return int(answer["value"]) if answer else None


@inject
async def preview(
    _: CallbackQuery, __: Button, manager: DialogManager, make: FromDishka[PreviewMemorandum]
) -> None:
    """The draft as everybody will get it; nothing is sent to others yet."""
    await send_file(manager, lambda: make(form_of(FORM.progress.answers(manager))))
    await manager.switch_to(MemorandumFormScreens.confirm, show_mode=ShowMode.DELETE_AND_SEND)


@inject
async def send(
    query: CallbackQuery, _: Button, manager: DialogManager, invite: FromDishka[InviteToMemorandum]
) -> None:
    answers = FORM.progress.answers(manager)
    memorandum_id = await invite(FORM.progress.submission_id(manager), form_of(answers))
    await FORM.progress.finish(manager)
    t = await translator_of(manager)
    await query.answer(t.plain("memorandum-sent"))
    await manager.done()
    await manager.start(MemorandumScreens.card, data={"memorandum_id": memorandum_id})


async def _confirm(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"parties": listed_parties(FORM.progress.answers(dialog_manager))}


FORM = Form(
    "memorandum",
    MemorandumFormScreens,
    QUESTIONS,
    preview,
    Window(
        Say("memorandum-confirm", parties="parties"),
        Button(label("button-send-memorandum"), id="send", on_click=send),
        Row(
            SwitchTo(label("button-correct"), id="correct", state=MemorandumFormScreens.edit),
            SwitchTo(label("button-back"), id="back", state=MemorandumFormScreens.review),
        ),
        state=MemorandumFormScreens.confirm,
        getter=_confirm,
        preview_data=_confirm,
    ),
)
