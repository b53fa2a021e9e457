"""The outbox's dispatcher as the system calls it."""

from bot.use_cases.kernel.answering import Answerables
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.outbox import DispatchOutbox
from bot.use_cases.kernel.ports import Clock, MayGoOn, Notifier
from bot.use_cases.kernel.post import Post
from bot.use_cases.kernel.sending import Unwritten
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.links.mailing import LinksPost
from bot.wiring.registry import registry
from tests.fakes import FixedSecrets, GoingOn, RecordingTransport


def no_post() -> Post:
    """Where the settings name no mail server."""
    return LinksPost(
        RecordingTransport(is_open=False), FixedSecrets(), Answerables({}), "https://asar.example"
    )


def dispatcher(
    uow: UnitOfWork,
    clock: Clock,
    notifier: Notifier,
    *,
    may_go_on: MayGoOn | None = None,
    unwritten: Unwritten | None = None,
    post: Post | None = None,
) -> DispatchOutbox:
    """`unwritten` is what the process remembers; without it, this is a process of its own."""
    return DispatchOutbox(
        SystemIdentity(),
        uow,
        clock,
        notifier,
        registry(),
        may_go_on=may_go_on or GoingOn(),
        unwritten=unwritten or Unwritten(),
        post=post or no_post(),
    )
