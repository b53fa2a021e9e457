"""What a signatory answers for their party: its part, a confirmation, a wish for another wording, a refusal."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.memoranda import (
    Memorandum,
    MemorandumParty,
    MemorandumSignatory,
    MemorandumStage,
    PartyStage,
)
from bot.models.memoranda.negotiating import (
    ask_for_change,
    confirm,
    decline,
    name_signatory,
    take_back,
)
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.memoranda.access import project_of, require_drafter, require_signatory
from bot.use_cases.memoranda.agreeing import agree
from bot.use_cases.memoranda.asking import (
    CONFIRMATION,
    OFFICE,
    SIGNATORY,
    after_end,
    end_asking,
    end_confirmations,
    title_of,
    told_of_end,
)
from bot.use_cases.memoranda.composing import customary_basis, customary_position
from bot.use_cases.memoranda.going_on import go_on
from bot.use_cases.memoranda.linking import HELP, end_links_of, way_of
from bot.use_cases.memoranda.offices import own_name, tell_other_post
from bot.use_cases.memoranda.printable import require_put_printable
from bot.use_cases.memoranda.seldom import WISHES_A_DAY, require_seldom, said_of
from bot.use_cases.memoranda.signatories import name_reader
from bot.use_cases.memoranda.telling import PartForm, already_told, keep_part
from bot.use_cases.memoranda.telling_all import tell_all
from bot.use_cases.memoranda.wishing import party_concerned, tell_of_wish, wish_in_words
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of

REASON_MAX = 500
WISH_MAX = 1000


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What follows from a confirmation: the `number` if the memorandum is agreed, and how many parties have still to
    answer.
    """

    number: str | None
    awaited: int


class TellPart(UseCase):
    """Tell the actor's party's own part: post, authority, what it intends, where notices reach it. Where a party has no
    signatory yet, the first of its people to tell takes it on. When nothing is left to be told, a version is put before
    all parties. Returns whether it is. A part that is wanting in one language is kept and still asked for.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, form: PartForm) -> bool:
        return await tell_part(self, memorandum_id, form)


async def tell_part(
    use_case: UseCase, memorandum_id: int, form: PartForm, *, reader_id: int | None = None
) -> bool:
    """`reader_id` is somebody of the party who gets copies from now on."""
    now = use_case.clock.now()
    async with use_case.uow as block:
        actor, memorandum, party = await require_signatory(use_case, block, memorandum_id)
        if already_told(party, form, now):
            return memorandum.version is not None
        if party.signatory is None and actor.person_id is not None:
            organization = await require_organization(block, party.organization_id)
            name_signatory(
                memorandum,
                party,
                MemorandumSignatory(
                    person_id=actor.person_id,
                    name=actor.name,
                    position=customary_position(organization.legal_form),
                    basis=customary_basis(organization.legal_form),
                    named_at=now,
                ),
            )
            await end_links_of(block, memorandum, party, now, but=actor.person_id)
            await block.waits.end(SIGNATORY, party.id, "told")
        invited_as = await own_name(block, party, party.signatory_id or 0)
        complete = keep_part(memorandum, party, form, now, invited_as=invited_as)
        if reader_id is not None and actor.person_id is not None:
            await name_reader(block, actor, memorandum, party, reader_id, by=actor.person_id, now=now)
        told = _by(actor, memorandum, party)
        await block.audit.record(actor, "memorandum.tell_part", "memorandum", memorandum_id, **told)
        if complete:
            await tell_other_post(block, actor, memorandum, party)
            for kind in (OFFICE, HELP):
                await block.waits.end(kind, party.id, "told")
        await go_on(block, memorandum, now)
        await block.commit()
        return memorandum.version is not None


class ConfirmMemorandum(UseCase):
    """Confirm the version that lies before the parties; only the party's signatory may. The last confirmation makes the
    memorandum agreed. `version` is the number of the one that they have read: another one is not confirmed unread.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, version: int) -> Confirmed:
        return await confirm_version(self, memorandum_id, version)


async def confirm_version(use_case: UseCase, memorandum_id: int, version: int | None) -> Confirmed:
    """Raises `OutdatedError` unless that version is the last one."""
    now = use_case.clock.now()
    async with use_case.uow as block:
        actor, memorandum, party = await require_signatory(use_case, block, memorandum_id)
        if version != len(memorandum.versions):
            raise OutdatedError("memorandum-other-version")
        require_put_printable(memorandum.version)
        way = way_of(actor)
        if confirm(memorandum, party, now, way):
            await block.audit.record(
                actor, "memorandum.confirm", "memorandum", memorandum_id, **_by(actor, memorandum, party)
            )
            for kind in (CONFIRMATION, HELP):
                await block.waits.end(kind, party.id, "confirmed")
            if memorandum.confirmed_by_all:
                await agree(block, actor, memorandum, now)
            await block.commit()
        return Confirmed(memorandum.number, len(memorandum.awaited))


class AskForChange(UseCase):
    """Ask for other words in a section, instead of confirming, or before anything can be. A version ends by that,
    whoever has confirmed it is told that this has lapsed, and the drafter makes the next one; what a party has told of
    itself, that party does (`party_id`). Other words for the same section replace the former, and are told once an hour
    at most. Returns whether a version was put before: then all parties hear of it. Raises `OutdatedError` after
    `WISHES_A_DAY`.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(
        self, memorandum_id: int, section: str, words: str, *, party_id: int | None = None
    ) -> bool:
        return await ask_for_other_words(self, memorandum_id, section, words, party_id)


async def ask_for_other_words(
    use_case: UseCase, memorandum_id: int, section: str, words: str, party_id: int | None
) -> bool:
    said = parse_line(words, longest=WISH_MAX, shortest=3)
    now = use_case.clock.now()
    async with use_case.uow as block:
        actor, memorandum, party = await require_signatory(use_case, block, memorandum_id, goes_on=True)
        way = way_of(actor)
        concerned = party_concerned(memorandum, section, party_id)
        lapsed = [other for other in memorandum.parties if other.stage is PartyStage.CONFIRMED]
        was_put = memorandum.stage is MemorandumStage.PUT
        ask_for_change(memorandum, party, section, said, now, concerned=concerned, way=way)
        told = {"section": section, **_by(actor, memorandum, party)}
        await require_seldom(block, "memorandum.ask_for_change", memorandum, party, now, WISHES_A_DAY)
        await block.audit.record(actor, "memorandum.ask_for_change", "memorandum", memorandum_id, **told)
        if was_put:
            await end_confirmations(block, memorandum, "changed")
        of = concerned.id if concerned else section
        occasion = f"{memorandum.id}:{len(memorandum.versions)}:{party.id}:{of}:{now:%Y%m%d%H}"
        wish = await wish_in_words(block, memorandum, party, section, concerned, said)
        await tell_of_wish(block, memorandum, concerned, wish, lapsed, actor, occasion)
        await go_on(block, memorandum, now)
        await block.commit()
        return bool(memorandum.versions)


class TakeBackMemorandum(UseCase):
    """Take a memorandum back before it is agreed, on behalf of the organisation that drafted it.

    All parties are told, and either side may draft another one.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int) -> None:
        async with self.uow as block:
            actor, memorandum = await require_drafter(self, block, memorandum_id)
            if not take_back(memorandum, self.clock.now()):
                return
            await block.audit.record(
                actor,
                "memorandum.take_back",
                "memorandum",
                memorandum_id,
                **said_of(actor, memorandum.drafting),
            )
            await end_asking(block, memorandum, "taken back")
            notification = await told_of_end(block, "memorandum-taken-back", memorandum)
            await tell_all(block, memorandum, notification, but=actor.person_id)
            await block.commit()


class DeclineMemorandum(UseCase):
    """Decline a memorandum; only the party's signatory may, until it is agreed. All parties read the reason, and the
    memorandum ends.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, reason: str) -> None:
        await decline_all(self, memorandum_id, reason)


async def decline_all(use_case: UseCase, memorandum_id: int, reason: str) -> None:
    words = parse_line(reason, longest=REASON_MAX, shortest=3)
    async with use_case.uow as block:
        actor, memorandum, party = await require_signatory(use_case, block, memorandum_id)
        way = way_of(actor)
        if not decline(memorandum, party, words, use_case.clock.now(), way):
            return
        await block.audit.record(
            actor, "memorandum.decline", "memorandum", memorandum_id, **_by(actor, memorandum, party)
        )
        await end_asking(block, memorandum, "declined")
        organization = await require_organization(block, party.organization_id)
        notification = Notification(
            "memorandum-declined",
            {
                "project": title_of(memorandum, await project_of(block, memorandum)),
                "organization": name_of(organization),
                "reason": words,
            },
            actions=after_end(memorandum),
        )
        await tell_all(block, memorandum, notification)
        await block.commit()


def _by(actor: Actor, memorandum: Memorandum, party: MemorandumParty) -> dict[str, object]:
    """What the audit says of an answer: to which version, of which party, and by which way."""
    return {"version": len(memorandum.versions), **said_of(actor, party)}
