"""What the parties read beside the text while it is agreed: the wishes for the next version, and what it changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from bot.models.memoranda import Content, Memorandum, MemorandumAnswer, PartyAnswer, PartyStage
from bot.models.words import Localized, OrganizationName, Text, Value, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.memoranda.access import project_of, records_of, require_party
from bot.use_cases.memoranda.asking import title_of
from bot.use_cases.memoranda.difference import Change, differences
from bot.use_cases.memoranda.freezing import said_in
from bot.use_cases.organizations.access import represents
from bot.use_cases.organizations.views import name_of


@dataclass(frozen=True, slots=True)
class Wish:
    """What a party has asked to change since the last version, and was not changed yet. `part_of` is whose own part is
    meant, where that is known.
    """

    party_id: int
    section: str
    organization: OrganizationName
    words: str
    part_of: OrganizationName | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """What the drafter's next version starts from."""

    title: Words
    content: Content
    wishes: tuple[Wish, ...]
    parties: tuple[OrganizationName, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    title: Words
    changes: tuple[Change, ...]


class ShowRevision(UseCase):
    """The text as it stands and what the parties have asked for. Raises `ForbiddenError` for who did not draft it, and
    `OutdatedError` when it does not wait for the drafter.
    """

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    async def __call__(self, memorandum_id: int) -> Revision:
        async with self.uow.read() as block:
            actor, memorandum = await require_party(self, block, memorandum_id)
            project, organizations = await records_of(block, memorandum)
            if not represents(actor, memorandum.drafter_id):
                drafter = organizations[memorandum.drafter_id]
                raise ForbiddenError("memorandum-other-drafter", organization=name_of(drafter))
            if not memorandum.awaits_drafter:
                raise OutdatedError("memorandum-frozen", stage=memorandum.stage.value)
            names = [name_of(organizations[party.organization_id]) for party in memorandum.parties]
            wishes = wishes_of(memorandum, names)
            return Revision(title_of(memorandum, project), memorandum.content, wishes, tuple(names))


class ShowDifference(UseCase):
    """What the last version says otherwise than the one before it. No changes if there are not two to compare."""

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    async def __call__(self, memorandum_id: int) -> Difference:
        async with self.uow.read() as block:
            _, memorandum = await require_party(self, block, memorandum_id)
            title = title_of(memorandum, await project_of(block, memorandum))
            return Difference(title, changes_of(memorandum))


def wishes_of(memorandum: Memorandum, names: Sequence[OrganizationName]) -> tuple[Wish, ...]:
    """What was asked of the last version, or before the first of the draft, and waits still: of a section each party's
    last words count, and each party's own part is one. `names` are those of the parties, in their order.
    """
    last = memorandum.versions[-1].id if memorandum.versions else None
    called = {party.id: name for party, name in zip(memorandum.parties, names, strict=True)}
    wishes: dict[object, Wish] = {}
    for answer in memorandum.answers:
        if answer.answer is PartyAnswer.CHANGE and answer.version_id == last and _waits(memorandum, answer):
            # Of a wish from before it was kept whose part is meant, each is one of its own.
            unknown = answer.id if answer.section == "part" and answer.concerned_id is None else None
            of = answer.party_id, answer.section, answer.concerned_id, unknown
            wishes.pop(of, None)
            wishes[of] = Wish(
                answer.party_id,
                answer.section,
                called[answer.party_id],
                answer.words,
                called[answer.concerned_id] if answer.concerned_id else None,
            )
    return tuple(wishes.values())


def _waits(memorandum: Memorandum, wish: MemorandumAnswer) -> bool:
    """Whether nobody has met it: the party that tells its part anew, or the drafter with other words."""
    if wish.section == "part":
        return all(
            party.stage is PartyStage.ASKED for party in memorandum.parties if party.id == wish.concerned_id
        )
    asked_at = memorandum.revision_asked_at
    return asked_at is not None and wish.at >= asked_at


def changes_of(memorandum: Memorandum) -> tuple[Change, ...]:
    """What the last version says otherwise than the one before it; nothing where the words of either were erased."""
    said = [said_in(version) for version in memorandum.versions[-2:]]
    old, new = said if len(said) == 2 else (None, None)
    return differences(old.document, new.document) if old and new else ()


def section_in_words(change: Change) -> Text:
    """Where the change stands; what a party has told of itself, with whose it is."""
    if change.party is None:
        return section_of_wish(change.section, None)
    names = {"kk": change.party.kk, "ru": change.party.ru, "en": change.party.en or change.party.ru}
    return section_of_wish(change.section, Localized.of(names))


def section_of_wish(section: str, part_of: Value | None) -> Text:
    """The section that a wish is about; a party's own part with whose it is."""
    if part_of is None:
        return Text(f"memorandum-section-{section}")
    return Text("memorandum-part-changed", {"organization": part_of})
