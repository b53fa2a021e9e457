"""What the feature `links` hands to the kernel."""

from bot.models.codes import AddressCode
from bot.storage.addresses import SqlAddresses, erase_addresses, erase_from_cards
from bot.storage.links import SqlPersonalLinks, end_links
from bot.storage.traces import rows_of
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, Kept, happened
from bot.use_cases.links.people_gone import WHEN_PERSON_GONE, WHEN_REPRESENTATIVE_GONE
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.organizations.events import RepresentativeGone
from bot.use_cases.people.events import PersonGone

FEATURE = Feature(
    name="links",
    repositories={Addresses: SqlAddresses, PersonalLinks: SqlPersonalLinks},
    permissions=frozenset(
        {
            Permission.PROVE_ONESELF,
            Permission.ANSWER,
            Permission.OWN_DATA,
            Permission.REPRESENT,
            Permission.OVERSEE,
        }
    ),
    notifications=happened(
        "link-again",
        "link-tries",
        "link-address-refused",
        "card-address-not-theirs",
        "link-address-not-theirs",
        "link-address-stopped",
        "link-address-resumed",
        "card-address-added",
        "card-address-removed",
        "card-address-gone",
        "card-address-joined",
    ),
    touches={PersonGone: WHEN_PERSON_GONE, RepresentativeGone: WHEN_REPRESENTATIVE_GONE},
    traces={
        "organization_addresses": erase_from_cards,
        "person_addresses": erase_addresses,
        "personal_links": end_links,
        "address_codes": rows_of(AddressCode.person_id),
        "link_codes": Kept("who told a code by voice is owed to the party for which somebody answered"),
    },
)
