"""What a memorandum is behind a personal link: what waits, who asks, and what is shown before the buttons."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

from bot.models.country import local
from bot.models.links import LinkEnd
from bot.models.memoranda import Memorandum, MemorandumParty, MemorandumStage, PartyStage
from bot.models.words import LegalDate, Localized, OrganizationName, Prose, Text, Value
from bot.use_cases.kernel.answering import Answerable, Awaited, LinkFile, Part, Shown
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.messages import Action
from bot.use_cases.kernel.ports import Invited
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import first_of, project_of, require_memorandum
from bot.use_cases.memoranda.aftermath import aftermath_for
from bot.use_cases.memoranda.asking import title_of
from bot.use_cases.memoranda.by_link import DEEDS, ReadByLink
from bot.use_cases.memoranda.changed_page import changes_part, wishes_part
from bot.use_cases.memoranda.counting import term_of
from bot.use_cases.memoranda.document import DocumentParty, LocalizedText, MemorandumDocument
from bot.use_cases.memoranda.freezing import document_by_now
from bot.use_cases.memoranda.held_by_link import (
    HELD_DEEDS,
    ReadCopyByLink,
    ReadTranslationByLink,
)
from bot.use_cases.memoranda.held_page import (
    COPY,
    ENGLISH,
    IN_ENGLISH,
    copies_part,
    files_of,
    held_deeds,
    held_known,
)
from bot.use_cases.memoranda.link_form import choices_of, known_of
from bot.use_cases.memoranda.linking import awaited_party, version_of, what_is_awaited
from bot.use_cases.memoranda.offices import other_posts, post_in_words
from bot.use_cases.memoranda.own_numbers import NUMBER_DEED
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.related_page import related_parts
from bot.use_cases.memoranda.revising import wishes_of
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of

_HELD: Mapping[MemorandumStage, str] = MappingProxyType(
    {
        MemorandumStage.AGREED: "memorandum-link-agreed",
        MemorandumStage.SIGNED: "memorandum-link-signed",
        MemorandumStage.ENDED: "memorandum-link-ended",
    }
)
"""What is said above what was agreed: agreed and signed never read alike."""
_OWN_PART = (Part(Text("memorandum-link-own-part"), (Text("memorandum-link-own-part-how"),)),)
"""Stands above the form in which a party tells its part."""


def answerable(
    as_file: Callable[[Any, Any], Any],
    in_english: Callable[[Any, Any], Any],
    copy_as_file: Callable[[Any, Any], Any],
) -> Answerable:
    """Each makes a named file: of what is printed, of its English copy, of a signed copy."""
    return Answerable(
        what=what,
        awaited=_awaited,
        asked_by=_asked_by,
        show=show,
        deeds=(*DEEDS, *HELD_DEEDS, NUMBER_DEED),
        leads_to=lambda memorandum_id: ((Action("open-memorandum", memorandum_id),),),
        file=LinkFile(Text("memorandum-link-file"), ReadByLink, as_file),
        files={
            ENGLISH: LinkFile(IN_ENGLISH, ReadTranslationByLink, in_english),
            COPY: LinkFile(
                Text("button-copy-file"), ReadCopyByLink, copy_as_file, lambda read: read.copy.media_type
            ),
        },
    )


async def what(block: Block, memorandum_id: int, step: int) -> Text:
    """Named by its number once it is agreed, until then by its day; an extension by the number of what it extends."""
    memorandum = await require_memorandum(block, memorandum_id)
    if memorandum.number is not None:
        return Text("memorandum-link-what-agreed", {"number": memorandum.number})
    first, version = await first_of(block, memorandum), version_of(step)
    on = LegalDate(local(memorandum.created_at).date())
    if first is None and version is None:
        return Text("memorandum-link-what-part", {"on": on})
    if first is None:
        return Text("memorandum-link-what", {"on": on, "version": str(version)})
    if version is None:
        return Text("memorandum-link-extension-part", {"number": first.number or ""})
    return Text("memorandum-link-extension", {"number": first.number or "", "version": str(version)})


async def _awaited(block: Block, memorandum_id: int, person_id: int, _: datetime) -> Awaited | LinkEnd:
    return await what_is_awaited(block, memorandum_id, person_id)


async def _asked_by(block: Block, memorandum_id: int) -> Sequence[OrganizationName]:
    memorandum = await block[Memoranda].get(memorandum_id)
    if memorandum is None:
        return ()
    drafter = await require_organization(block, memorandum.drafter_id)
    return (name_of(drafter),) if drafter.verified else ()


async def show(block: Block, invited: Invited, now: datetime) -> Shown:
    """The text in both languages, and above the buttons what the reader's own side promises, with term and place."""
    memorandum = await require_memorandum(block, invited.record_id)
    party = await awaited_party(block, memorandum, invited.person_id)
    if isinstance(party, LinkEnd):
        raise NotFoundError
    document = await document_by_now(block, memorandum)
    own = document.parties[memorandum.parties.index(party)]
    names = [name_of(await require_organization(block, one.organization_id)) for one in memorandum.parties]
    wished = any(wish.party_id == party.id for wish in wishes_of(memorandum, names))
    answered = _answered(memorandum, party, wished=wished)
    others = await other_posts(block, memorandum)
    posts = [others.get(one.id, "") for one in memorandum.parties]
    after = await aftermath_for(block, memorandum, [party], now)
    deeds = held_deeds(after) if memorandum.stage in _HELD else _deeds(memorandum, party)
    return Shown(
        title=title_of(memorandum, await project_of(block, memorandum)),
        parts=(
            *await related_parts(block, memorandum, invited.person_id, now),
            *changes_part(memorandum),
            *_parts(memorandum, document, names, posts),
            *copies_part(memorandum, after),
            *wishes_part(memorandum, names),
            *(_OWN_PART if "tell" in deeds else ()),
        ),
        promised=tuple(_promised(memorandum, document, own)) if "confirm" in deeds else (),
        deeds=deeds,
        answered=answered,
        known=await known_of(block, party, invited)
        if {"tell", "tell_office"} & set(deeds)
        else held_known(deeds, party, now),
        choices=await choices_of(block, memorandum, party, names) if deeds else {},
        files=files_of(after),
    )


def _deeds(memorandum: Memorandum, party: MemorandumParty) -> tuple[str, ...]:
    if memorandum.stage is MemorandumStage.PUT:
        confirm = () if party.stage is PartyStage.CONFIRMED else ("confirm",)
        return (*confirm, "change", "decline")
    tell = "tell" if memorandum.supplements_id is None else "tell_office"
    return (tell, "change", "decline") if party.stage is PartyStage.ASKED else ()


def _answered(memorandum: Memorandum, party: MemorandumParty, *, wished: bool) -> Text | None:
    """What they have answered, and what happens next; None while their answer is awaited and nothing is `wished`."""
    if memorandum.stage in _HELD:
        return Text(_HELD[memorandum.stage], {"number": memorandum.number or ""})
    if party.stage is PartyStage.DECLINED:
        return Text("memorandum-link-declined")
    if party.stage is PartyStage.CONFIRMED:
        return Text("memorandum-link-confirmed", {"count": len(memorandum.awaited)})
    if party.stage is PartyStage.TOLD and memorandum.open:
        return Text("memorandum-link-wished" if wished and memorandum.versions else "memorandum-link-told")
    if party.stage is PartyStage.ASKED and wished:
        return Text("memorandum-link-draft-wished")
    return None


def _parts(
    memorandum: Memorandum,
    document: MemorandumDocument,
    names: Sequence[OrganizationName],
    posts: Sequence[str],
) -> Iterator[Part]:
    """`posts` are those on the parties' cards that their signatories have not written."""
    who = [
        line
        for name, party, post in zip(names, document.parties, posts, strict=True)
        for line in (_party_line(name, party), *_other_post(post))
    ]
    yield Part(Text("memorandum-link-parties"), tuple(who))
    for heading, lines in (
        (Text("memorandum-link-title"), (document.project_title,)),
        (Text("memorandum-subject-label"), document.aims),
        (Text("memorandum-link-areas"), document.areas),
    ):
        said = tuple(_both(lines))
        if said:
            yield Part(heading, said)
    nothing = "memorandum-part-open" if document.stage == "draft" else "memorandum-no-intentions"
    promising = () if document.supplements else tuple(zip(names, document.parties, strict=True))
    for name, party in promising:
        said = tuple(_both(party.intentions))
        yield Part(
            Text("memorandum-link-intentions", {"organization": name}),
            said or (Text(nothing),),
        )
    plan = tuple(
        line
        for number, row in enumerate(document.plan, 1)
        for line in _in_both(
            lambda language, row=row, number=number: Text(  # type: ignore[misc]
                "memorandum-link-plan-row",
                {
                    "number": str(number),
                    "what": getattr(row.action, language),
                    "who": getattr(row.who, language),
                    "until": LegalDate(row.due_on or memorandum.term_until),
                },
            )
        )
    )
    if plan:
        yield Part(Text("memorandum-plan-label"), plan)
    yield Part(Text("memorandum-term-label"), (term_of(memorandum),))
    yield Part(Text("memorandum-place-label"), tuple(_both((document.place,))))


def _promised(memorandum: Memorandum, document: MemorandumDocument, own: DocumentParty) -> Iterator[Value]:
    if document.supplements:
        yield Text("memorandum-link-promise-stays")
    yield from _both(own.intentions)
    yield Text("memorandum-card-term", {"term": term_of(memorandum)})
    if not document.supplements:
        yield Text("memorandum-link-place", {"place": _reads(document.place)})
    yield Text("memorandum-link-means")


def _party_line(name: OrganizationName, party: DocumentParty) -> Text:
    if not party.signatory:
        return Text("memorandum-link-party-body", {"organization": name})
    return Text(
        "memorandum-link-party",
        {
            "organization": name,
            "signatory": party.signatory,
            "position": _reads(party.position),
            "basis": _reads(party.authority),
        },
    )


def _other_post(on_card: str) -> Iterator[Text]:
    if on_card:
        yield Text("memorandum-other-post-on-card", {"post": post_in_words(on_card)})


def _reads(text: LocalizedText) -> Value:
    """In the reader's language, where it is one of the two."""
    return Localized.of({"kk": text.kk, "ru": text.ru, "en": text.en or text.ru})


def _both(lines: Sequence[LocalizedText]) -> Iterator[Value]:
    """Each text in both languages: they are of equal force, so neither is left out."""
    if any(lines):
        yield from _in_both(lambda language: "\n".join(getattr(line, language) for line in lines))


def _in_both(said: Callable[[str], Value]) -> Iterator[Value]:
    for language in ("kk", "ru"):
        words = said(language)
        shown = Prose(words) if isinstance(words, str) else words
        yield Text(f"memorandum-link-in-{language}", {"words": shown})
