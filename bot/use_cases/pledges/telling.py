"""What is told of a pledge, in values that become words when they are sent."""

from bot.models.pledge_deliveries import Delivery
from bot.models.pledges import Pledge, PledgeSide
from bot.models.reference import Language, Need
from bot.models.words import LegalDate, Money, Named, Text, Value, WrittenIn
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.contacts import Contacts
from bot.use_cases.pledges.access import Promise


def amount_in_words(kind: Need, amount: int) -> Value:
    """Tenge, or how many pieces, hours, days or people."""
    return Money(amount) if kind is Need.MONEY else Text(f"pledge-amount-{kind}", {"number": amount})


def pledge_in_words(pledge: Pledge) -> Value:
    """What is promised, in a line: how much of what."""
    amount = amount_in_words(pledge.kind, pledge.amount)
    if pledge.money_kind is not None:
        return Text("pledge-of-money", {"amount": amount, "kind": Text(f"money-kind-{pledge.money_kind}")})
    said: dict[str, Value] = {"kind": Named("need", pledge.kind), "amount": amount, "what": pledge.what}
    return Text("pledge-in-kind" if pledge.what else "pledge-of-kind", said)


def facts_of(promise: Promise, reader: PledgeSide) -> dict[str, Value]:
    """What each message about a pledge names, for this side: the other one, the project, what is promised and when."""
    return {
        "title": promise.project.name,
        "organization": name_of(promise.side(reader.other)),
        "pledge": pledge_in_words(promise.pledge),
        "due": LegalDate(promise.pledge.due),
    }


def words_line(words: str, language: Language) -> Value:
    """A line below with somebody's own words; empty if they wrote nothing."""
    return Text("pledge-words", {"words": words, "original": WrittenIn(language)}) if words else ""


def given_to(promise: Promise, reader: PledgeSide) -> Contacts | None:
    """The contacts that the other side has given to this one, while the pledge stands."""
    given = promise.pledge.contacts.get(reader.other.value)
    return Contacts(given["name"], given["phone"], given["email"]) if given else None


def part_facts(promise: Promise, part: Delivery, reader: PledgeSide) -> dict[str, Value]:
    return {
        **facts_of(promise, reader),
        "amount": amount_in_words(promise.pledge.kind, part.amount),
        "words": words_line(part.words, part.language),
        "last": Text("delivery-told-last") if part.last else "",
    }


async def tell_side(
    block: Block,
    promise: Promise,
    side: PledgeSide,
    said: Notification,
    occasion: str,
    *,
    but: int | None = None,
) -> None:
    await tell_representatives(block, promise.side(side).id, said, f"{occasion}:{side.value}", but=but)


def to_open(promise: Promise) -> tuple[Action, ...]:
    return (Action("open-pledge", promise.pledge.id),)
