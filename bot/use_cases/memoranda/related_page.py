"""What the page behind a personal link says of what extends a memorandum, or of what an extension extends, and how the
reader gets there: each has a page of its own, behind a link of its own.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.models.links import LinkEnd
from bot.models.memoranda import HOLDING, OPEN, Memorandum, MemorandumStage
from bot.models.words import LegalDate, Text, Value
from bot.use_cases.kernel.answering import Lead, Part
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.making import token_of
from bot.use_cases.links.ports import PersonalLinks
from bot.use_cases.links.renewing import leads_on
from bot.use_cases.memoranda.access import first_of
from bot.use_cases.memoranda.linking import KIND, awaited_party, step_of
from bot.use_cases.memoranda.ports import Memoranda


async def related_parts(
    block: Block, memorandum: Memorandum, person_id: int, now: datetime
) -> Sequence[Part]:
    first = await first_of(block, memorandum)
    if first is not None:
        said = Text(
            "memorandum-extends", {"number": first.number or "", "until": LegalDate(memorandum.term_until)}
        )
        return [await _part([(first, said)], block, person_id, now)]
    found = [
        (extension, _state_of(extension))
        for extension in await block[Memoranda].supplements_of(memorandum.id)
        if extension.stage in OPEN | HOLDING
    ]
    return [await _part(found, block, person_id, now)] if found else []


def _state_of(extension: Memorandum) -> Text:
    """Agreed and signed never read alike."""
    until: dict[str, Value] = {"until": LegalDate(extension.term_until)}
    if extension.stage in OPEN:
        return Text("memorandum-link-extension-open", until)
    signed = extension.stage is MemorandumStage.SIGNED
    key = "memorandum-link-extension-signed" if signed else "memorandum-extension-unsigned"
    return Text(key, {**until, "number": extension.number or ""})


async def _part(said: Sequence[tuple[Memorandum, Text]], block: Block, person_id: int, now: datetime) -> Part:
    lines: list[Value] = []
    leads: list[Lead] = []
    for other, line in said:
        lines.append(line)
        match await _way_to(block, other, person_id, now):
            case Lead() as lead:
                leads.append(lead)
            case Text() as who:
                lines.append(who)
    return Part(Text("memorandum-link-extensions"), tuple(lines), tuple(leads))


async def _way_to(block: Block, other: Memorandum, person_id: int, now: datetime) -> Lead | Text | None:
    """What leads to the reader's own page of it, which may send another link; else who can send one. None for whoever
    does not answer there.
    """
    party = await awaited_party(block, other, person_id)
    if isinstance(party, LinkEnd):
        return None
    link = await block[PersonalLinks].last(KIND, other.id, person_id)
    if link is None or not leads_on(link, now) or (link.open(now) and link.version != step_of(other, party)):
        return Text("memorandum-link-elsewhere")
    return Lead(_label(other), token_of(link, block.secrets))


def _label(other: Memorandum) -> Text:
    if other.number is None:
        return Text("button-open-extension")
    key = "memorandum-link-to-first" if other.supplements_id is None else "memorandum-link-to-extension"
    return Text(key, {"number": other.number})
