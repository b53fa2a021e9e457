"""What is told about requests for another language, and whether it is still so. Nobody reads who asks."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.models.translations import LanguageRequest
from bot.models.words import Named, Value
from bot.use_cases.kernel.messages import Action, Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.views import name_of
from bot.use_cases.projects.access import require_project
from bot.use_cases.translations.access import can_be_asked_for, words_proposed
from bot.use_cases.translations.ports import Translations


@dataclass(frozen=True, slots=True)
class OpenLanguageRequest(Subject):
    """For a message about a request. It is out of date once the request is settled, or the words are there or wait for
    a moderator.
    """

    id: int
    type: ClassVar = "language-request"


async def language_request_by_now(
    block: Block, about: OpenLanguageRequest, promised: Notification, _: datetime
) -> Notification | None:
    request = await block[Translations].get(about.id)
    if request is None:
        return None
    project, carrier = await require_project(block, request.project_id)
    stands = request.open and can_be_asked_for(project, request.language) and carrier.verified
    return promised if stands and await words_proposed(block, request) is None else None


@dataclass(frozen=True, slots=True)
class Asked:
    """A request with the project that it is about, and who carries it."""

    request: LanguageRequest
    project: Project
    carrier: Organization

    @property
    def in_words(self) -> dict[str, Value]:
        return {
            "title": self.project.name,
            "organization": name_of(self.carrier),
            "language": Named("language", self.request.language),
        }


def asked_told(key: str, asked: Asked) -> Notification:
    """For the project's people: somebody asks for the words."""
    said = asked.in_words
    del said["organization"]
    return Notification(
        key,
        said,
        actions=((Action("add-language", asked.request.id, "primary"),),),
        about=OpenLanguageRequest(asked.request.id),
    )


def asker_told(key: str, asked: Asked, pitch_id: int, about: Subject | None = None) -> Notification:
    """For whoever has asked."""
    return Notification(key, asked.in_words, ((Action("pitch-more", pitch_id),),), about=about)
