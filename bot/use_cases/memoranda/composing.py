"""Makes a document of a memorandum's records, in Kazakh and Russian side by side."""

from collections.abc import Mapping
from datetime import date

from bot.models import reference, signatories
from bot.models.consents import Terms
from bot.models.country import local
from bot.models.memoranda import Memorandum, MemorandumParty, Pair
from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.models.reference import Language, Names
from bot.models.signatories import NO_PAPER
from bot.understanding.organization_names import official_name
from bot.understanding.place_wording import located
from bot.understanding.settlements import place_of
from bot.use_cases.memoranda.document import (
    DocumentOperator,
    DocumentParty,
    LocalizedText,
    MemorandumDocument,
    PlannedAction,
    Supplemented,
)


def document_of(
    memorandum: Memorandum,
    project: Project | None,
    organizations: Mapping[int, Organization],
    terms: Terms,
    first: Memorandum | None = None,
) -> MemorandumDocument:
    """The next version of a memorandum. `organizations` are those of the parties, by id; `terms` say who runs the
    service; `first` is the memorandum that it extends, and then it says nothing but the new term.

    While it is being made it has neither a number nor a date. An area that the reference data names no more falls out.
    """
    content = memorandum.content
    known = reference.spheres()
    spheres = [known[area] for area in content.areas if area in known]
    return MemorandumDocument(
        title=_both(signatories.title()),
        place=_place(content.place, project),
        made_at=memorandum.created_at,
        version=len(memorandum.versions) + 1,
        level=memorandum.level.value,
        project_title=_pair(content.title),
        parties=tuple(_party(party, organizations[party.organization_id]) for party in memorandum.parties),
        aims=() if first else _lines(content.aims),
        areas=() if first else tuple(_both(sphere.short) for sphere in spheres),
        plan=()
        if first
        else tuple(PlannedAction(_pair(row.action), _pair(row.who), row.until) for row in content.plan),
        term_months=content.term_months or 1,
        last_day=content.last_day,
        operator=DocumentOperator(terms.operator_name, terms.operator_bin) if terms.operator_name else None,
        supplements=_supplemented(first, memorandum.term_until) if first else None,
    )


def _supplemented(first: Memorandum, last_day: date) -> Supplemented:
    return Supplemented(first.number or "", local(first.agreed_at or first.created_at).date(), last_day)


def customary_position(legal_form: str) -> str:
    return signatories.customary(signatories.positions(), legal_form)[0].id


def customary_basis(legal_form: str) -> str:
    return signatories.customary(signatories.bases(), legal_form)[0].id


def _party(party: MemorandumParty, organization: Organization) -> DocumentParty:
    signatory = party.signatory
    position = signatory.position if signatory else customary_position(organization.legal_form)
    basis = signatory.basis if signatory else customary_basis(organization.legal_form)
    paper = signatory.paper if signatory else NO_PAPER
    known = address_of(organization.region, organization.settlement)
    address = _pair(party.address) if party.address else known
    return DocumentParty(
        side=party.side.value,
        name=official_name_of(organization),
        address=address,
        signatory=party.signatory_name,
        position=_both(signatories.in_words(signatories.positions(), position)),
        position_said=_both(signatories.in_sentence(signatories.positions(), position, position)),
        authority=_both(signatories.basis_named(basis, paper, open_=True)),
        authority_said=_both(signatories.basis_said(basis, paper)),
        intentions=_lines(party.intentions),
        bin=organization.bin,
        phone=party.phone,
        email=party.email,
        number_at_party=party.own_number,
        only_placed=(address.kk, address.ru) == (known.kk, known.ru),
    )


def _pair(text: Pair) -> LocalizedText:
    return LocalizedText(kk=text.kk, ru=text.ru)


def _lines(text: Pair) -> tuple[LocalizedText, ...]:
    """Line by line, where both languages have as many; otherwise as it is."""
    kazakh, russian = (
        [line.strip() for line in each.splitlines() if line.strip()] for each in (text.kk, text.ru)
    )
    if len(kazakh) == len(russian):
        return tuple(LocalizedText(kk, ru) for kk, ru in zip(kazakh, russian, strict=True))
    return (_pair(text),)


def official_name_of(organization: Organization) -> LocalizedText:
    """The organisation's name in each language; if it has none in that language, one that it has."""
    kazakh = organization.name_kk or organization.name_ru or organization.name_en
    russian = organization.name_ru or organization.name_kk or organization.name_en
    return LocalizedText(
        kk=official_name(organization.legal_form, kazakh, Language.KAZAKH),
        ru=official_name(organization.legal_form, russian, Language.RUSSIAN),
        en=organization.name_en
        and official_name(organization.legal_form, organization.name_en, Language.ENGLISH),
    )


def _place(written: Pair, project: Project | None) -> LocalizedText:
    """The place, with its region if that is known, because many villages share a name."""
    if project is not None and (
        written.kk == project.settlement or place_of(written.kk or written.ru, project.region)
    ):
        return address_of(project.region, written.kk or written.ru)
    return _pair(written)


def address_of(region: str, settlement: str) -> LocalizedText:
    """Where a settlement lies, as wide as its region. A known one has its name of today in both languages."""
    place = place_of(settlement, region)
    if place is not None:
        return LocalizedText(kk=located(place, "kk"), ru=located(place, "ru"), en=located(place, "en"))
    name = reference.regions()[region].name
    return LocalizedText(*(f"{region}, {settlement}" for region in (name.kk, name.ru, name.en)))


def _both(names: Names) -> LocalizedText:
    return LocalizedText(kk=names.kk, ru=names.ru, en=names.en)
