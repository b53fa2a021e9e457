"""What came of a call is noted, and can be undone until somebody else has acted. Whoever is concerned reads it."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.words import OrganizationName, Value, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.moderation.calls import OUTCOMES, CallAbout, CallOutcome, Matter, require_call
from bot.use_cases.moderation.notifications import MadeCall
from bot.use_cases.moderation.queues import UNDONE
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.ending import refuse_interest


@dataclass(frozen=True, slots=True)
class NotedCall:
    title: Words
    organization: OrganizationName


class NoteCall(UseCase):
    """Note what came of a call. It waits no more.

    An NGO that does not want to be introduced has thereby refused the interest; its backer is told, and that is final.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, kind: str, record_id: int, outcome: CallOutcome) -> NotedCall:
        async with self.uow as block:
            actor, matter = await require_call(self, block, kind, record_id, lock=True)
            if matter.outcome is not None:
                raise OutdatedError("call-made")
            if not matter.to_be_made:
                raise OutdatedError("call-settled")
            if outcome not in OUTCOMES[matter.about]:
                raise InvalidValueError("choice-unknown")
            await block.waits.end(matter.wait.kind, record_id, outcome.value)
            if matter.match is not None and outcome is CallOutcome.DOES_NOT_WANT:
                await refuse_interest(block, matter.match, self.clock.now())
            await block.audit.record(actor, "call.note", "project", matter.project.id)
            said = _said(matter, outcome)
            if said is not None:
                await tell_representatives(block, matter.carrier.id, said, f"{said.key}:{matter.wait.id}")
            await block.commit()
            return NotedCall(matter.project.name, name_of(matter.carrier))


class UndoCall(UseCase):
    """Undo what was noted of a call, as long as nobody else has acted on the matter. The call waits as it did before,
    and what was not sent of it yet is not sent.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, kind: str, record_id: int) -> NotedCall:
        async with self.uow as block:
            actor, matter = await require_call(self, block, kind, record_id, lock=True)
            matter.require_undoable()
            wait = matter.wait
            wait.outcome = UNDONE
            await block.waits.begin(wait.kind, record_id, region=wait.region, since=wait.since)
            await block.audit.record(actor, "call.undo", "project", matter.project.id)
            await block.commit()
            return NotedCall(matter.project.name, name_of(matter.carrier))


def _said(matter: Matter, outcome: CallOutcome) -> Notification | None:
    """What the NGO is told in writing; nothing where it was just talked to. That backers have refused it is not told
    apart from their silence.
    """
    title = matter.project.name
    to_project = ((Action("open-project", matter.project.id),),)
    about = MadeCall(matter.wait.kind, matter.wait.record_id)
    if matter.question is not None:
        key = "call-question-agreed" if outcome is CallOutcome.WILL_ANSWER else "call-question-missed"
        answer = ((Action("answer-question", matter.question.id, "primary"),),)
        return Notification(key, {"title": title}, answer, about=about)
    if matter.match is not None:
        known: dict[str, Value] = {"title": title, "organization": name_of(matter.match.backer)}
        if outcome is CallOutcome.DOES_NOT_WANT:
            return Notification("call-refused", known, to_project)
        pitch_id = matter.match.pitch.id
        answers = (Action("accept-interest", pitch_id, "success"), Action("refuse-interest", pitch_id))
        key = "call-agreed" if outcome is CallOutcome.WILL_ANSWER else "call-missed"
        return Notification(key, known, (answers,), about=about)
    if outcome is CallOutcome.TALKED or matter.about is CallAbout.LANGUAGE:
        return None
    if matter.about is CallAbout.NOBODY:
        return Notification("call-team-missed", {"title": title}, to_project, about=about)
    key = "call-backers-hope" if outcome is CallOutcome.WILL_ANSWER else "call-backers-none"
    return Notification(key, {"title": title}, to_project, about=about)
