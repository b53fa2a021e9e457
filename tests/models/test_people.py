"""What a person agreed to, the staff roles they hold, and what is left once they are forgotten."""

from datetime import timedelta

from bot.models.people import ConsentKind, Person
from bot.models.roles import StaffRole
from tests.builders import a_person, a_wording
from tests.fakes.clock import MONDAY_MORNING

LATER = MONDAY_MORNING + timedelta(days=1)


def consent(person: Person, text: str) -> bool:
    return person.give_consent(ConsentKind.SERVICE, a_wording(text), subject="Дана", at=LATER)


def test_consent_to_one_wording_is_given_once() -> None:
    person = a_person(consented=False)
    assert person.consent_in_force(ConsentKind.SERVICE) is None
    assert consent(person, "1")
    assert not consent(person, "1")
    assert len(person.consents) == 1


def test_a_new_wording_replaces_the_old_one_and_both_are_kept() -> None:
    person = a_person(consented=False)
    assert consent(person, "1")
    assert consent(person, "2")
    assert [(given.wording.text, given.withdrawn_at) for given in person.consents] == [
        ("1", LATER),
        ("2", None),
    ]
    assert person.consent_in_force(ConsentKind.SERVICE) is person.consents[-1]


def test_a_role_is_given_and_taken_once() -> None:
    person = a_person()
    assert person.assign(StaffRole.MODERATOR)
    assert not person.assign(StaffRole.MODERATOR)
    assert person.staff_roles == {StaffRole.MODERATOR}
    assert not person.dismiss(StaffRole.ORGANISER)
    assert person.dismiss(StaffRole.MODERATOR)
    assert not person.dismiss(StaffRole.MODERATOR)
    assert person.staff_roles == frozenset()


def test_nothing_leads_back_to_the_forgotten() -> None:
    person = a_person("Дана", staff=(StaffRole.MODERATOR,))
    person.forget(LATER)
    assert (person.account_id, person.name, person.reachable, person.forgotten_at) == (None, "", False, LATER)
    assert person.staff_roles == frozenset()
    assert person.consent_in_force(ConsentKind.SERVICE) is None


def test_being_forgotten_leaves_the_day_when_an_old_consent_ended() -> None:
    person = a_person(consented=False)
    consent(person, "1")
    consent(person, "2")
    person.forget(LATER + timedelta(days=1))
    assert [given.withdrawn_at for given in person.consents] == [LATER, LATER + timedelta(days=1)]
    assert {given.subject for given in person.consents} == {""}
