"""What the outbox promises to somebody without an account goes by mail; what came of it is kept, and told."""

from datetime import timedelta
from typing import Any

import pytest

from bot.models.links import LinkEnd, MailOutcome, PersonalLink
from bot.models.outbox import DeliveryStatus, OutboxMessage
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError
from bot.use_cases.kernel.messages import Action, Answer, Notification
from bot.use_cases.kernel.ports import DeliverLater
from bot.use_cases.kernel.post import AddressRefusedError
from bot.use_cases.links.stopping import ResumeMail, SayItIsThem, SayNotThem, StopMail
from tests.dispatching import dispatcher
from tests.errands import KIND
from tests.fakes import RecordingNotifier
from tests.use_cases.links.world import ADDRESS, RECORD, World

WORDS = {"organization": "Жем", "title": "Құпия сөз"}


async def promise(world: World, person_id: int, *, answer: bool = True, key: str = "one") -> None:
    asked = Answer(KIND, RECORD) if answer else None
    told = Notification("interest-lost", WORDS, actions=((Action("open-menu", 0),),), answer=asked)
    async with world.uow as block:
        await block.outbox.promise(person_id, told, dedupe_key=f"{key}:{person_id}")
        await block.commit()


async def dispatch(world: World, **given: Any) -> RecordingNotifier:
    notifier = RecordingNotifier()
    await dispatcher(world.uow, world.clock, notifier, post=world.post, **given)()
    return notifier


async def test_an_unconfirmed_address_gets_names_and_a_link_and_nobodys_words(world: World) -> None:
    link = await world.ask()
    await promise(world, world.invited.id)
    notifier = await dispatch(world)
    (mail,) = world.transport.mails
    assert mail.notification is None
    assert mail.address == ADDRESS
    assert mail.link == f"https://asar.example/l/{world.token(link)}"
    assert mail.stop == f"{mail.link}/stop"
    assert mail.asked_by == world.errands.asked_by
    assert notifier.sent == []
    assert world.address.outcome is MailOutcome.ACCEPTED
    assert world.uow.one(OutboxMessage).status is DeliveryStatus.SENT


async def test_a_confirmed_one_gets_the_words_too(world: World) -> None:
    await world.ask()
    world.address.confirm(world.clock.now())
    await promise(world, world.invited.id)
    await promise(world, world.invited.id, answer=False, key="told")
    await dispatch(world)
    first, second = world.transport.mails
    assert first.notification is not None
    assert first.notification.args == WORDS
    assert second.link == ""
    assert second.stop == first.stop


async def test_what_asks_nothing_is_not_sent_to_an_unconfirmed_one(world: World) -> None:
    await world.ask()
    await promise(world, world.invited.id, answer=False)
    await dispatch(world)
    assert world.transport.mails == []
    assert world.uow.one(OutboxMessage).last_error == "unconfirmed"


async def test_a_link_that_ended_is_in_no_mail(world: World) -> None:
    link = await world.ask()
    await promise(world, world.invited.id)
    world.clock.advance(timedelta(days=31))
    await dispatch(world)
    assert world.transport.mails == []
    assert link.ended_at is None


async def test_whoever_has_an_account_gets_it_in_the_chat(world: World) -> None:
    await promise(world, world.leader.id)
    notifier = await dispatch(world)
    assert notifier.keys == ["interest-lost"]
    assert world.transport.mails == []


async def test_without_a_mail_server_nothing_is_tried_and_nothing_lost(world: World) -> None:
    await world.ask()
    await promise(world, world.invited.id)
    world.transport.is_open = False
    await dispatch(world)
    assert world.uow.one(OutboxMessage).attempts == 0
    world.transport.is_open = True
    await dispatch(world)
    assert len(world.transport.mails) == 1


async def test_an_address_that_is_refused_is_told_to_those_who_ask_at_once(world: World) -> None:
    await world.ask()
    await promise(world, world.invited.id)
    world.transport.refusals = [AddressRefusedError(550)]
    notifier = await dispatch(world)
    assert (world.address.outcome, world.address.outcome_code) == (MailOutcome.REFUSED, 550)
    assert world.uow.all(OutboxMessage)[0].status is DeliveryStatus.DROPPED
    assert notifier.keys == ["link-address-refused"] * 2, "in the same run of the dispatcher, to both sides"
    assert notifier.sent[0].notification.args["address"] == "s***@akimat.example"
    await promise(world, world.invited.id, key="two")
    await dispatch(world)
    assert world.transport.mails == [], "nothing more goes there"


async def test_what_is_put_off_is_tried_again_and_sent_once(world: World) -> None:
    await world.ask()
    await promise(world, world.invited.id)
    world.transport.refusals = [DeliverLater("mail 451")]
    await dispatch(world)
    assert world.address.outcome is MailOutcome.DEFERRED
    assert world.transport.mails == []
    world.clock.advance(timedelta(minutes=1))
    await dispatch(world)
    assert len(world.transport.mails) == 1
    assert world.address.outcome is MailOutcome.ACCEPTED


async def test_whoever_said_stop_gets_nothing_again_and_those_who_ask_are_told(world: World) -> None:
    link = await world.ask()
    stop = world.as_visitor(StopMail, world.errands.answerables, world.secrets)
    for typed in ("", "123456", "s***@akimat.example", "other@akimat.example"):
        with pytest.raises(InvalidValueError):
            await stop(world.token(link), typed)
    assert world.address.stopped_at is None
    await stop(world.token(link), world.address.address)
    await stop(world.token(link), f" {world.address.address.upper()} ")
    assert world.uow.actions.count("address.stop") == 1
    await promise(world, world.invited.id)
    notifier = await dispatch(world)
    assert world.transport.mails == []
    assert notifier.keys == ["link-address-stopped"] * 2
    with pytest.raises(ForbiddenError, match="address-stopped"):
        await world.ask()
    assert [row.ended_why for row in world.uow.all(PersonalLink)] == ["stopped"]


async def test_whoever_said_stop_can_say_that_mail_may_come_again(world: World) -> None:
    link = await world.ask()
    needs = (world.errands.answerables, world.secrets)
    token = world.token(link)
    await world.as_visitor(StopMail, *needs)(token, world.address.address)
    resume = world.as_visitor(ResumeMail, *needs)
    with pytest.raises(InvalidValueError, match="address-not-this"):
        await resume(token, "other@akimat.example")
    await resume(token, world.address.address)
    await resume(token, world.address.address)
    assert world.uow.actions.count("address.resume") == 1
    await dispatch(world)
    again = await world.ask()
    assert again.id != link.id
    assert link.ended_why is LinkEnd.STOPPED, "what was closed stays so"


async def test_mail_that_is_not_for_them_ends_the_link_and_never_comes_again(world: World) -> None:
    link = await world.ask()
    needs = (world.errands.answerables, world.secrets)
    say, token = world.as_visitor(SayNotThem, *needs), world.token(link)
    for typed in ("", "123456", "s***@akimat.example", "other@akimat.example"):
        with pytest.raises(InvalidValueError):
            await say(token, typed)
    with pytest.raises(InvalidValueError):
        await say(token, "", "a session that nobody has")
    assert world.address.usable
    for _ in range(2):
        await say(token, world.address.address)
    assert world.uow.actions.count("address.deny") == 1
    assert (link.ended_why, link.provable) == (LinkEnd.NOT_THEIRS, False), "nobody reads another's data"
    await promise(world, world.invited.id)
    notifier = await dispatch(world)
    assert world.transport.mails == []
    assert sorted(notifier.keys) == ["card-address-not-theirs", "link-address-not-theirs"], "to each side"
    with pytest.raises(ForbiddenError, match="address-refused"):
        await world.ask()


async def test_whoever_said_so_by_mistake_takes_it_back(world: World) -> None:
    link = await world.ask()
    needs = (world.errands.answerables, world.secrets)
    token = world.token(link)
    await world.as_visitor(SayNotThem, *needs)(token, world.address.address)
    for _ in range(2):
        await world.as_visitor(SayItIsThem, *needs)(token, world.address.address)
    assert world.uow.actions.count("address.admit") == 1
    assert world.address.usable
    assert (await world.ask()).id != link.id
