"""The people of the reader's party who could answer for it, or read along."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import MEMORANDUM, ORGANIZATION
from bot.handlers.memoranda import samples as shown
from bot.handlers.memoranda.signatories import samples
from bot.handlers.navigation import kept_id
from bot.handlers.widgets.form import Option
from bot.presenting.cards.memoranda_links import reader_label, successor_label
from bot.use_cases.memoranda.parties import Representative
from bot.use_cases.memoranda.reading import MemorandumView, ShowMemorandum
from bot.use_cases.memoranda.signatories import FindSuccessors

PERSON = "person"
"""Key of who was picked."""


@inject
async def people(
    dialog_manager: DialogManager,
    show: FromDishka[ShowMemorandum],
    find: FromDishka[FindSuccessors],
    **_: object,
) -> dict[str, Any]:
    memorandum_id = kept_id(dialog_manager, MEMORANDUM)
    found = await find(memorandum_id, kept_id(dialog_manager, ORGANIZATION))
    return _people(dialog_manager, await show(memorandum_id), found)


async def people_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _people(dialog_manager, shown.MEMORANDUM, samples.PEOPLE)


def _people(manager: DialogManager, view: MemorandumView, found: Sequence[Representative]) -> dict[str, Any]:
    picked = kept_id(manager, PERSON)
    names = [person.name for person in found if person.person_id == picked]
    return {
        "project": view.project_title,
        "people": [Option(str(person.person_id), successor_label(person)) for person in found],
        "readers": [
            Option(str(person.person_id), reader_label(person)) for person in found if not person.address
        ],
        "signatory": names[0] if names else found[0].name if found else "…",
        "some": bool(found),
        "none": not found,
    }
