"""What the screens about people show."""

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.navigation import kept_id
from bot.handlers.people.account import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.models import reference
from bot.models.roles import StaffRole
from bot.models.words import Named
from bot.presenting.cards.people import staff_line
from bot.presenting.cards.touching import what_depends
from bot.presenting.translator import Translator
from bot.use_cases.organizations.successors import ListWithoutSuccessor, WithoutSuccessor
from bot.use_cases.people.barring import Account, FindAccount
from bot.use_cases.people.forgetting import ForeseeForgetting
from bot.use_cases.people.staff import FindStaffMember, ListStaff, StaffMember

ACCOUNT = "account"
"""Keeps whose account is being changed."""


@inject
async def what_hangs(
    dialog_manager: DialogManager,
    foresee: FromDishka[ForeseeForgetting],
    list_alone: FromDishka[ListWithoutSuccessor],
    **_: object,
) -> dict[str, Any]:
    """What hangs on the person, and what they can hand over first."""
    return _hanging(await translator_of(dialog_manager), await foresee(), await list_alone())


async def what_hangs_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _hanging(await translator_of(dialog_manager), samples.HANGING, samples.ALONE)


def _hanging(
    t: Translator, depending: Mapping[str, int], alone: Sequence[WithoutSuccessor]
) -> dict[str, Any]:
    return {
        "hangs": what_depends(t, depending),
        "alone": [
            Option(str(one.organization_id), t.plain("button-successor", organization=one.name))
            for one in alone
        ],
    }


@inject
async def staff(
    dialog_manager: DialogManager, list_staff: FromDishka[ListStaff], **_: object
) -> dict[str, Any]:
    return {"staff": _lines(await translator_of(dialog_manager), await list_staff())}


async def staff_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"staff": _lines(await translator_of(dialog_manager), (samples.MEMBER,))}


@inject
async def roles(
    dialog_manager: DialogManager, find: FromDishka[FindStaffMember], **_: object
) -> dict[str, Any]:
    """Whose roles are being changed, with what they hold now."""
    return _roles(await translator_of(dialog_manager), await find(kept_id(dialog_manager, ACCOUNT)))


async def roles_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _roles(await translator_of(dialog_manager), samples.MEMBER)


def _roles(t: Translator, member: StaffMember) -> dict[str, Any]:
    def marked(value: str, name: str, *, held: bool) -> Option:
        return Option(value, ("✓ " if held else "") + name)

    return {
        "account": f"{member.name} ({member.account_id})",
        "moderates": StaffRole.MODERATOR in member.roles,
        "roles": [
            marked(role.value, t.plain(f"role-{role.value}"), held=role in member.roles) for role in StaffRole
        ],
        "regions": [
            marked(code, t.plain_value(Named("region", code)), held=code in member.regions)
            for code in reference.regions()
        ],
    }


@inject
async def account(
    dialog_manager: DialogManager, find: FromDishka[FindAccount], **_: object
) -> dict[str, Any]:
    """Whom somebody may shut out or let in again."""
    return _account(await translator_of(dialog_manager), await find(kept_id(dialog_manager, ACCOUNT)))


async def account_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _account(await translator_of(dialog_manager), samples.BARRED)


def _account(t: Translator, found: Account) -> dict[str, Any]:
    return {
        "account": f"{found.name} ({found.account_id})",
        "hangs": what_depends(t, found.depending),
        "open": not found.barred,
        "barred": found.barred,
        "reason": found.reason,
    }


def _lines(t: Translator, members: tuple[StaffMember, ...]) -> str:
    return t.lines(*(staff_line(t, member) for member in members)) or t("staff-empty")
