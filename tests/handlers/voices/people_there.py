"""People at the place of a project: each has a browser and an address of their own."""

from itertools import count

from bot.models.reference import Language
from bot.models.voices import VoicePoint
from bot.use_cases.kernel.identity import VisitorIdentity
from bot.use_cases.kernel.ports import Identity
from bot.use_cases.voices.giving import GiveVoice
from tests.handlers.service import Service

_visitors = count()


async def answer(service: Service, point: VoicePoint, said: str) -> None:
    await answer_and_token(service, point, said)


async def answer_and_token(service: Service, point: VoicePoint, said: str) -> str:
    """What the browser was given, to come back with."""
    number = next(_visitors)
    token = f"token-{number}"
    async with service.container({Identity: VisitorIdentity(Language.KAZAKH)}) as scope:
        give = await scope.get(GiveVoice)
        await give(point.code, said, token, f"10.0.{number // 250}.{number % 250}")
    return token
