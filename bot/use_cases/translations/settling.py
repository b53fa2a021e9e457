"""How a request for another language ends: the words are there, or they are not to be had. Whoever asked is told."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.models.pitches import PitchStatus
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
    await settle_requests(block, [request], status, at)


async def settle_requests(
    block: Block, requests: Sequence[LanguageRequest], status: RequestStatus, at: datetime
) -> None:
    ids = [request.id for request in requests]
    for request in requests:
        request.settle(status, at)
    await block.waits.end_all(LANGUAGE, ids, status.value)
    await block.waits.end_all(CALL_LANGUAGE, ids, status.value)
    await block[Translations].forget_askers(ids)


def askers_told(
    key: str, asked: Asked, askers: Mapping[int, int], about: Subject | None = None
) -> Sequence[Message]:
    """The same message for everybody who asks."""
    request_id = asked.request.id
    return [
        Message(Somebody(person_id), asker_told(key, asked, pitch_id, about), f"{key}:{request_id}")
        for person_id, pitch_id in askers.items()
    ]


async def tell_words_came(block: Block, request: LanguageRequest) -> None:
    """Everybody who asks gets the pitch again, or, if they have answered it, a line with a button that opens it."""
    askers = await block[Translations].askers(request.id)
    matches = await matches_of(block, askers.values(), lock=False)
    for person_id, pitch_id in askers.items():
        await tell(block, [person_id], _again(request, matches[pitch_id]), f"language-came:{request.id}")


def _again(request: LanguageRequest, match: Match) -> Notification:
    if match.pitch.status is PitchStatus.SENT:
        whole = pitch_notification(match.pitch, match.project, match.carrier)
        return repeat_of("pitch-in-language", whole)
    return asker_told("language-came", Asked(request, match.project, match.carrier), match.pitch.id)
