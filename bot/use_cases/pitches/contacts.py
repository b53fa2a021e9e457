"""Contacts are a value that the sides of a match give each other at the yes. They are shown from there, never from
today's card, and end with the match.
"""

from dataclasses import dataclass

from bot.models.organizations import Organization
from bot.models.pitches import Pitch, Side, StoredContact
from bot.models.words import Listed, Live, Text
from bot.use_cases.pitches.access import Match


@dataclass(frozen=True, slots=True)
class Contacts:
    """An organisation's contacts. The other side of a pitch sees them only once both sides have said yes."""

    name: str
    phone: str
    email: str | None

    @property
    def in_words(self) -> Listed:
        """The last representative of an organisation may have had theirs erased."""
        known = (self.name, self.phone, Live(self.email) if self.email else "")
        return Listed(tuple(part for part in known if part) or (Text("contact-erased"),))


def contact_now(organization: Organization) -> StoredContact:
    """What the organisation would give today."""
    return {
        "name": organization.contact_name,
        "phone": organization.contact_phone,
        "email": organization.contact_email,
    }


def given(pitch: Pitch, side: Side) -> Contacts | None:
    """What this side of a match has given to the other; None without a match that stands."""
    contact = pitch.contacts.get(side.value)
    return Contacts(contact["name"], contact["phone"], contact["email"]) if contact else None


def given_by(match: Match, organization: Organization) -> Contacts | None:
    return given(match.pitch, match.kind_of_side(organization.id))
