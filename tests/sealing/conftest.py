"""One sealed file that all tests here bring back, changed or not."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import cached_property

import pytest
import typst

from bot.sealing.examining import KnownSeal
from bot.use_cases.seals.ports import Sealed, SealForCheck
from tests.fakes import FrozenClock
from tests.seals import Signer, a_sealer, a_signer, signed_by

TEMPLATE = b"""
#set document(title: "Memorandum", date: datetime(year: 2026, month: 6, day: 22))
#pdf.attach("memorandum.json", bytes("{}"), mime-type: "application/json", relationship: "source", description: "Data")
= Memorandum
#lorem(900)
#link("https://asar.example")[ASAR]
"""


@dataclass
class Scene:
    """A file of three pages that was sealed here, and a party that signs."""

    sealed: Sealed
    party: Signer

    @property
    def pdf(self) -> bytes:
        return self.sealed.pdf

    @cached_property
    def signed(self) -> bytes:
        return signed_by(self.party, self.pdf)

    @cached_property
    def seals(self) -> list[KnownSeal]:
        return [KnownSeal.from_pem(self.sealed.chain[0].pem, counts_alone=True)]

    @cached_property
    def to_check(self) -> list[SealForCheck]:
        return [SealForCheck(self.sealed.chain[0].pem, counts_alone=True)]


@pytest.fixture(scope="session")
async def scene() -> AsyncIterator[Scene]:
    made = typst.compile(TEMPLATE, format="pdf", pdf_standards=["a-3a", "ua-1"])
    assert isinstance(made, bytes)
    async with a_sealer(FrozenClock()) as sealer:
        yield Scene(await sealer.seal(made), a_signer())
