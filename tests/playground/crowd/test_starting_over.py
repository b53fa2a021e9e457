"""While everything begins anew, nobody of the crowd begins a deed: it would be done in a world that is just going."""

import asyncio
from datetime import timedelta

from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Update

from playground.crowd.crowd import Crowd
from playground.server import RunningServer
from playground.world.people import Person


async def test_nobody_acts_until_it_is_over(server: RunningServer, bot: Bot) -> None:
    playground = server.playground
    playground.world.add_person(Person(2001, "Мақсат", started=True, character="quick", organization="zhem"))
    names = ("pitch-interested", "pitch-later", "pitch-decline", "pitch-more")
    buttons = [InlineKeyboardButton(text=name, callback_data=f"{name}:7") for name in names]
    await bot.send_message(2001, "…", reply_markup=InlineKeyboardMarkup(inline_keyboard=[buttons]))
    playground.clock.advance(timedelta(days=3))
    crowd = Crowd(playground, {"zhem": "business"})

    async def pressed() -> list[Update]:
        found = await bot.get_updates(timeout=20)
        for update in found:
            await bot.get_updates(offset=update.update_id + 1)
            if update.callback_query is not None:
                await update.callback_query.as_(bot).answer()
        return found

    polling = asyncio.create_task(pressed())
    playground.turn("preparing")
    await crowd.come_to_rest()
    assert await crowd.act() == 0
    assert not polling.done()

    playground.turn("ready")
    acting = asyncio.create_task(crowd.act())
    (update,) = await polling
    assert update.callback_query is not None
    acting.cancel()
    await asyncio.gather(acting, return_exceptions=True)
