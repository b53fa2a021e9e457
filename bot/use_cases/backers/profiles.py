"""A backer's profile. It is filled in once and decides which projects the backer is shown, and how often."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from bot.models import reference
from bot.models.backers import DIGEST_HOUR, DIGEST_HOURS, MAX_PITCHES_PER_WEEK, BackerProfile, PitchFrequency
from bot.models.meaning import VectorOwner
from bot.models.organizations import Organization
from bot.models.reference import Language, Need
from bot.models.words import OrganizationName
from bot.understanding.amounts import MAX_TENGE
from bot.understanding.languages import written_in
from bot.understanding.texts import parse_text
from bot.use_cases.backers.access import own_backer_ids, require_backer
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.correcting import corrected
from bot.use_cases.kernel.errors import (
    InvalidValueError,
    NotFoundError,
)
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.meaning.ports import TextVectors
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of

WISH_MAX = 1500
SPHERES_MAX = 10


@dataclass(frozen=True, slots=True)
class BackerForm:
    """What the form asks. No regions means the whole country; `ceiling` is in tenge, of money or of goods."""

    spheres: tuple[str, ...]
    regions: tuple[str, ...]
    text: str
    offers: tuple[str, ...]
    ceiling: int
    pitches_per_week: int
    frequency: PitchFrequency

    def require_valid(self) -> "BackerForm":
        """The same answers, tidied. Raises `InvalidValueError` for the first field that is not valid."""
        if not self.spheres or not set(self.spheres) <= set(reference.spheres()):
            raise InvalidValueError("choice-unknown")
        if not set(self.regions) <= set(reference.regions()):
            raise InvalidValueError("choice-unknown")
        if not self.offers or not set(self.offers) <= set(Need):
            raise InvalidValueError("choice-unknown")
        if not 1 <= self.pitches_per_week <= MAX_PITCHES_PER_WEEK:
            raise InvalidValueError("choice-unknown")
        if self.ceiling <= 0:
            raise InvalidValueError("amount-not-positive")
        if self.ceiling > MAX_TENGE:
            raise InvalidValueError("amount-too-large")
        return BackerForm(
            spheres=self.spheres,
            regions=self.regions,
            text=parse_text(self.text, longest=WISH_MAX, shortest=10),
            offers=self.offers,
            ceiling=self.ceiling,
            pitches_per_week=self.pitches_per_week,
            frequency=self.frequency,
        )


@dataclass(frozen=True, slots=True)
class BackerProfileView:
    """A profile as the backer's own people see it. `form` is None until it is filled in."""

    organization_id: int
    name: OrganizationName
    verified: bool
    form: BackerForm | None = None
    language: Language = Language.KAZAKH
    paused: bool = False
    leanings: Mapping[str, float] = field(default_factory=dict)
    digest_hour: int = DIGEST_HOUR

    @property
    def in_digests(self) -> bool:
        """Whether pitches wait for a digest instead of coming at once."""
        return self.form is not None and self.form.frequency is not PitchFrequency.AT_ONCE


def view_of(organization: Organization, profile: BackerProfile | None) -> BackerProfileView:
    if profile is None:
        return BackerProfileView(organization.id, name_of(organization), organization.verified)
    return BackerProfileView(
        organization.id,
        name_of(organization),
        organization.verified,
        form_of(profile),
        profile.language,
        profile.paused,
        profile.leanings,
        profile.digest_hour,
    )


def form_of(profile: BackerProfile) -> BackerForm:
    return BackerForm(**{field: getattr(profile, field) for field in BackerForm.__dataclass_fields__})


class SaveBackerProfile(UseCase):
    """Fill in a profile or correct it: as a whole, or the fields named by `only` of a profile that was filled in. A
    second tap changes nothing. A paused profile stays paused.
    """

    permission: ClassVar = Permission.REPRESENT

    async def __call__(
        self, organization_id: int, form: BackerForm, only: Collection[str] | None = None
    ) -> None:
        checked = form.require_valid() if only is None else form
        actor = await require_backer(self, organization_id)
        now = self.clock.now()
        async with self.uow as block:
            profile = await block[Backers].get_for_update(organization_id)
            if only is not None:
                if profile is None:
                    raise NotFoundError
                checked = corrected(form_of(profile), form, only)
            values: dict[str, Any] = {
                name: getattr(checked, name) for name in BackerForm.__dataclass_fields__
            }
            language = written_in(checked.text, actor.language)
            if profile is None:
                await block[Backers].add(
                    BackerProfile(
                        organization_id=organization_id, language=language, updated_at=now, **values
                    )
                )
                changed = sorted(values)
            else:
                changed = [name for name, value in values.items() if getattr(profile, name) != value]
                if not changed:
                    return
                for name in changed:
                    setattr(profile, name, values[name])
                profile.updated_at = now
                if "text" in changed:
                    profile.language = language
                    await block[TextVectors].drop(VectorOwner.BACKER, organization_id)
            await block.audit.record(actor, "backer.save", "backer", organization_id, fields=changed)
            await block.commit()


class ListBackerProfiles(UseCase):
    """The businesses and state bodies that the actor represents, with or without a profile."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self) -> tuple[BackerProfileView, ...]:
        actor, _ = await self.person()
        async with self.uow.read() as block:
            return tuple(
                [
                    view_of(await require_organization(block, backer_id), await block[Backers].get(backer_id))
                    for backer_id in own_backer_ids(actor)
                ]
            )


class ShowBackerProfile(UseCase):
    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, organization_id: int) -> BackerProfileView:
        await require_backer(self, organization_id)
        async with self.uow.read() as block:
            organization = await require_organization(block, organization_id)
            return view_of(organization, await block[Backers].get(organization_id))


class ChooseDigestHour(UseCase):
    """Choose the hour at which digests arrive. Pitches that are on their way already keep the hour before."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, organization_id: int, hour: int) -> None:
        if hour not in DIGEST_HOURS:
            raise InvalidValueError("choice-unknown")
        actor = await require_backer(self, organization_id)
        async with self.uow as block:
            profile = await block[Backers].get_for_update(organization_id)
            if profile is None:
                raise NotFoundError
            if profile.digest_hour != hour:
                profile.digest_hour = hour
                await block.audit.record(actor, "backer.digest-hour", "backer", organization_id, hour=hour)
                await block.commit()


class PauseBacking(UseCase):
    """Stop new pitches for now, or let them come again. Pitches that were sent already can still be answered."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, organization_id: int, *, paused: bool) -> None:
        actor = await require_backer(self, organization_id)
        async with self.uow as block:
            profile = await block[Backers].get_for_update(organization_id)
            if profile is None:
                raise NotFoundError
            now = self.clock.now()
            if profile.pause(now) if paused else profile.resume(now):
                verb = "pause" if paused else "resume"
                await block.audit.record(actor, f"backer.{verb}", "backer", organization_id)
                await block.commit()
