"""What may be done with a memorandum, from its draft until it is agreed; `signing.py` and `ending.py` have the rest.
Each deed keeps to the tables of `stages.py`.

The caller holds the lock of the memorandum's row, asks who acts, and tells the others.
"""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.models.country import today
from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.memoranda.answers import IN_CHAT, MemorandumAnswer, PartyAnswer, Way
from bot.models.memoranda.content import Content
from bot.models.memoranda.memorandum import Memorandum
from bot.models.memoranda.parties import MemorandumParty, MemorandumSignatory, SignatoryEnd
from bot.models.memoranda.signing import counted_from
from bot.models.memoranda.stages import (
    MEMORANDUM_CHANGES,
    EndReason,
    MemorandumDeed,
    MemorandumStage,
    PartyDeed,
    PartyStage,
    moved,
)
from bot.models.memoranda.versions import MemorandumVersion


def name_signatory(memorandum: Memorandum, party: MemorandumParty, signatory: MemorandumSignatory) -> None:
    """This person answers for a party that has nobody. Raises `OutdatedError` once it is closed or somebody does,
    and `InvalidValueError` for the signatory of another party.
    """
    memorandum.require_open()
    if party.signatory is not None:
        raise OutdatedError("memorandum-has-signatory", signatory=party.signatory_name)
    if memorandum.party_of(signatory.person_id) is not None:
        raise InvalidValueError("memorandum-same-signatory-twice")
    signatory.memorandum = memorandum
    party.signatories.append(signatory)


def end_signatory(memorandum: Memorandum, party: MemorandumParty, reason: SignatoryEnd, at: datetime) -> None:
    """Nobody answers for the party any more, and its part is asked anew: a version that names somebody else's
    signatory is given up. Raises `OutdatedError` once it is closed.
    """
    memorandum.require_open()
    if memorandum.stage is MemorandumStage.PUT:
        _give_up_version(memorandum, at)
    party.end_signatory(reason, at)
    party.move(PartyDeed.ASK)
    party.told_at = None


def revise(memorandum: Memorandum, content: Content, term_until: date, at: datetime) -> None:
    """The drafter's next words. Raises `OutdatedError` while a version lies before the parties, and
    `InvalidValueError`.
    """
    _require_draft(memorandum)
    if memorandum.supplements_id is not None:
        content = replace(content, term_months=None, last_day=term_until)
    memorandum.content, memorandum.term_until = content, term_until
    memorandum.check_content(today(at))
    if memorandum.invited_at is not None:
        memorandum.revision_asked_at = None


def want_later_day(memorandum: Memorandum, at: datetime) -> bool:
    """Whether the last day has come while the parts were told, so that the drafter has to name another one before it is
    put.
    """
    if not (memorandum.ready and memorandum.over(today(at))):
        return False
    memorandum.revision_asked_at = at
    return True


def want_other_words(memorandum: Memorandum, concerned: MemorandumParty | None, at: datetime) -> None:
    """What is ready cannot be printed: the party whose own part that is in tells it anew, else the drafter makes a
    change. Raises `OutdatedError` once a version is put.
    """
    _require_draft(memorandum)
    if concerned is None:
        memorandum.revision_asked_at = at
    else:
        concerned.move(PartyDeed.ASK)
        concerned.told_at = None


def tell_part(memorandum: Memorandum, party: MemorandumParty, at: datetime) -> None:
    """The party's part is complete. Raises `OutdatedError` once a version is put."""
    _require_draft(memorandum)
    party.move(PartyDeed.TELL)
    party.told_at = at


def put(
    memorandum: Memorandum, value: dict[str, Any], wording: str, hash_: str, at: datetime
) -> MemorandumVersion:
    """Put a version before the parties. From here on it does not change. Raises `OutdatedError` unless `ready`."""
    if not memorandum.ready:
        raise OutdatedError("memorandum-not-frozen")
    memorandum.stage = moved(MEMORANDUM_CHANGES, memorandum.stage, MemorandumDeed.PUT)
    version = MemorandumVersion(
        serial=len(memorandum.versions) + 1, value=value, wording=wording, hash=hash_, put_at=at
    )
    memorandum.versions.append(version)
    for party in memorandum.parties:
        party.move(PartyDeed.PUT)
    return version


def confirm(memorandum: Memorandum, party: MemorandumParty, at: datetime, way: Way = IN_CHAT) -> bool:
    """True the first time; a second tap changes nothing. If `confirmed_by_all` is true afterwards, the caller
    makes it agreed. Raises `OutdatedError` once its last day has come: another one is asked for then.
    """
    if party.stage in {PartyStage.CONFIRMED, PartyStage.LEAVING, PartyStage.LEFT}:
        return False
    memorandum.require_open()
    if memorandum.stage is MemorandumStage.DRAFT:
        raise OutdatedError("memorandum-not-frozen")
    if memorandum.over(today(at)):
        raise OutdatedError("memorandum-day-has-come")
    party.move(PartyDeed.CONFIRM)
    _answer(memorandum, party, PartyAnswer.CONFIRMED, at, way=way)
    return True


def ask_for_change(
    memorandum: Memorandum,
    party: MemorandumParty,
    section: str,
    words: str,
    at: datetime,
    *,
    concerned: MemorandumParty | None = None,
    way: Way = IN_CHAT,
) -> None:
    """A wish for a section: of the version that lies before the parties, which ends by that, or one more until the
    next one; before the first, of the draft. What a party has written itself is asked of that party (`concerned`), the
    rest of the drafter.
    """
    memorandum.require_open()
    asked_about = memorandum.versions[-1] if memorandum.versions else None
    wish = _answer_row(party, asked_about, PartyAnswer.CHANGE, at, section=section, words=words, way=way)
    wish.concerned_id = concerned.id if concerned else None
    memorandum.answers.append(wish)
    if memorandum.stage is MemorandumStage.PUT:
        _give_up_version(memorandum, at)
    if concerned is None:
        memorandum.revision_asked_at = memorandum.revision_asked_at or at
    else:
        concerned.move(PartyDeed.ASK)
        concerned.told_at = None


def decline(
    memorandum: Memorandum,
    party: MemorandumParty,
    reason: str,
    at: datetime,
    way: Way = IN_CHAT,
) -> bool:
    """True the first time. One party's refusal closes the memorandum for all; after agreement nobody declines."""
    if party.stage is PartyStage.DECLINED:
        return False
    _close(memorandum, MemorandumDeed.DECLINE, at)
    party.move(PartyDeed.DECLINE)
    _answer(memorandum, party, PartyAnswer.DECLINED, at, words=reason, way=way)
    return True


def agree(memorandum: Memorandum, number: str, check_code: str, at: datetime) -> None:
    """Give the memorandum its number. A term that is counted in months starts today.

    Raises `OutdatedError` unless all parties have confirmed it.
    """
    if not memorandum.confirmed_by_all:
        raise OutdatedError("memorandum-not-all-acknowledged")
    memorandum.stage = moved(MEMORANDUM_CHANGES, memorandum.stage, MemorandumDeed.AGREE)
    memorandum.versions[-1].move(MemorandumDeed.AGREE, at)
    memorandum.number, memorandum.check_code, memorandum.agreed_at = number, check_code, at
    memorandum.term_until = counted_from(memorandum, today(at))


def lapse(memorandum: Memorandum, reason: EndReason, at: datetime) -> None:
    """It comes to nothing. Raises `OutdatedError` unless it is open."""
    _close(memorandum, MemorandumDeed.LAPSE, at)
    memorandum.end_reason = reason


def take_back(memorandum: Memorandum, at: datetime) -> bool:
    """True the first time. Raises `OutdatedError` once it is agreed or has come to nothing."""
    if memorandum.end_reason is EndReason.TAKEN_BACK:
        return False
    lapse(memorandum, EndReason.TAKEN_BACK, at)
    return True


def put_no_more(memorandum: Memorandum, at: datetime) -> None:
    """The version before the parties is given up, with what was confirmed of it: its words are no longer printed."""
    _give_up_version(memorandum, at)


def _require_draft(memorandum: Memorandum) -> None:
    memorandum.require_open()
    if memorandum.stage is not MemorandumStage.DRAFT:
        raise OutdatedError("memorandum-frozen", stage=memorandum.stage.value)


def _close(memorandum: Memorandum, deed: MemorandumDeed, at: datetime) -> None:
    following = moved(MEMORANDUM_CHANGES, memorandum.stage, deed)
    if memorandum.stage is MemorandumStage.PUT:
        memorandum.versions[-1].move(deed, at)
    memorandum.stage, memorandum.ended_at = following, at


def _give_up_version(memorandum: Memorandum, at: datetime) -> None:
    """Earlier confirmations lapse with it; what the parties have told stays."""
    memorandum.stage = moved(MEMORANDUM_CHANGES, memorandum.stage, MemorandumDeed.CHANGE)
    memorandum.versions[-1].move(MemorandumDeed.CHANGE, at)
    for party in memorandum.parties:
        party.move(PartyDeed.RESUME)


def _answer(
    memorandum: Memorandum,
    party: MemorandumParty,
    answer: PartyAnswer,
    at: datetime,
    *,
    words: str = "",
    way: Way,
) -> None:
    memorandum.answers.append(_answer_row(party, memorandum.version, answer, at, words=words, way=way))


def _answer_row(
    party: MemorandumParty,
    version: MemorandumVersion | None,
    answer: PartyAnswer,
    at: datetime,
    *,
    section: str = "",
    words: str = "",
    way: Way,
) -> MemorandumAnswer:
    return MemorandumAnswer(
        party_id=party.id,
        signatory_id=party.signatory.id if party.signatory else None,
        version_id=version.id if version else None,
        answer=answer,
        at=at,
        section=section,
        words=words,
        way=way.kind,
        address=way.address,
        by_moderator=way.by_moderator,
    )
