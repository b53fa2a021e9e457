"""The chapters of the story, in their order, with a module for each or for a few."""

from playground.story.acts import Chapter
from playground.story.chapters.carrying_out import CARRYING_OUT
from playground.story.chapters.changes import CHANGES, SECOND_CHANCE
from playground.story.chapters.days import DAYS
from playground.story.chapters.forum import FORUM
from playground.story.chapters.match import MATCH
from playground.story.chapters.meet import MEET
from playground.story.chapters.memorandum import MEMORANDUM
from playground.story.chapters.project import PROJECT
from playground.story.chapters.register import REGISTER
from playground.story.chapters.silence import SILENCE

WHOLE: tuple[Chapter, ...] = (
    *(MEET, REGISTER, PROJECT, MATCH, MEMORANDUM, CARRYING_OUT, FORUM, SILENCE),
    *(SECOND_CHANCE, CHANGES, DAYS),
)
"""As the tour plays it."""
FOR_THE_PAGE: tuple[Chapter, ...] = tuple(chapter for chapter in WHOLE if not chapter.for_tour)
"""As the chat page tells it."""
