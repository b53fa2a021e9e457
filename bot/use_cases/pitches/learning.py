"""Lets an answer of a backer move its leanings, by a little and once."""

from bot.matching.feedback import Answer, leanings_after
from bot.models.pitches import Pitch
from bot.models.projects import Project
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.unit_of_work import Block


async def learn(
    block: Block, pitch: Pitch, project: Project, answer: Answer, *, instead_of: Answer | None = None
) -> bool:
    """Learn from an answer to a pitch. What the answer `instead_of` has taught, if it has, is taken back.

    False if this answer to this pitch was learnt from before, or if the backer has no profile.
    """
    profile = await block[Backers].get_for_update(pitch.backer_id)
    if profile is None or answer.value in pitch.lessons:
        return False
    known = instead_of if instead_of is not None and instead_of.value in pitch.lessons else None
    profile.leanings = dict(
        leanings_after(profile.leanings, answer, causes=pitch.causes, region=project.region, instead_of=known)
    )
    pitch.lessons = (*pitch.lessons, answer.value)
    return True
