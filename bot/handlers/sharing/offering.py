"""Answers what people type after the bot's name, in whatever chat they are."""

from aiogram import Bot, Router
from aiogram.types import InlineQuery, InlineQueryResultsButton
from dishka.integrations.aiogram import FromDishka, inject

from bot.handlers.sharing.results import results_of
from bot.handlers.speech import Speech
from bot.use_cases.sharing.finding import FindToShare

CACHE_SECONDS = 10
"""How long Telegram gives somebody the same answer to the same words. What is taken down is offered no longer."""
_NOWHERE = "menu"
"""Parameter of a link that leads nowhere else than into the bot."""

router = Router(name="sharing")


@router.inline_query()
@inject
async def offer(query: InlineQuery, bot: Bot, find: FromDishka[FindToShare], speech: Speech) -> None:
    t = (await speech.translator()).lasting()
    username = (await bot.me()).username or ""
    results = [result for project in await find(query.query) for result in results_of(t, project, username)]
    nothing = InlineQueryResultsButton(text=t.plain("shared-nothing"), start_parameter=_NOWHERE)
    await bot.answer_inline_query(
        query.id,
        results,
        cache_time=CACHE_SECONDS,
        is_personal=True,
        button=None if results else nothing,
    )
