"""What people do with their organisations' cards: open and correct them, answer what waits on them, ask to join."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import ORGANIZATION
from bot.handlers.navigation import open_over_menu, start_id
from bot.handlers.organizations.form import FORM, TAKEN, answers_of, fixed_questions, returned_because
from bot.handlers.organizations.representatives.callbacks import account_of
from bot.handlers.speech import translator_of
from bot.handlers.states import OrganizationFormScreens, OrganizationScreens
from bot.handlers.widgets.form import to_correct
from bot.use_cases.changes.views import ChangeView
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.organizations.cards import ShowOrganization
from bot.use_cases.organizations.contacts import ConfirmContact, UndoContact
from bot.use_cases.organizations.membership import AskToJoin
from bot.use_cases.organizations.proposals import TakeBackChange
from bot.use_cases.organizations.views import OrganizationView, as_proposed
from bot.use_cases.organizations.whereabouts import ForgetWhereabouts, Whereabouts

OnClick = Callable[[CallbackQuery, Button, DialogManager], Awaitable[None]]

router = Router(name="organizations-actions")


async def open_card(_: CallbackQuery, __: object, manager: DialogManager, organization_id: str) -> None:
    await manager.start(OrganizationScreens.card, data={ORGANIZATION: parse_record_id(organization_id)})


@inject
async def correct_card(
    _: CallbackQuery, __: Button, manager: DialogManager, show: FromDishka[ShowOrganization]
) -> None:
    view = await show(start_id(manager, ORGANIZATION))
    t = await translator_of(manager)
    start = to_correct(
        answers_of(as_proposed(view)), fixed=fixed_questions(view), returned=returned_because(t, view)
    )
    await manager.start(OrganizationFormScreens.review, data={**start, ORGANIZATION: view.id})


def _on_change(
    kind: type[TakeBackChange | ConfirmContact | UndoContact],
    which: Callable[[OrganizationView], ChangeView | None],
) -> OnClick:
    """Do this with one of the changes that the card shows, which is then drawn anew."""

    async def answer(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
        view = await (await deed(manager, ShowOrganization))(start_id(manager, ORGANIZATION))
        change = which(view)
        if change is None:
            raise OutdatedError("change-decided-already")
        await (await deed(manager, kind))(change.id)

    return answer


take_back_change = _on_change(TakeBackChange, lambda view: view.change)
decline_contact = _on_change(TakeBackChange, lambda view: view.proposed_contact)
confirm_contact = _on_change(ConfirmContact, lambda view: view.proposed_contact)
undo_contact = _on_change(UndoContact, lambda view: view.undoable)


def _forgetting(which: Whereabouts) -> OnClick:
    async def forget(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
        await (await deed(manager, ForgetWhereabouts))(start_id(manager, ORGANIZATION), which)
        await answer_tap(query, (await translator_of(manager)).plain("organization-forgot"))

    return forget


forget_office = _forgetting(Whereabouts.OFFICE)
forget_link = _forgetting(Whereabouts.LINK)


@inject
async def ask_to_join(
    query: CallbackQuery, _: Button, manager: DialogManager, ask: FromDishka[AskToJoin]
) -> None:
    name = await ask(manager.dialog_data[TAKEN], account_of(query.from_user))
    await FORM.progress.finish(manager)
    t = await translator_of(manager)
    await answer_tap(query, t.plain("organization-join-asked", organization=name), alert=True)
    await manager.done()


@router.callback_query(ActionFilter("open-organization"))
@inject_handler
async def open_organization(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowOrganization]
) -> None:
    """Open the card. It is read first, so that whoever may not see it stays where they are."""
    await show(action_id)
    await open_over_menu(dialog_manager, OrganizationScreens.card, {ORGANIZATION: action_id})
