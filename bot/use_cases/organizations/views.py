"""What the form of an organisation asks, and what its card shows."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.models import reference
from bot.models.changes import ChangeKind
from bot.models.organizations import (
    Membership,
    MembershipStatus,
    Organization,
    OrganizationKind,
    OrganizationStatus,
)
from bot.models.reasons import reason_in_words
from bot.models.reference import Language
from bot.models.words import OrganizationName, Value
from bot.understanding.contacts import parse_email, parse_phone
from bot.understanding.identification import parse_bin
from bot.understanding.names import names_an_office, parse_name, parse_person_name
from bot.understanding.organization_names import parse_organization_name
from bot.understanding.texts import parse_text
from bot.use_cases.changes.views import ChangeView
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.wait_views import WaitView

NAME_MAX = 200
SETTLEMENT_MAX = 120
ABOUT_MAX = 1500
REASON_MAX = 500
SPHERES_MAX = 5


@dataclass(frozen=True, slots=True)
class OrganizationForm:
    """What the form asks. `bin` is None for legal forms that have none."""

    kind: OrganizationKind
    legal_form: str
    bin: str | None
    name_kk: str
    name_ru: str
    name_en: str
    region: str
    settlement: str
    spheres: tuple[str, ...]
    about: str
    contact_name: str
    contact_phone: str
    contact_email: str | None

    def require_valid(self) -> "OrganizationForm":
        """The same answers, tidied. Raises `InvalidValueError` for the first field that is not valid."""
        form = reference.legal_forms().get(self.legal_form)
        if form is None or form.sector != self.kind:
            raise InvalidValueError("choice-unknown")
        if self.region not in reference.regions():
            raise InvalidValueError("choice-unknown")
        if not self.spheres or not set(self.spheres) <= set(reference.spheres()):
            raise InvalidValueError("choice-unknown")
        if len(self.spheres) > SPHERES_MAX:
            raise InvalidValueError("choice-unknown")
        names = [
            parse_organization_name(name, longest=NAME_MAX, legal_form=form.id).name if name else ""
            for name in (self.name_kk, self.name_ru, self.name_en)
        ]
        if not any(names):
            raise InvalidValueError("text-no-letters")
        return OrganizationForm(
            kind=self.kind,
            legal_form=self.legal_form,
            bin=parse_bin(self.bin or "") if form.has_bin else None,
            name_kk=names[0],
            name_ru=names[1],
            name_en=names[2],
            region=self.region,
            settlement=parse_name(self.settlement, longest=SETTLEMENT_MAX),
            spheres=self.spheres,
            about=parse_text(self.about, longest=ABOUT_MAX, shortest=20),
            contact_name=parse_person_name(self.contact_name, longest=NAME_MAX),
            contact_phone=parse_phone(self.contact_phone),
            contact_email=parse_email(self.contact_email) if self.contact_email else None,
        )


@dataclass(frozen=True, slots=True)
class OrganizationView:
    """A card as the organisation's own people and the moderators see it. The contact is theirs alone to whom
    `shows_contact` says so; to others it is empty.
    """

    id: int
    name: OrganizationName
    kind: OrganizationKind
    legal_form: str
    bin: str | None
    region: str
    settlement: str
    spheres: tuple[str, ...]
    about: str
    language: Language
    contact_name: str
    contact_phone: str
    contact_email: str | None
    status: OrganizationStatus
    status_reason: Value
    membership: MembershipStatus | None = None
    shows_contact: bool = True
    resembles: tuple[OrganizationName, ...] = ()
    """Verified organisations that a reader could take this one for."""
    claims_office: bool = False
    """Whether the name has a word for a body of the state, or for the bot, and the organisation is neither."""
    changes: tuple[ChangeView, ...] = ()
    """Changes that wait, and the last one of the contact that can still be undone."""
    wait: WaitView | None = None
    """Who is waited for: to verify the organisation, or, in a list, to decide on the reader's request for access."""
    office_address: str = ""
    meeting_link: str = ""
    """Where it meets others, for its own people alone (`whereabouts.py`)."""

    @property
    def change(self) -> ChangeView | None:
        """The change that waits for a moderator. All else is what is shown meanwhile."""
        return next((change for change in self.changes if change.kind is ChangeKind.MODERATED), None)

    @property
    def proposed_contact(self) -> ChangeView | None:
        """The change of contact that waits for another representative."""
        contacts = (change for change in self.changes if change.kind is ChangeKind.CONTACT)
        return next((change for change in contacts if change.waiting), None)

    @property
    def undoable(self) -> ChangeView | None:
        """The change of contact that can still be undone."""
        return next((change for change in self.changes if not change.waiting), None)


def name_of(organization: Organization) -> OrganizationName:
    return OrganizationName(
        organization.legal_form, organization.name_kk, organization.name_ru, organization.name_en
    )


def without_contact(view: OrganizationView) -> OrganizationView:
    """The card for somebody whom the contact does not concern."""
    return replace(view, contact_name="", contact_phone="", contact_email=None, shows_contact=False)


def as_proposed(view: OrganizationView) -> OrganizationView:
    """The card as it would be with the changes that wait, so that whoever corrects it again goes on from them."""
    waiting = {
        name: value for change in view.changes if change.waiting for name, value in change.after.items()
    }
    name = replace(
        view.name,
        legal_form=waiting.get("legal_form", view.name.legal_form),
        **{
            language: waiting[f"name_{language}"]
            for language in ("kk", "ru", "en")
            if f"name_{language}" in waiting
        },
    )
    own = {field: value for field, value in waiting.items() if not field.startswith("name_")}
    return replace(view, name=name, **own)


def names_in(name: OrganizationName) -> tuple[str, ...]:
    """The names, in whichever languages there is one."""
    return tuple(filter(None, (name.kk, name.ru, name.en)))


def names_of(organization: Organization) -> tuple[str, ...]:
    """The organisation's own names, in whichever languages it has one."""
    return names_in(name_of(organization))


def claims_office(kind: OrganizationKind, names: Iterable[str]) -> bool:
    """Whether a name has a word for a body of the state, or for the bot, and the organisation is neither."""
    return kind is not OrganizationKind.STATE and any(map(names_an_office, names))


def view_of(
    organization: Organization,
    membership: Membership | None = None,
    resembles: tuple[OrganizationName, ...] = (),
    changes: tuple[ChangeView, ...] = (),
    wait: WaitView | None = None,
) -> OrganizationView:
    return OrganizationView(
        id=organization.id,
        name=name_of(organization),
        kind=organization.kind,
        legal_form=organization.legal_form,
        bin=organization.bin,
        region=organization.region,
        settlement=organization.settlement,
        spheres=organization.spheres,
        about=organization.about,
        language=organization.language,
        contact_name=organization.contact_name,
        contact_phone=organization.contact_phone,
        contact_email=organization.contact_email,
        status=organization.status,
        status_reason=reason_in_words(organization.status_reason),
        membership=membership.status if membership else None,
        resembles=resembles,
        claims_office=claims_office(organization.kind, names_of(organization)),
        changes=changes,
        wait=wait,
    )
