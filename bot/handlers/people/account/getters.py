"""What the screens about people show."""

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.people.account import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.models.roles import StaffRole
from bot.presenting.cards.people import staff_line
from bot.presenting.cards.touching import what_depends
from bot.presenting.translator import Translator
from bot.use_cases.organizations.successors import ListWithoutSuccessor, WithoutSuccessor
from bot.use_cases.people.forgetting import ForeseeForgetting
from bot.use_cases.people.introducing import ListStaff, StaffMember

ACCOUNT, NAME, HELD = "account", "name", "held"
"""Keys of whose staff roles are being changed: their account, their name, the roles that they hold."""


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


async def roles(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    kept = dialog_manager.dialog_data
    held = kept.get(HELD, [])
    return {
        "account": f"{kept.get(NAME, '')} ({kept.get(ACCOUNT, 0)})",
        "roles": [
            Option(role.value, ("✓ " if role.value in held else "") + t.plain(f"role-{role.value}"))
            for role in StaffRole
        ],
    }


def _lines(t: Translator, members: tuple[StaffMember, ...]) -> str:
    return t.lines(*(staff_line(t, member) for member in members)) or t("staff-empty")
