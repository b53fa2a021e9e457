"""How each field changes, and the ways of a change."""

from collections.abc import Mapping

import pytest

from bot.models.base import Base
from bot.models.changes import ORGANIZATION, PROJECT, Change, ChangeKind, ChangeStatus, Entity, Rule, under
from bot.models.errors import OutdatedError
from bot.models.organizations import Organization
from bot.models.projects import WORDS, Project
from bot.use_cases.organizations.views import OrganizationForm
from bot.use_cases.projects.views import ProjectForm
from tests.fakes.clock import MONDAY_MORNING


@pytest.mark.parametrize(
    ("entity", "rules", "form"),
    [(Organization, ORGANIZATION, OrganizationForm), (Project, PROJECT, ProjectForm)],
)
def test_every_field_has_its_rule(entity: type[Base], rules: Mapping[str, Rule], form: type) -> None:
    assert set(rules) == {column.name for column in entity.__table__.columns}
    asked = set(form.__dataclass_fields__)  # type: ignore[attr-defined]
    assert asked.isdisjoint(under(Rule.KEPT, rules))
    assert set(rules) - asked <= under(Rule.KEPT, rules) | {"language"}


def test_words_are_moderated() -> None:
    assert under(Rule.MODERATED, PROJECT) >= WORDS


def a_change(kind: ChangeKind = ChangeKind.CONTACT) -> Change:
    return Change(
        kind=kind,
        entity=Entity.ORGANIZATION,
        record_id=1,
        organization_id=1,
        before={"contact_phone": "1"},
        after={"contact_phone": "2"},
        proposed_by=1,
        proposed_at=MONDAY_MORNING,
    )


def test_a_change_is_decided_once() -> None:
    change = a_change(ChangeKind.MODERATED)
    change.reject("Құжат жоқ", 2, MONDAY_MORNING)
    for again in (change.accept, change.take_back, change.replace):
        with pytest.raises(OutdatedError, match="change-decided-already"):
            again(2, MONDAY_MORNING)
    change.lapse(MONDAY_MORNING)
    assert (change.status, change.reason) == (ChangeStatus.REJECTED, "Құжат жоқ")


def test_a_contact_that_did_not_come_about_is_not_kept() -> None:
    change = a_change()
    change.take_back(2, MONDAY_MORNING)
    assert (change.before, change.after) == ({}, {})
