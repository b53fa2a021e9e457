"""What happens around a memorandum while it is agreed: people come and go, addresses change, mail is refused or
stopped, links are handed over and guessed at, staff help.
"""

from collections.abc import Awaitable, Callable

from bot.models.links import OrganizationAddress, PersonAddress, PersonalLink
from bot.models.memoranda import MemorandumStage
from bot.models.organizations import Membership
from bot.use_cases.kernel.post import AddressRefusedError
from bot.use_cases.links.cards import AddAddress, AddressForm, RemoveAddressAsStaff
from bot.use_cases.links.proving import EnterCode
from bot.use_cases.links.renewing import SendNewLink
from bot.use_cases.links.stopping import ResumeMail, StopMail
from bot.use_cases.memoranda.invited import AskModerators, SendLinkAgain
from bot.use_cases.memoranda.signatories import NameReader, ReplaceSignatory, StopReader
from bot.use_cases.moderation.memoranda import AppointSignatory, SendLinkAgainAsStaff
from bot.use_cases.organizations.leaving import LeaveOrganization, RemoveRepresentative, UndoRemoval
from bot.use_cases.people.forgetting import ForgetMe
from tests.use_cases.memoranda.draft_story import Story

Around = Callable[[Story], Awaitable[object]]


async def another_address(story: Story) -> None:
    """On the card of the body that has nobody in the chat, or by its own people on that of the business."""
    if story.random.random() < 0.7:
        await story.put_on_card(story.world.akimat)
        return
    story.sent += 1
    form = AddressForm("Бота Ілияс", "Заңгер", f"lawyer{story.sent}@example.kz")
    add = story.doors.in_chat(AddAddress, story.somebody, story.doors.secrets)
    await add(story.world.backer.id, form)


async def address_taken_off(story: Story) -> None:
    entries = [one for one in story.world.uow.all(OrganizationAddress) if one.ended_at is None]
    await story.world.as_moderator(RemoveAddressAsStaff)(story.one_of(entries).id)


async def mail_stopped(story: Story) -> None:
    link, address = _mailed(story)
    await story.doors.as_visitor(StopMail, story.doors.answerables, story.doors.secrets)(
        story.doors.token(link), address.address
    )


async def mail_resumed(story: Story) -> None:
    link, address = _mailed(story)
    await story.doors.as_visitor(ResumeMail, story.doors.answerables, story.doors.secrets)(
        story.doors.token(link), address.address
    )


async def mail_refused(story: Story) -> None:
    story.world.transport.refusals.append(AddressRefusedError(550))
    await story.world.dispatch()


async def wrong_codes(story: Story) -> None:
    """Until the code is over, or the link."""
    link = story.one_of(story.world.uow.all(PersonalLink))
    await story.doors.by_mail(link)
    for number in range(5):
        enter = story.doors.as_visitor(EnterCode, story.doors.answerables, story.doors.secrets)
        await enter(story.doors.token(link), f"{number:06}")


async def another_link(story: Story) -> None:
    link = story.one_of(story.world.uow.all(PersonalLink))
    renew = story.doors.as_visitor(
        SendNewLink, story.doors.answerables, story.doors.secrets, story.world.post
    )
    await renew(story.doors.token(link))


async def handed_over(story: Story) -> None:
    await story.answer_by_handed(story.one(*MemorandumStage))
    await story.world.seal()


async def moderator_helps(story: Story) -> None:
    memorandum = story.one(*MemorandumStage)
    party = story.random.choice(memorandum.parties)
    person_id = _candidate(story)
    deed = story.random.choice([AppointSignatory, SendLinkAgainAsStaff])
    await story.world.as_moderator(deed)(memorandum.id, party.organization_id, person_id)


async def signatory_replaced(story: Story) -> None:
    memorandum = story.one(*MemorandumStage)
    party = story.random.choice(memorandum.parties)
    person = story.person_for(party)
    await story.doors.in_chat(ReplaceSignatory, person)(
        memorandum.id, party.organization_id, _candidate(story)
    )


async def link_sent_again(story: Story) -> None:
    memorandum = story.one(*MemorandumStage)
    party = story.random.choice(memorandum.parties)
    person = story.person_for(party)
    await story.doors.in_chat(SendLinkAgain, person)(memorandum.id, party.organization_id, _candidate(story))


async def moderators_asked(story: Story) -> None:
    ask = story.doors.in_chat(AskModerators, story.somebody, story.world.post)
    await ask(story.one(*MemorandumStage).id)


async def reader_named(story: Story) -> None:
    memorandum, person = story.one(*MemorandumStage), story.somebody
    party = story.random.choice(memorandum.parties)
    deed = story.random.choice([NameReader, StopReader])
    await story.doors.in_chat(deed, story.person_for(party))(memorandum.id, party.organization_id, person.id)


async def leaves(story: Story) -> None:
    person = story.somebody
    organization = story.world.ngo if person in story.people[:2] else story.world.backer
    await story.doors.in_chat(LeaveOrganization, person)(organization.id, last=story.random.random() < 0.1)


async def removed(story: Story) -> None:
    membership = story.one_of(story.world.uow.all(Membership))
    deed = story.random.choice([RemoveRepresentative, UndoRemoval, UndoRemoval])
    await story.doors.in_chat(deed, story.somebody)(membership.id)


async def forgotten(story: Story) -> None:
    """In the chat, or behind a link."""
    if story.random.random() < 0.5:
        await story.doors.in_chat(ForgetMe, story.somebody)()
    else:
        link = story.one_of(story.world.uow.all(PersonalLink))
        await story.doors.behind(ForgetMe, await story.doors.by_mail(link))()


def _mailed(story: Story) -> tuple[PersonalLink, PersonAddress]:
    link = story.one_of([one for one in story.world.uow.all(PersonalLink) if one.address_id])
    return link, story.world.uow.by_id(PersonAddress, link.address_id or 0)


def _candidate(story: Story) -> int:
    at_addresses = [one.person_id for one in story.world.uow.all(OrganizationAddress) if one.ended_at is None]
    return story.random.choice([*(person.id for person in story.people), *at_addresses])


AROUND: tuple[Around, ...] = (
    *(another_address, address_taken_off) * 2,
    *(mail_stopped, mail_resumed, mail_refused, wrong_codes, another_link),
    *(handed_over, moderator_helps, signatory_replaced) * 2,
    *(link_sent_again, moderators_asked, reader_named, leaves, removed, forgotten),
)
