"""From the records to what is printed: names, offices and places in Kazakh and Russian side by side."""

from collections.abc import Mapping

from bot.models import reference, signatories
from bot.models.country import local
from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.models.reference import Names
from bot.use_cases.memoranda.document import (
    DocumentParty,
    LocalizedText,
    MemorandumDocument,
    PlannedAction,
)


def document_of(
    memorandum: Memorandum, project: Project, organizations: Mapping[int, Organization]
) -> MemorandumDocument:
    """`organizations` are those of the parties, by id. Without a number it is a draft, dated as it was made."""
    return MemorandumDocument(
        title=_both(signatories.title()),
        place=_place(memorandum.place, project),
        dated=local(memorandum.in_force_at or memorandum.created_at).date(),
        level=memorandum.level.value,
        project_title=project.title,
        parties=tuple(_party(party, organizations[party.organization_id]) for party in memorandum.parties),
        number=memorandum.number,
        aims=tuple(LocalizedText.as_written(line) for line in memorandum.subject.splitlines() if line),
        areas=tuple(_both(reference.spheres()[sphere].name) for sphere in project.spheres),
        plan=tuple(PlannedAction(item.what, item.who, due_on=item.until) for item in memorandum.plan_items),
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
        authority=_both(signatories.in_words(signatories.bases(), party.basis)),
        intentions=party.intentions,
        bin=organization.bin,
        acknowledged_at=party.acknowledged_at,
    )


def _name(organization: Organization) -> LocalizedText:
    """Each language by its own name where there is one, else by the name that there is."""
    kazakh = organization.name_kk or organization.name_ru or organization.name_en
    russian = organization.name_ru or organization.name_kk or organization.name_en
    return LocalizedText(
        kk=signatories.official_name(organization.legal_form, kazakh).kk,
        ru=signatories.official_name(organization.legal_form, russian).ru,
    )


def _place(place: str, project: Project) -> LocalizedText:
    """The project's own settlement stands with its region, as there are many villages of one name."""
    if place == project.settlement:
        return _address(project.region, place)
    return LocalizedText.as_written(place)


def _address(region: str, settlement: str) -> LocalizedText:
    name = reference.regions()[region].name
    return LocalizedText(kk=f"{name.kk}, {settlement}", ru=f"{name.ru}, {settlement}")


def _both(names: Names) -> LocalizedText:
    return LocalizedText(kk=names.kk, ru=names.ru)
