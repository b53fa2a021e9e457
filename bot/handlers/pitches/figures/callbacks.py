"""The figures of matching as a picture."""

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.deeds import now
from bot.handlers.pictures import send_picture
from bot.handlers.speech import translator_of
from bot.presenting.pictures.figures import matching_picture
from bot.presenting.pictures.picture import Pictures
from bot.use_cases.pitches.figures import ShowMatchingFigures


@inject
async def send(
    _: CallbackQuery,
    __: Button,
    manager: DialogManager,
    show: FromDishka[ShowMatchingFigures],
    pictures: FromDishka[Pictures],
) -> None:
    t = await translator_of(manager)
    await send_picture(manager, pictures, matching_picture(t, await show(), await now(manager)))
