"""What is known of a person before a form asks for it: their name, the regions of their organisations."""

from collections.abc import Sequence

from aiogram_dialog import DialogManager

from bot.handlers.deeds import deed
from bot.handlers.keys import ORGANIZATION
from bot.handlers.navigation import start_id
from bot.handlers.widgets.form.options import Known
from bot.use_cases.people.introducing import WhoAmI


async def own_name(manager: DialogManager) -> Sequence[Known]:
    """The name by which the person wants to be called."""
    actor = await (await deed(manager, WhoAmI))()
    return [Known(actor.name, actor.name)] if actor.name else ()


async def own_regions(manager: DialogManager) -> Sequence[str]:
    """The regions of the organisation that the form is about, else of all that the person represents."""
    actor = await (await deed(manager, WhoAmI))()
    about = start_id(manager, ORGANIZATION)
    represented = [item for item in actor.represents if item.organization_id == about] or actor.represents
    return [item.region for item in represented if item.region]
