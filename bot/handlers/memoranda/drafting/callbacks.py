"""Open the form of a memorandum, and send what it has made."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.keys import MEMORANDUM
from bot.handlers.memoranda.form import FORM, form_of
from bot.handlers.memoranda.known import as_answers
from bot.handlers.navigation import kept_id, open_below, open_on, tell
from bot.handlers.speech import translator_of
from bot.handlers.states import (
    MemorandumFormScreens,
    MemorandumScreens,
)
from bot.handlers.widgets.form import to_fill_in
from bot.models.organizations import MembershipStatus, OrganizationStatus
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.drafting import (
    Groundwork,
    InviteToMemorandum,
    PrepareMemorandum,
    PrepareOwnMemorandum,
)
from bot.use_cases.memoranda.invited import ShowInvitations
from bot.use_cases.memoranda.reading import ShowMemorandum
from bot.use_cases.organizations.cards import ListMyOrganizations
from bot.use_cases.pitches.parts import part_in_words

router = Router(name="memoranda-drafting")


@router.callback_query(ActionFilter("draft-memorandum"))
@inject_handler
async def draft(
    query: CallbackQuery,
    action_id: int,
    dialog_manager: DialogManager,
    prepare: FromDishka[PrepareMemorandum],
) -> None:
    """Open the form, or the memorandum itself if this match has one already."""
    ground = await prepare(action_id)
    if ground.standing is not None:
        await open_below(query, dialog_manager, MemorandumScreens.card, {MEMORANDUM: ground.standing})
        return
    start = form_start(ground, await translator_of(dialog_manager))
    await open_below(query, dialog_manager, MemorandumFormScreens.subject, start)


@router.callback_query(ActionFilter("draft-own"))
@inject_handler
async def draft_own(
    query: CallbackQuery,
    action_id: int,
    dialog_manager: DialogManager,
    prepare: FromDishka[PrepareOwnMemorandum],
) -> None:
    """Open the form without a match, from the organisation's card."""
    start = own_form_start(await prepare(action_id), await translator_of(dialog_manager))
    await open_on(query, dialog_manager, MemorandumFormScreens.counterpart, start)


@inject
async def draft_anew(
    _: CallbackQuery,
    __: Button,
    manager: DialogManager,
    list_mine: FromDishka[ListMyOrganizations],
    prepare: FromDishka[PrepareOwnMemorandum],
) -> None:
    """Open the form without a match. Whoever represents several verified organisations is asked for which."""
    own = [one for one in await list_mine() if one.membership is MembershipStatus.ACTIVE]
    verified = [one for one in own if one.status is OrganizationStatus.VERIFIED]
    if len(verified) > 1:
        await manager.switch_to(MemorandumScreens.drafter)
        return
    await _draft_for(manager, prepare, next(iter([*verified, *own])).id)


@inject
async def pick_drafter(
    _: CallbackQuery,
    __: object,
    manager: DialogManager,
    picked: str,
    prepare: FromDishka[PrepareOwnMemorandum],
) -> None:
    await manager.switch_to(MemorandumScreens.list)
    await _draft_for(manager, prepare, parse_record_id(picked))


async def _draft_for(manager: DialogManager, prepare: PrepareOwnMemorandum, organization_id: int) -> None:
    start = own_form_start(await prepare(organization_id), await translator_of(manager))
    await manager.start(MemorandumFormScreens.counterpart, data=start)


def own_form_start(ground: Groundwork, t: Translator) -> dict[str, Any]:
    """Start data of the form without a match. A person has one draft of these for each organisation."""
    known = as_answers(ground, reader=t.language)
    return to_fill_in(known, draft=f"memorandum:0:{ground.own.organization_id}")


@inject
async def redraft(
    _: CallbackQuery,
    __: Button,
    manager: DialogManager,
    show: FromDishka[ShowMemorandum],
    prepare: FromDishka[PrepareMemorandum],
) -> None:
    """Open the form again after a memorandum came to nothing: the two sides may try other words."""
    ground = await prepare((await show(kept_id(manager, MEMORANDUM))).pitch_id or 0)
    if ground.standing is not None:
        manager.dialog_data[MEMORANDUM] = ground.standing
    else:
        await manager.start(
            MemorandumFormScreens.subject, data=form_start(ground, await translator_of(manager))
        )


def form_start(ground: Groundwork, t: Translator) -> dict[str, Any]:
    """Start data of the form. It names the draft after the match, so that a person can have one draft for
    each match.
    """
    part = part_in_words(ground.offered_needs, ground.offered_words)
    offered = t.plain_value(part) if part is not None else ""
    return to_fill_in(as_answers(ground, offered, t.language), draft=f"memorandum:{ground.pitch_id}")


@inject
async def send(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    invite: FromDishka[InviteToMemorandum],
    show: FromDishka[ShowInvitations],
) -> None:
    """Whoever invites people without an account is told where no mail goes out."""
    answers = FORM.progress.answers(manager)
    memorandum_id = await invite(FORM.progress.submission_id(manager), form_of(answers))
    await FORM.progress.finish(manager)
    t = await translator_of(manager)
    await answer_tap(query, t.plain("memorandum-sent"))
    invitations = await show(memorandum_id)
    if invitations.people and not invitations.mail:
        await tell(manager, t("memorandum-no-mail"))
    await manager.done()
    await manager.start(MemorandumScreens.card, data={MEMORANDUM: memorandum_id})
