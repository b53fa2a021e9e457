"""Makes a document of a memorandum's records, in Kazakh and Russian side by side."""

from collections.abc import Mapping

from bot.models import reference, signatories
from bot.models.country import local
from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.models.reference import Language, Names
from bot.understanding.organization_names import official_name
from bot.understanding.place_wording import located
from bot.understanding.settlements import place_of
from bot.use_cases.memoranda.document import (
    DocumentParty,
    LocalizedText,
    MemorandumDocument,
    PlannedAction,
)


def document_of(
    memorandum: Memorandum, project: Project, organizations: Mapping[int, Organization]
) -> MemorandumDocument:
    """The document of a memorandum. `organizations` are those of the parties, by id.

    A memorandum that is not agreed has no number and no date yet.
    """
    agreed_at = memorandum.in_force_at
    return MemorandumDocument(
        title=_both(signatories.title()),
        place=_place(memorandum.place, project),
        made_at=memorandum.frozen_at or memorandum.created_at,
        stage="draft" if memorandum.frozen_at is None else "put" if agreed_at is None else "agreed",
        dated=None if agreed_at is None else local(agreed_at).date(),
        level=memorandum.level.value,
        project_title=LocalizedText.as_written(project.title),
        parties=tuple(_party(party, organizations[party.organization_id]) for party in memorandum.parties),
        number=memorandum.number,
        aims=tuple(LocalizedText.as_written(line) for line in memorandum.subject.splitlines() if line),
        areas=tuple(_both(reference.spheres()[sphere].short) for sphere in project.spheres),
        plan=tuple(
            PlannedAction(LocalizedText.as_written(item.what), LocalizedText.as_written(item.who), item.until)
            for item in memorandum.plan_items
        ),
        term_months=memorandum.term_months or 1,
        last_day=None if memorandum.term_months else memorandum.term_until,
    )


def _party(party: MemorandumParty, organization: Organization) -> DocumentParty:
    return DocumentParty(
        side=party.side.value,
        name=_name(organization),
        address=_address(organization.region, organization.settlement),
        signatory=party.signatory_name,
        position=_both(signatories.in_words(signatories.positions(), party.position)),
        position_said=_both(signatories.in_sentence(signatories.positions(), party.position, party.position)),
        authority=_both(signatories.in_words(signatories.bases(), party.basis)),
        authority_said=_both(signatories.in_sentence(signatories.bases(), party.basis, party.basis)),
        intentions=tuple(LocalizedText.as_written(line) for line in party.intentions.splitlines() if line),
        bin=organization.bin,
        confirmed_at=party.acknowledged_at,
    )


def _name(organization: Organization) -> LocalizedText:
    """The organisation's name in each language; if it has none in that language, one that it has."""
    kazakh = organization.name_kk or organization.name_ru or organization.name_en
    russian = organization.name_ru or organization.name_kk or organization.name_en
    return LocalizedText(
        kk=official_name(organization.legal_form, kazakh, Language.KAZAKH),
        ru=official_name(organization.legal_form, russian, Language.RUSSIAN),
        en=organization.name_en
        and official_name(organization.legal_form, organization.name_en, Language.ENGLISH),
    )


def _place(written: str, project: Project) -> LocalizedText:
    """The place, with its region if that is known, because many villages share a name."""
    if written == project.settlement or place_of(written, project.region):
        return _address(project.region, written)
    return LocalizedText.as_written(written)


def _address(region: str, settlement: str) -> LocalizedText:
    """Where a settlement lies, as wide as its region. A known one has its name of today in both languages."""
    place = place_of(settlement, region)
    if place is not None:
        return LocalizedText(kk=located(place, "kk"), ru=located(place, "ru"), en=located(place, "en"))
    name = reference.regions()[region].name
    return LocalizedText(*(f"{region}, {settlement}" for region in (name.kk, name.ru, name.en)))


def _both(names: Names) -> LocalizedText:
    return LocalizedText(kk=names.kk, ru=names.ru, en=names.en)
