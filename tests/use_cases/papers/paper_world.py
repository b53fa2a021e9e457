"""A pledge whose parts arrive, and a printer that gives what it was handed."""

import json
from typing import Any

from bot.documents.paper_wording import sheet_of
from bot.models.organizations import Organization
from bot.models.papers import PaperKind, PledgePaper, Sheet
from bot.models.people import Person
from bot.models.pledge_deliveries import Delivery
from bot.models.pledges import Pledge
from bot.use_cases.papers.document import PaperFacts
from bot.use_cases.papers.making import MakePaper, PrintedPaper, ReadPaper
from bot.use_cases.pledges.arriving import AgreeToDelivery
from tests.builders import an_actor
from tests.fakes import FakeIdentity
from tests.use_cases.pledges.pledge_world import World


class PrintsWhatItIsGiven:
    """The bytes are the JSON of the sheet."""

    def worded(self, facts: PaperFacts) -> dict[str, Any]:
        return sheet_of(facts)

    async def print(self, sheet: Sheet) -> bytes:
        return json.dumps(dict(sheet), ensure_ascii=False, sort_keys=True).encode()


class PaperWorld(World):
    def prints(self, use_case: type[Any], person: Person, *organizations: Organization) -> Any:
        identity = FakeIdentity(an_actor(person, *organizations))
        return use_case(identity, self.uow, self.clock, PrintsWhatItIsGiven())

    async def ngo_makes(self, pledge: Pledge, kind: PaperKind) -> PrintedPaper:
        made: PrintedPaper = await self.prints(MakePaper, self.seeker, self.ngo)(pledge.id, kind)
        return made

    async def giver_makes(self, pledge: Pledge, kind: PaperKind) -> PrintedPaper:
        made: PrintedPaper = await self.prints(MakePaper, self.giver, self.backer)(pledge.id, kind)
        return made

    async def ngo_reads(self, paper_id: int) -> PrintedPaper:
        read: PrintedPaper = await self.prints(ReadPaper, self.seeker, self.ngo)(paper_id)
        return read

    async def arrived(self, pledge: Pledge, amount: int) -> Delivery:
        part = await self.tell(pledge, amount)
        await self.ngo_does(AgreeToDelivery)(part.id)
        return self.part(part.id)

    def papers(self) -> list[PledgePaper]:
        return self.uow.all(PledgePaper)
