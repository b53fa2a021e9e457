"""Gets use cases for code that the container does not call itself: questions of a form, openers of links.

Handlers, getters and callbacks declare what they need as `FromDishka[...]` instead, so that their signature shows it.
"""

from datetime import date, datetime
from typing import TypeVar

from aiogram_dialog import DialogManager
from dishka import AsyncContainer
from dishka.integrations.aiogram import CONTAINER_NAME

from bot.models import country
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.files import Files, Photos
from bot.use_cases.kernel.ports import Clock

Deed = TypeVar("Deed", bound=UseCase)


async def deed(manager: DialogManager, kind: type[Deed]) -> Deed:
    """The use case of class `kind`, made for the person who sent this update."""
    return await _container(manager).get(kind)


async def now(manager: DialogManager) -> datetime:
    clock: Clock = await _container(manager).get(Clock)
    return clock.now()


async def today(manager: DialogManager) -> date:
    """Today's date in Kazakhstan."""
    return country.today(await now(manager))


async def files(manager: DialogManager) -> Files:
    """Where the bytes of a sent file come from."""
    fetching: Files = await _container(manager).get(Files)
    return fetching


async def photos(manager: DialogManager) -> Photos:
    """What draws the pictures that people send anew."""
    drawing: Photos = await _container(manager).get(Photos)
    return drawing


def _container(manager: DialogManager) -> AsyncContainer:
    container: AsyncContainer = manager.middleware_data[CONTAINER_NAME]
    return container
