"""A person goes on with a form that they have left half-way."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka

from bot.handlers.actions import ActionFilter, settle
from bot.handlers.answering import ANSWER_MAX, answer_tap
from bot.handlers.drafts.openers import opening_of
from bot.handlers.navigation import open_over_menu
from bot.handlers.open_dialogs import is_of_dialog
from bot.handlers.speech import translator_of
from bot.use_cases.drafts.keeping import DiscardDraft, FindForm
from bot.use_cases.kernel.errors import DomainError, ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.people.introducing import WhoAmI

router = Router(name="drafts")


@router.callback_query(ActionFilter("continue-form"))
@inject_handler
async def continue_form(
    query: CallbackQuery,
    *,
    action_id: int,
    dialog_manager: DialogManager,
    find: FromDishka[FindForm],
    discard: FromDishka[DiscardDraft],
    who_am_i: FromDishka[WhoAmI],
) -> None:
    """Open the form at its first question without an answer: above the screen that lists it, or from a message. One
    that can be sent no more is let go.
    """
    form = await find(action_id)
    try:
        screen, data = await opening_of(dialog_manager, form)
    except (NotFoundError, OutdatedError, ForbiddenError) as refusal:
        if isinstance(refusal, ForbiddenError) and await _may_come_back(who_am_i):
            raise
        await discard(form)
        await _say_gone(query, dialog_manager, refusal)
        return
    if is_of_dialog(query):
        await dialog_manager.start(screen, data=data)
        await dialog_manager.answer_callback()
    else:
        await open_over_menu(dialog_manager, screen, data)


async def _may_come_back(who_am_i: WhoAmI) -> bool:
    """An organisation of the person waits to be verified, or is suspended: what they may not now, they may again."""
    return any(not organization.verified for organization in (await who_am_i()).represents)


async def _say_gone(query: CallbackQuery, manager: DialogManager, refusal: DomainError) -> None:
    """Why the form cannot be sent, and that nothing of it is kept. Its button goes with it."""
    t = await translator_of(manager)
    gone = t.plain("draft-let-go")
    said = f"{t.plain(f'error-{refusal.code}', **refusal.params)} {gone}"
    if not is_of_dialog(query):
        await settle(query, t.value(said))
        return
    await answer_tap(query, said if len(said) <= ANSWER_MAX else gone, alert=True)
    await manager.show(ShowMode.EDIT)
