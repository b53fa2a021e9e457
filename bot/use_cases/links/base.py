"""What the deeds around a personal link are made of: what can be answered by one, and the server's secret."""

from bot.use_cases.kernel.answering import Answerables
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.post import Post
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.kernel.unit_of_work import UnitOfWork


class LinkUseCase(UseCase):
    """A deed for which a key is derived, of a link or of an address."""

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, answerables: Answerables, secrets: Secrets
    ) -> None:
        super().__init__(identity, uow, clock)
        self._answerables = answerables
        self._secrets = secrets


class MailedLinkUseCase(LinkUseCase):
    """One that sends a mail at once."""

    def __init__(  # noqa: PLR0917 - the container passes them by their types
        self,
        identity: Identity,
        uow: UnitOfWork,
        clock: Clock,
        answerables: Answerables,
        secrets: Secrets,
        post: Post,
    ) -> None:
        super().__init__(identity, uow, clock, answerables, secrets)
        self._post = post
