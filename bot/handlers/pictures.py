"""Sends a picture to the chat. While it is drawn, the chat shows that a photo is on its way."""

from aiogram import Bot
from aiogram.enums import ChatAction
from aiogram.types import BufferedInputFile, Chat
from aiogram_dialog import DialogManager, ShowMode

from bot.presenting.pictures.picture import Picture, Pictures


async def send_picture(
    manager: DialogManager, pictures: Pictures, picture: Picture, caption: str = ""
) -> None:
    """The screen is sent anew below it, so that its buttons stay in sight."""
    bot: Bot = manager.middleware_data["bot"]
    chat: Chat = manager.middleware_data["event_chat"]
    await bot.send_chat_action(chat.id, ChatAction.UPLOAD_PHOTO)
    png = await pictures.png(picture)
    await bot.send_photo(chat.id, BufferedInputFile(png, "asar.png"), caption=caption or None)
    manager.show_mode = ShowMode.DELETE_AND_SEND
