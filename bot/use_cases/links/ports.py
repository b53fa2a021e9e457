"""Where addresses, links, their codes and the sessions behind them are kept."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.models.codes import AddressCode, LinkCode
from bot.models.links import LinkSession, OrganizationAddress, PersonAddress, PersonalLink


class Addresses(Protocol):
    async def claim(self, person_id: int, address: str, at: datetime) -> PersonAddress:
        """The address as this person's, locked; another's, if it is that already."""

    async def get(self, address_id: int) -> PersonAddress | None: ...
    async def get_for_update(self, address_id: int) -> PersonAddress | None: ...
    async def living(self, address: str) -> PersonAddress | None:
        """Whose it is now, if it is anybody's."""

    async def of_person(self, person_id: int) -> PersonAddress | None:
        """Where mail to the person goes: the newest of their addresses that is usable."""

    async def last_of(self, person_id: int, *, lock: bool = False) -> PersonAddress | None:
        """The newest address that is the person's, whether or not mail may go there."""

    async def all_of(self, person_id: int) -> Sequence[PersonAddress]:
        """All that are the person's by now, locked."""

    async def add_code(self, code: AddressCode) -> None: ...
    async def newest_code(self, person_id: int, *, lock: bool = False) -> AddressCode | None:
        """The last code for an address that the person named as their own. Earlier ones work no more."""

    async def remove_code(self, code_id: int) -> None:
        """Forget a code that could not be sent."""

    async def remove_codes(self, before: datetime) -> None:
        """Forget those that were made before that moment."""

    async def codes_since(self, person_id: int, address: str, since: datetime) -> int:
        """How many codes were made since then for this person, or for this address by whomever."""

    async def resume(self, mark: str) -> None:
        """Mail may go there again, whoever's row it stands on."""

    async def stopped(self, mark: str) -> bool:
        """Whether somebody said there that nothing more may come, whoever had the address then."""

    async def denied_by(self, address: str, organization_id: int) -> Sequence[str]:
        """The names on the organisation's card, ever, whose mail came to somebody else there, as they said."""

    async def add_to_card(self, entry: OrganizationAddress) -> None: ...
    async def on_card(self, entry_id: int) -> OrganizationAddress | None:
        """Locked."""

    async def of_organization(
        self, organization_id: int
    ) -> Sequence[tuple[OrganizationAddress, PersonAddress]]:
        """Those that stand on its card, the oldest first."""

    async def of_address(self, address_id: int) -> Sequence[OrganizationAddress]:
        """The cards on which the address stands now."""

    async def cards_of(self, person_id: int) -> Sequence[OrganizationAddress]:
        """The cards on which the person stands now."""

    async def added_since(self, organization_id: int, since: datetime) -> int:
        """How many were put on the card since then, those that were taken off again included. Locks the organisation,
        so that two at once are counted one after the other.
        """

    async def named_as_contact(self, address: str) -> Collection[int]:
        """Ids of organisations whose card names this address as their contact's."""


class PersonalLinks(Protocol):
    async def add(self, link: PersonalLink) -> None: ...
    async def get(self, link_id: int) -> PersonalLink | None: ...
    async def by_hash(self, token_hash: str, *, lock: bool = False) -> PersonalLink | None: ...
    async def of_record(self, kind: str, record_id: int) -> Sequence[PersonalLink]:
        """All links to this record that have not ended, locked."""

    async def of_person(self, person_id: int) -> Sequence[PersonalLink]:
        """All links of this person that have not ended, locked."""

    async def newest(self, kind: str, record_id: int, person_id: int) -> PersonalLink | None:
        """The link by which this person may answer this record, if one works."""

    async def last(self, kind: str, record_id: int, person_id: int) -> PersonalLink | None:
        """The last link of this person to this record, whatever became of it."""

    async def newest_to(self, address_id: int) -> PersonalLink | None:
        """The last link that went to this address, whatever became of it."""

    async def asked_since(self, organization_id: int, since: datetime) -> int:
        """To how many addresses that nobody had confirmed by now the organisation has had links made since then.
        Locks the organisation.
        """

    async def use(self, link_id: int, person_id: int, version: int, at: datetime) -> bool:
        """Claim the link for its one deed. False if it was used, has ended, or is another person's by now, or for
        another version.
        """

    async def add_code(self, code: LinkCode) -> None: ...
    async def newest_code(self, link_id: int) -> LinkCode | None:
        """The last code that was made for it. Earlier ones work no more."""

    async def remove_code(self, code_id: int) -> None:
        """Forget a code that could not be sent."""

    async def codes_since(self, link: PersonalLink, since: datetime) -> int:
        """How many codes were made for all links to its address; for the link alone, if it has none."""

    async def add_session(self, session: LinkSession) -> None: ...
    async def session(self, token_hash: str) -> LinkSession | None: ...
    async def end_sessions(self, link_ids: Collection[int], at: datetime) -> None: ...
    async def remove_sessions(self, before: datetime) -> None:
        """Forget sessions that ended before that moment."""
