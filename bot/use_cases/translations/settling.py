"""How a request for another language ends: the words are there, or they are not to be had. Whoever asked is told."""

from collections.abc import Sequence
from datetime import datetime

from bot.models.pitches import PitchStatus
from bot.models.projects import TAKES_INTEREST
from bot.models.translations import LanguageRequest, RequestStatus
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.telling import Message, Somebody, tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.pitches.access import Match, matches_of
from bot.use_cases.pitches.notifications import pitch_notification, repeat_of
from bot.use_cases.translations.clocks import CALL_LANGUAGE, LANGUAGE
from bot.use_cases.translations.notifications import Asked, asker_told
from bot.use_cases.translations.ports import Translations


async def settle_request(block: Block, request: LanguageRequest, status: RequestStatus, at: datetime) -> None:
    request.settle(status, at)
    await block.waits.end(LANGUAGE, request.id, status.value)
    await block.waits.end(CALL_LANGUAGE, request.id, status.value)
    await block[Translations].forget_askers(request.id)


async def askers_told(
    block: Block, key: str, asked: Asked, about: Subject | None = None
) -> Sequence[Message]:
    """The same message for everybody who asks."""
    askers = await block[Translations].askers(asked.request.id)
    return [_to_asker(person_id, key, asked, pitch_id, about) for person_id, pitch_id in askers.items()]


async def askers_told_that_nothing_came(block: Block, asked: Asked) -> Sequence[Message]:
    """Whoever can still answer the pitch reads that as well; to all others it would be untrue."""
    askers = await block[Translations].askers(asked.request.id)
    matches = await matches_of(block, askers.values())
    open_to = {id_ for id_, match in matches.items() if match.pitch.open_to_backer}
    if asked.project.stage not in TAKES_INTEREST:
        open_to.clear()
    return [
        _to_asker(
            person_id,
            "language-unanswered" if pitch_id in open_to else "language-unavailable",
            asked,
            pitch_id,
        )
        for person_id, pitch_id in askers.items()
    ]


def _to_asker(person_id: int, key: str, asked: Asked, pitch_id: int, about: Subject | None = None) -> Message:
    return Message(Somebody(person_id), asker_told(key, asked, pitch_id, about), f"{key}:{asked.request.id}")


async def tell_words_came(block: Block, request: LanguageRequest) -> None:
    """Everybody who asks gets the pitch again, or, if they have answered it, a line with a button that opens it."""
    askers = await block[Translations].askers(request.id)
    matches = await matches_of(block, askers.values())
    for person_id, pitch_id in askers.items():
        await tell(block, [person_id], _again(request, matches[pitch_id]), f"language-came:{request.id}")


def _again(request: LanguageRequest, match: Match) -> Notification:
    if match.pitch.status is PitchStatus.SENT:
        whole = pitch_notification(match.pitch, match.project, match.carrier)
        return repeat_of("pitch-in-language", whole)
    return asker_told("language-came", Asked(request, match.project, match.carrier), match.pitch.id)
