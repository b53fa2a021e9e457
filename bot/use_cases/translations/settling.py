"""How a request for another language ends: the words are there, or they are not to be had. Whoever asked is told."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.models.projects import TAKES_INTEREST
from bot.models.translations import LanguageRequest, RequestStatus
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.telling import Addressing, Message, Somebody, find_somebody
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.pitches.access import Match, matches_of
from bot.use_cases.pitches.digests import open_pitch_by_now
from bot.use_cases.pitches.notifications import OpenPitch, pitch_notification, repeat_of
from bot.use_cases.translations.access import can_be_asked_for
from bot.use_cases.translations.clocks import CALL_LANGUAGE, LANGUAGE
from bot.use_cases.translations.notifications import Asked, asker_told
from bot.use_cases.translations.ports import Translations

TO_ASKERS = Addressing({Somebody: find_somebody})
"""How the people are found to whom the messages of this module go."""


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
    return [_to_asker(person_id, key, asked, pitch_id, about) for person_id, pitch_id in askers.items()]


async def told_that_nothing_came(
    block: Block,
    lapsed: Sequence[Asked],
    askers: Mapping[int, Mapping[int, int]],
    of: Mapping[int, tuple[int, ...]],
) -> Sequence[Message]:
    """Whoever can still answer the pitch reads that as well; to all others it would be untrue. `askers` by request, and
    so the waits that the messages tell `of`.
    """
    asking = [(asked, *asker) for asked in lapsed for asker in askers[asked.request.id].items()]
    matches = await matches_of(block, {pitch_id for _, _, pitch_id in asking}, lock=False)
    return [
        replace(
            _to_asker(
                person_id,
                "language-unanswered" if _can_answer(matches.get(pitch_id)) else "language-unavailable",
                asked,
                pitch_id,
            ),
            of=of[asked.request.id],
        )
        for asked, person_id, pitch_id in asking
    ]


def _can_answer(match: Match | None) -> bool:
    return match is not None and match.pitch.open_to_backer and match.project.stage in TAKES_INTEREST


def _to_asker(person_id: int, key: str, asked: Asked, pitch_id: int, about: Subject | None = None) -> Message:
    return Message(Somebody(person_id), asker_told(key, asked, pitch_id, about), f"{key}:{asked.request.id}")


async def settle_if_over(block: Block, asked: Asked, at: datetime) -> Sequence[Message]:
    """Settle a request that nobody needs to answer any more, or could: the words are there, or cannot be added by now,
    such as a third language. Returns what its askers are told; nothing while it stands.
    """
    request, project = asked.request, asked.project
    if request.language in {project.language, project.second_language}:
        messages = await _words_came(block, asked, at)
        await settle_request(block, request, RequestStatus.ANSWERED, at)
        return messages
    if can_be_asked_for(project, request.language):
        return ()
    messages = askers_told("language-not-coming", asked, await block[Translations].askers(request.id))
    await settle_request(block, request, RequestStatus.CLOSED, at)
    return messages


async def _words_came(block: Block, asked: Asked, at: datetime) -> Sequence[Message]:
    """Everybody who asks gets the pitch again, or a line with a button that opens it, if the pitch would not be sent
    now: it was answered, say, or its backer or its project pauses. Where the title alone came, they read just that.
    """
    request_id = asked.request.id
    askers = await block[Translations].askers(request_id)
    matches = await matches_of(block, askers.values(), lock=False)
    return [
        Message(
            Somebody(person_id),
            await _again(block, asked, matches[pitch_id], at),
            f"language-came:{request_id}",
        )
        for person_id, pitch_id in askers.items()
    ]


async def _again(block: Block, asked: Asked, match: Match, at: datetime) -> Notification:
    project = asked.project
    if asked.request.language is project.second_language and project.summary and not project.second_summary:
        return asker_told("language-title-came", asked, match.pitch.id)
    whole = pitch_notification(match.pitch, match.project, match.carrier)
    if await open_pitch_by_now(block, OpenPitch(match.pitch.id), whole, at) is not None:
        return repeat_of("pitch-in-language", whole)
    return asker_told("language-came", asked, match.pitch.id)
