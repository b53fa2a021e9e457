"""Help in part: a backer says with what of a project it would help, if not with all of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.models.pitches import Pitch
from bot.models.projects import Project
from bot.models.words import APART, Listed, Named, Value
from bot.understanding.masking import mask_contacts
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.errors import InvalidValueError

PART_WORDS_MAX = 200


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the project's `needs`, and the backer's own `words`; one of both may be empty. `masked`: contacts were
    taken out of the words.
    """

    needs: tuple[str, ...] = ()
    words: str = ""
    masked: bool = False

    def of(self, project: Project) -> "Part":
        """The same for this project, tidied and without contacts. All of its needs and no word are no part but the
        whole. Raises `InvalidValueError` if nothing is said, or what the project does not need.
        """
        if not set(self.needs) <= set(project.needs):
            raise InvalidValueError("choice-unknown")
        words, found = "", False
        if self.words:
            masked = mask_contacts(parse_line(self.words, longest=PART_WORDS_MAX, shortest=2))
            if masked.empty:
                raise InvalidValueError("only-contacts")
            words, found = masked.text, masked.found
        if not self.needs and not words:
            raise InvalidValueError("part-missing")
        needs = tuple(need for need in project.needs if need in self.needs)
        return Part(() if needs == tuple(project.needs) else needs, words, found)


def part_in_words(needs: Sequence[str], words: str) -> Value | None:
    """With what the backer would help; None if it is everything."""
    said: list[Value] = []
    if needs:
        said.append(Listed(tuple(Named("need", need) for need in needs)))
    if words:
        said.append(words)
    return Listed(tuple(said), APART) if said else None


def part_of(pitch: Pitch) -> Value | None:
    return part_in_words(pitch.part, pitch.part_words)
