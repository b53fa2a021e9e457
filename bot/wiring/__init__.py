"""The only place where the parts are connected. Tests override providers here and patch nothing."""

from aiogram import Bot
from dishka import AsyncContainer, Provider, make_async_container

from bot.config import Settings
from bot.wiring.database import DatabaseProvider
from bot.wiring.mail import MailProvider
from bot.wiring.matching import MatchingProvider
from bot.wiring.platform import PlatformProvider
from bot.wiring.registry import registry
from bot.wiring.sealing import SealingProvider
from bot.wiring.telegram import TelegramProvider
from bot.wiring.translation import TranslationProvider
from bot.wiring.use_cases import DeedProvider, use_cases
from bot.wiring.web import WebProvider


def build_container(settings: Settings, bot: Bot, *overrides: Provider) -> AsyncContainer:
    """The container of all objects. A missing or circular dependency fails here, at start, not at the first tap."""
    registry().require_times(settings.waits)
    return make_async_container(
        PlatformProvider(),
        DatabaseProvider(),
        MatchingProvider(),
        TranslationProvider(),
        SealingProvider(),
        TelegramProvider(),
        WebProvider(),
        MailProvider(),
        DeedProvider(),
        use_cases(),
        *overrides,
        context={Settings: settings, Bot: bot},
    )
