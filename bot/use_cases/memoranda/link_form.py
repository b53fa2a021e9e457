"""What the forms behind a personal link begin with, and what is chosen in them."""

from collections.abc import Mapping, Sequence

from bot.models import signatories
from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.reference import Names
from bot.models.words import Localized, OrganizationName, Text, Value
from bot.understanding.same_names import same_person
from bot.use_cases.kernel.ports import Invited
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.by_link import OWN_WORDS
from bot.use_cases.memoranda.composing import customary_basis, customary_position
from bot.use_cases.memoranda.offices import own_name, post_on_card
from bot.use_cases.memoranda.signatories import possible_readers
from bot.use_cases.memoranda.wishing import sections_of
from bot.use_cases.organizations.access import require_organization


async def known_of(block: Block, party: MemorandumParty, invited: Invited) -> Mapping[str, str]:
    """What the form begins with: what was told before, else what the card says or is customary. What somebody has left
    empty before stays so.
    """
    organization = await require_organization(block, party.organization_id)
    signatory, invited_as = party.signatory, await own_name(block, party, invited.person_id)
    post = await post_on_card(block, party, invited.person_id)
    position = signatory.position if signatory else post or customary_position(organization.legal_form)
    usual = signatories.positions()[position].bases if position in signatories.positions() else ()
    basis = signatory.basis if signatory else next(iter(usual), customary_basis(organization.legal_form))
    told = bool(party.intentions)
    return {
        "full_name": signatory.name if signatory and same_person(invited_as, signatory.name) else invited_as,
        **_office("position", position, position in signatories.positions()),
        **_office("basis", basis, basis in signatories.bases()),
        "paper": signatory.paper.line if signatory else "",
        "intentions_kk": party.intentions.kk,
        "intentions_ru": party.intentions.ru,
        "address_kk": party.address.kk,
        "address_ru": party.address.ru,
        "phone": party.phone if told else organization.contact_phone,
        "email": party.email if told else organization.contact_email or "",
    }


def _office(field: str, kept: str, customary: bool) -> Mapping[str, str]:  # noqa: FBT001
    return {field: kept} if customary else {field: OWN_WORDS, f"{field}_own": kept}


async def choices_of(
    block: Block, memorandum: Memorandum, party: MemorandumParty, names: Sequence[OrganizationName]
) -> Mapping[str, Sequence[tuple[str, Value]]]:
    form = (await require_organization(block, party.organization_id)).legal_form
    own = (OWN_WORDS, Text("memorandum-link-own-words"))
    positions = signatories.customary(signatories.positions(), form)
    bases = signatories.customary(signatories.bases(), form)
    sections: list[tuple[str, Value]] = [
        (section, Text(f"memorandum-section-{section}"))
        for section in sections_of(memorandum)
        if section != "part"
    ]
    sections += [
        (f"part:{one.id}", Text("memorandum-part-of", {"organization": name}))
        for one, name in zip(memorandum.parties, names, strict=True)
        if one in memorandum.parts
    ]
    readers = [(str(one.person_id), one.name) for one in await possible_readers(block, memorandum, party)]
    return {
        "position": [*((each.id, _named(each.name)) for each in positions), own],
        "basis": [*((each.id, _named(each.name)) for each in bases), own],
        "section": sections,
        "reader": [("", Text("memorandum-link-no-reader")), *readers] if readers else [],
    }


def _named(names: Names) -> Value:
    return Localized.of({"kk": names.kk, "ru": names.ru, "en": names.en})
