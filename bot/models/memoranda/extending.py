"""An extension: a memorandum of its own between the same parties, which moves the last day of the first one.

It says nothing else: all other words stay those of the first. It has no term of its own and ends with it.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.memoranda.memorandum import MIN_PARTIES, Memorandum
from bot.models.memoranda.parties import MemorandumParty, MemorandumReader, MemorandumSignatory
from bot.models.memoranda.signing import agreed_on, counted_from
from bot.models.memoranda.stages import HOLDING, MemorandumStage, PartyStage
from bot.models.words import LegalDate


def staying(first: Memorandum) -> tuple[MemorandumParty, ...]:
    """The parties that have neither left nor given notice."""
    return tuple(party for party in first.parties if party.stage is PartyStage.CONFIRMED)


def require_extendable(first: Memorandum) -> None:
    """Raises `OutdatedError` unless it holds between at least two parties that stay."""
    first.require_holding()
    if len(staying(first)) < MIN_PARTIES:
        raise OutdatedError("memorandum-extension-nobody")


def require_later(first: Memorandum, last_day: date) -> None:
    """Raises `InvalidValueError` for a last day that extends nothing."""
    if last_day <= first.term_until:
        raise InvalidValueError("memorandum-extension-not-later", until=LegalDate(first.term_until))


def extension_of(
    first: Memorandum,
    last_day: date,
    *,
    serial: int,
    representing: Collection[tuple[int, int]],
    drafter_id: int,
    created_by: int,
    at: datetime,
) -> Memorandum:
    """A new memorandum, with each party's part as it told it before. `representing` are pairs of an organisation and a
    person who represents it today: whoever answered for a party and is among them answers again; of the other parties
    somebody is asked to take it on. Whoever got copies and is among them gets those of the extension.

    Raises `OutdatedError` or `InvalidValueError`.
    """
    require_extendable(first)
    require_later(first, last_day)
    extension = Memorandum(
        submission_id=f"extension:{first.id}:{serial}",
        pitch_id=None,
        project_id=first.project_id,
        level=first.level,
        content=replace(first.content, term_months=None, last_day=last_day),
        term_until=last_day,
        created_at=at,
        created_by=created_by,
        drafter_id=drafter_id,
        versions=[],
        answers=[],
        parties=[_same(party) for party in staying(first)],
        invited_at=at,
        supplements_id=first.id,
    )
    for party, before in zip(extension.parties, staying(first), strict=True):
        party.readers = [
            MemorandumReader(person_id=reader.person_id, named_by=reader.named_by, named_at=reader.named_at)
            for reader in before.readers
            if (party.organization_id, reader.person_id) in representing
        ]
        office = before.signatory
        if office is None or (party.organization_id, office.person_id) not in representing:
            continue
        signatory = MemorandumSignatory(
            person_id=office.person_id,
            name=office.name,
            position=office.position,
            basis=office.basis,
            named_at=at,
            named_by=created_by,
            basis_number=office.basis_number,
            basis_dated=office.basis_dated,
        )
        signatory.memorandum = extension
        party.signatories.append(signatory)
        party.stage, party.told_at = PartyStage.TOLD, at
    extension.check()
    return extension


def settle_last_day(first: Memorandum, extensions: Collection[Memorandum]) -> bool:
    """Give it the last day that follows from its own words and from what extends it. What is agreed is moved by what is
    agreed, what is signed only by what is signed as well. Returns whether that is another day than before.

    Raises `OutdatedError` before agreement.
    """
    last_day = last_day_of(first, extensions, first.signed_on)
    changed = last_day != first.term_until
    first.term_until = last_day
    return changed


def last_day_of(first: Memorandum, extensions: Collection[Memorandum], signed_on: date | None) -> date:
    """If it were signed on that day, or by nobody yet. Raises `OutdatedError` before agreement."""
    moving = HOLDING if signed_on is None else {MemorandumStage.SIGNED}
    own = counted_from(first, signed_on or agreed_on(first))
    return max([own, *(one.term_until for one in extensions if one.stage in moving)])


def extends_once_signed(first: Memorandum, extension: Memorandum) -> bool:
    """Whether it is agreed alone and will move the last day of what is signed."""
    return (
        first.stage is MemorandumStage.SIGNED
        and extension.stage is MemorandumStage.AGREED
        and extension.term_until > first.term_until
    )


def unsigned_extension(first: Memorandum, extensions: Collection[Memorandum]) -> Memorandum | None:
    """That which `extends_once_signed`, the furthest of several; None where nothing does."""
    waiting = [one for one in extensions if extends_once_signed(first, one)]
    return max(waiting, key=lambda one: one.term_until, default=None)


def _same(party: MemorandumParty) -> MemorandumParty:
    return MemorandumParty(
        organization_id=party.organization_id,
        side=party.side,
        signatories=[],
        readers=[],
        address=party.address,
        phone=party.phone,
        email=party.email,
        own_number="",
    )
