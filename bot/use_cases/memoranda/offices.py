"""Who signs is bound to name and post: the name in the document is the signatory's own, and a post that is another one
than the party's own card gives them is shown beside it, and told to those whom it binds.
"""

from collections.abc import Mapping

from bot.models import signatories
from bot.models.links import OrganizationAddress
from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.words import Localized, Value
from bot.understanding.spelling import merged
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.ports import Addresses
from bot.use_cases.links.telling import tell_checker
from bot.use_cases.memoranda.access import project_of
from bot.use_cases.memoranda.asking import title_of
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.people.ports import People


async def entry_on_card(block: Block, party: MemorandumParty, person_id: int) -> OrganizationAddress | None:
    """What the party's own card says of somebody at an address; None for others."""
    entries = await block[Addresses].of_organization(party.organization_id)
    return next((entry for entry, _ in entries if entry.person_id == person_id), None)


async def post_on_card(block: Block, party: MemorandumParty, person_id: int) -> str:
    """The post that the card gives them, as the id of a customary one if it means one; empty for who is not on it."""
    entry = await entry_on_card(block, party, person_id)
    return meant_post(entry.post) if entry else ""


async def own_name(block: Block, party: MemorandumParty, person_id: int) -> str:
    """How somebody was invited: by the name on the party's card, else by the one that they have given themselves."""
    entry = await entry_on_card(block, party, person_id)
    person = await block[People].get(person_id)
    return entry.name if entry else person.name if person else ""


def meant_post(said: str) -> str:
    """The id of the customary post that these words name, else the words."""
    meant = (
        each.id
        for each in signatories.positions().values()
        if merged(said) in {merged(each.name.kk), merged(each.name.ru), merged(each.name.en)}
    )
    return next(meant, said)


async def other_posts(block: Block, memorandum: Memorandum) -> Mapping[int, str]:
    """By the id of a party: the post on its card, where its signatory has written another one and may still change it.
    Nothing is another post before the signatory has written theirs.
    """
    found = {}
    for party in memorandum.parties if memorandum.open else ():
        if party.signatory is not None and party.told_at is not None:
            post = await other_post(block, party)
            if post:
                found[party.id] = post
    return found


async def other_post(block: Block, party: MemorandumParty) -> str:
    """The post on the party's card if its signatory's is another one; empty if it is the same, or the card has none."""
    signatory = party.signatory
    on_card = await post_on_card(block, party, signatory.person_id) if signatory else ""
    if signatory is None or not on_card or merged(on_card) == merged(meant_post(signatory.position)):
        return ""
    return on_card


async def tell_other_post(block: Block, actor: Actor, memorandum: Memorandum, party: MemorandumParty) -> None:
    """Tell those for whom the signatory acts, and those who draft, before either confirms it. Where nobody represents
    the party in the chat, the moderator who has checked what its card says.
    """
    on_card, signatory = await other_post(block, party), party.signatory
    if not on_card or signatory is None:
        return
    values: dict[str, Value] = {
        "organization": name_of(await require_organization(block, party.organization_id)),
        "signatory": signatory.name,
        "post": post_in_words(on_card),
        "written": post_in_words(signatory.position),
    }
    occasion = f"{party.id}:{signatory.person_id}:{party.told_at:%Y%m%d%H%M%S%f}"
    title = title_of(memorandum, await project_of(block, memorandum))
    notification = Notification(
        "memorandum-other-post",
        {**values, "project": title},
        actions=((Action("open-memorandum", memorandum.id),),),
    )
    for organization_id in dict.fromkeys((party.organization_id, memorandum.drafter_id)):
        await tell_representatives(
            block, organization_id, notification, f"{notification.key}:{occasion}", but=actor.person_id
        )
    entry = await entry_on_card(block, party, signatory.person_id)
    if entry is not None:
        checked = Notification(
            "card-other-post", values, actions=((Action("open-addresses", party.organization_id),),)
        )
        await tell_checker(block, entry, checked, f"card-other-post:{occasion}")


def post_in_words(kept: str) -> Localized:
    """A post that is kept as the id of a customary one, or in somebody's words."""
    names = signatories.in_words(signatories.positions(), kept)
    return Localized.of({"kk": names.kk, "ru": names.ru, "en": names.en})
