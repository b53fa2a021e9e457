"""Behind a link: consent before the text, exactly what it is for, and one deed of it."""

import asyncio

import pytest

from bot.models.links import LinkOverError
from bot.models.people import Consent, Person
from bot.models.reference import Language
from bot.use_cases.kernel.errors import ConsentOutdatedError, ForbiddenError, OutdatedError
from bot.use_cases.kernel.identity import InvitedIdentity
from bot.use_cases.kernel.ports import Invited
from bot.use_cases.links.answering import ConsentByLink, ReadWhatIsAsked
from bot.use_cases.people.introducing import ConsentText
from tests.builders import TERMS
from tests.errands import KIND, ConfirmErrand, DeclineErrand
from tests.use_cases.links.world import NAME, RECORD, World

TEXT = ConsentText("Келісемін", Language.RUSSIAN)


async def test_consent_comes_before_the_text_and_before_any_deed(world: World) -> None:
    link = await world.ask()
    read = world.as_invited(ReadWhatIsAsked, link, world.errands.answerables, consented=False)
    with pytest.raises(ConsentOutdatedError):
        await read()
    with pytest.raises(ConsentOutdatedError):
        await world.as_invited(ConfirmErrand, link, consented=False)(RECORD, 1)
    await world.as_invited(ConsentByLink, link, TERMS, consented=False)(TEXT)
    consent = world.uow.one(Consent, person_id=world.invited.id)
    assert consent.subject == NAME
    assert world.uow.by_id(Person, world.invited.id).language is Language.RUSSIAN
    assert (await world.as_invited(ReadWhatIsAsked, link, world.errands.answerables)()).deeds


async def test_a_deed_is_done_once_by_whichever_of_many(world: World) -> None:
    link = await world.ask()
    invited = Invited(link.id, KIND, RECORD, 1, world.invited.id, has_account=False)

    async def once() -> bool:
        identity = InvitedIdentity(invited, NAME, Language.KAZAKH, consented=True)
        try:
            await ConfirmErrand(identity, world.uow.beside(), world.clock)(RECORD, 1)
        except OutdatedError:
            return False
        return True

    assert sum(await asyncio.gather(*(once() for _ in range(20)))) == 1
    assert world.uow.actions == ["errand.confirm"]


async def test_a_link_is_for_one_version_of_one_record(world: World) -> None:
    link = await world.ask()
    confirm = world.as_invited(ConfirmErrand, link)
    with pytest.raises(ForbiddenError):
        await confirm(RECORD + 1, 1)
    with pytest.raises(LinkOverError):
        await confirm(RECORD, 2)
    world.errands.version = 2
    with pytest.raises(LinkOverError):
        await world.as_invited(ReadWhatIsAsked, link, world.errands.answerables)()
    await world.ask(version=2)
    with pytest.raises(OutdatedError, match="link-used"):
        await world.as_invited(DeclineErrand, link)(RECORD, 1, reason="Ескі сілтеме")
    assert world.uow.actions == []


async def test_whoever_came_by_no_link_reads_nothing(world: World) -> None:
    for deed in (
        world.as_clerk(ReadWhatIsAsked, world.errands.answerables),
        world.as_clerk(ConsentByLink, TERMS),
    ):
        with pytest.raises(ForbiddenError):
            await (deed() if isinstance(deed, ReadWhatIsAsked) else deed(TEXT))
