"""Behind the link of somebody who has an account: they answer, and there are no data of theirs and no being forgotten.
Whoever reads the same mailbox can type the code as well.
"""

from dataclasses import dataclass
from typing import Any, TypeVar

import pytest

from bot.models.links import LinkEnd, LinkOverError, PersonalLink
from bot.models.people import Consent, Person
from bot.models.reference import Language
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.catalogue import all_use_cases
from bot.use_cases.kernel.errors import ConsentOutdatedError, ForbiddenError
from bot.use_cases.kernel.identity import InvitedIdentity
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.links.answering import ConsentByLink, ReadWhatIsAsked
from bot.use_cases.links.opening import FindProved, Opened, OpenLink
from bot.use_cases.links.proving import EnterCode, SendCode
from bot.use_cases.people.introducing import ConsentText
from tests.builders import TERMS
from tests.errands import ConfirmErrand
from tests.use_cases.links.world import NAME, RECORD, World

Deed = TypeVar("Deed", bound=UseCase)

OWN_DATA = [kind for kind in all_use_cases() if kind.permission is Permission.OWN_DATA]


@dataclass
class Behind:
    """A link, and the session of whoever has typed its code."""

    world: World
    link: PersonalLink
    session: str

    async def opened(self) -> Opened:
        return await self.world.as_visitor(OpenLink, self.world.errands.answerables)(self.token)

    async def identity(self) -> InvitedIdentity:
        """As the page makes it, for each request anew."""
        proved = await self.world.as_visitor(FindProved, TERMS)(self.token, self.session)
        assert proved is not None
        return InvitedIdentity(
            proved.invited,
            proved.name,
            Language.ENGLISH,
            consented=proved.consented,
            over=(await self.opened()).over is not None,
        )

    async def made(self, deed: type[Deed], *needs: Any) -> Deed:
        return deed(await self.identity(), self.world.uow, self.world.clock, *needs)

    @property
    def token(self) -> str:
        return self.world.token(self.link)


@pytest.fixture
async def behind(world: World) -> Behind:
    """The code was typed before they had the account."""
    link = await world.ask()
    token, needs = world.token(link), (world.errands.answerables, world.secrets)
    await world.as_visitor(SendCode, *needs, world.post)(token)
    session = await world.as_visitor(EnterCode, *needs)(token, world.transport.codes[-1].digits)
    world.invited.account_id = 77
    world.uow.keep(world.invited)
    return Behind(world, link, session)


@pytest.mark.parametrize("kind", OWN_DATA, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("over", [False, True], ids=["open", "over"])
async def test_nobody_behind_a_link_reads_or_erases_an_account(
    behind: Behind, kind: type[UseCase], over: bool
) -> None:
    behind.world.errands.withdrawn = over
    assert (await behind.opened()).over is (LinkEnd.WITHDRAWN if over else None)
    use_case = kind.__new__(kind)
    UseCase.__init__(use_case, await behind.identity(), behind.world.uow, behind.world.clock)
    with pytest.raises(ForbiddenError) as refused:
        await use_case()  # type: ignore[operator]
    assert refused.value.params == {"permission": Permission.OWN_DATA.value}


async def test_they_consent_and_answer_and_are_spoken_to_as_they_chose_in_the_chat(behind: Behind) -> None:
    world = behind.world
    chosen = world.invited.language
    with pytest.raises(ConsentOutdatedError):
        await (await behind.made(ReadWhatIsAsked, world.errands.answerables))()
    await (await behind.made(ConsentByLink, TERMS))(ConsentText("I agree", Language.ENGLISH))
    assert world.uow.one(Consent, person_id=world.invited.id).subject == NAME
    assert world.uow.by_id(Person, world.invited.id).language is chosen is not Language.ENGLISH
    assert (await (await behind.made(ReadWhatIsAsked, world.errands.answerables))()).deeds
    await (await behind.made(ConfirmErrand))(RECORD, 1)
    assert world.uow.actions[-1] == "errand.confirm"


async def test_a_link_of_theirs_that_is_over_leads_nowhere(behind: Behind) -> None:
    world = behind.world
    world.errands.withdrawn = True
    assert not (await behind.opened()).own_data
    needs = (world.errands.answerables, world.secrets)
    with pytest.raises(LinkOverError):
        await world.as_visitor(SendCode, *needs, world.post)(behind.token)
    assert len(world.transport.codes) == 1
    for deed, *given in ((ReadWhatIsAsked, world.errands.answerables), (ConsentByLink, TERMS)):
        with pytest.raises(ForbiddenError) as refused:
            await (await behind.made(deed, *given))()  # type: ignore[operator]
        assert refused.value.params == {"permission": Permission.ANSWER.value}
