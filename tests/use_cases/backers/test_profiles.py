"""The backer's profile: who fills it in, what stands, and resting."""

from dataclasses import replace

import pytest

from bot.models.backers import BackerProfile, PitchFrequency
from bot.models.meaning import TextVector, VectorOwner
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.reference import Language
from bot.use_cases.backers.profiles import (
    BackerForm,
    ListBackerProfiles,
    PauseBacking,
    SaveBackerProfile,
    ShowBackerProfile,
)
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
)
from tests.builders import a_person, a_vector, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock

FORM = BackerForm(
    spheres=("environment",),
    regions=(),
    text="Өзеннің жағасы таза болсын дейміз.",
    offers=("money",),
    ceiling=3_000_000,
    pitches_per_week=3,
    frequency=PitchFrequency.WEEKLY,
)


@pytest.fixture
def person(uow: Database) -> Person:
    return uow.keep(a_person(language=Language.RUSSIAN))


@pytest.fixture
def business(uow: Database) -> Organization:
    return uow.keep(an_organization(kind=OrganizationKind.BUSINESS, verified=False))


@pytest.fixture
def identity(person: Person, business: Organization) -> FakeIdentity:
    return FakeIdentity(an_actor(person, business))


def stored(uow: Database) -> BackerProfile:
    (profile,) = uow.all(BackerProfile)
    return profile


async def test_a_profile_can_be_prepared_before_verification(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, business: Organization
) -> None:
    await SaveBackerProfile(identity, uow, clock)(business.id, FORM)
    profile = stored(uow)
    assert (profile.ceiling, profile.regions, profile.paused) == (3_000_000, (), False)
    assert profile.language is Language.KAZAKH, "of the words, not of the reader"
    assert uow.actions == ["backer.save"]


async def test_saving_the_same_again_changes_nothing(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, business: Organization
) -> None:
    save = SaveBackerProfile(identity, uow, clock)
    await save(business.id, FORM)
    await save(business.id, FORM)
    assert uow.actions == ["backer.save"]
    await save(business.id, replace(FORM, ceiling=1))
    assert uow.audited[-1].changes == {"fields": ["ceiling"]}


async def test_one_field_is_corrected_beside_what_a_colleague_has_saved_meanwhile(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, business: Organization
) -> None:
    save = SaveBackerProfile(identity, uow, clock)
    with pytest.raises(NotFoundError):
        await save(business.id, FORM, {"text"})
    await save(business.id, FORM)
    await save(business.id, replace(FORM, ceiling=500_000))
    await save(business.id, replace(FORM, text="Көлдің жағасы таза болсын дейміз."), {"text"})
    assert (stored(uow).ceiling, stored(uow).text) == (500_000, "Көлдің жағасы таза болсын дейміз.")
    assert uow.audited[-1].changes == {"fields": ["text"]}


async def test_other_words_are_read_anew_and_the_same_are_not(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, business: Organization
) -> None:
    save = SaveBackerProfile(identity, uow, clock)
    await save(business.id, FORM)
    vector = uow.keep(a_vector(VectorOwner.BACKER, business.id))
    await save(business.id, replace(FORM, ceiling=1))
    assert uow.all(TextVector) == [vector]
    await save(business.id, replace(FORM, text="Көлдің жағасы таза болсын дейміз."))
    assert uow.all(TextVector) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"spheres": ()}, "choice-unknown"),
        ({"spheres": ("astrology",)}, "choice-unknown"),
        ({"regions": ("KZ-99",)}, "choice-unknown"),
        ({"offers": ("advice",)}, "choice-unknown"),
        ({"ceiling": 0}, "amount-not-positive"),
        ({"ceiling": 10**13}, "amount-too-large"),
        ({"pitches_per_week": 0}, "choice-unknown"),
        ({"text": "😀😀😀"}, "text-no-letters"),
        ({"text": " \n"}, "text-"),
        ({"text": "Су"}, "text-too-short"),
        ({"text": "а" * 1501}, "text-too-long"),
    ],
)
async def test_what_cannot_stand_is_refused(
    uow: Database,
    clock: FrozenClock,
    identity: FakeIdentity,
    business: Organization,
    change: dict[str, object],
    code: str,
) -> None:
    with pytest.raises(InvalidValueError, match=code):
        await SaveBackerProfile(identity, uow, clock)(business.id, replace(FORM, **change))
    assert uow.all(BackerProfile) == []


async def test_an_ngo_backs_nobody(uow: Database, clock: FrozenClock, person: Person) -> None:
    ngo = uow.keep(an_organization())
    identity = FakeIdentity(an_actor(person, ngo))
    with pytest.raises(ForbiddenError, match="backing-not-for-ngo"):
        await SaveBackerProfile(identity, uow, clock)(ngo.id, FORM)
    assert await ListBackerProfiles(identity, uow, clock)() == ()


async def test_somebody_else_s_profile_does_not_exist(
    uow: Database, clock: FrozenClock, identity: FakeIdentity
) -> None:
    other = uow.keep(an_organization(kind=OrganizationKind.BUSINESS))
    for call in (
        SaveBackerProfile(identity, uow, clock)(other.id, FORM),
        ShowBackerProfile(identity, uow, clock)(other.id),
        PauseBacking(identity, uow, clock)(other.id, paused=True),
    ):
        with pytest.raises(NotFoundError):
            await call


async def test_resting_and_going_on(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, business: Organization
) -> None:
    pause = PauseBacking(identity, uow, clock)
    with pytest.raises(NotFoundError):
        await pause(business.id, paused=True)
    await SaveBackerProfile(identity, uow, clock)(business.id, FORM)
    await pause(business.id, paused=True)
    await pause(business.id, paused=True)
    assert stored(uow).paused
    await SaveBackerProfile(identity, uow, clock)(business.id, replace(FORM, ceiling=5))
    assert stored(uow).paused, "a correction does not end the pause"
    await pause(business.id, paused=False)
    assert uow.actions == ["backer.save", "backer.pause", "backer.save", "backer.resume"]
    (view,) = await ListBackerProfiles(identity, uow, clock)()
    assert (view.paused, view.form) == (False, replace(FORM, ceiling=5))
