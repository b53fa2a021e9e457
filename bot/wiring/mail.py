"""Mail: the server that takes it, and what the outbox's messages become on their way there."""

from typing import Any, cast

from dishka import AsyncContainer, Provider, Scope, provide

from bot.config import Settings
from bot.mail.letters import Letters
from bot.mail.smtp import SmtpTransport
from bot.models.reference import Language
from bot.presenting.files.file import File
from bot.presenting.medium import Medium
from bot.presenting.translator import Translator
from bot.use_cases.kernel.answering import Answerables
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Attachment
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.post import Post, Transport
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.links.mailing import LinksPost
from bot.web.site import Site


class MailProvider(Provider):
    scope = Scope.APP

    @provide
    def answerables(self, registry: Registry) -> Answerables:
        return registry.answerables

    @provide
    def transport(
        self, settings: Settings, clock: Clock, registry: Registry, container: AsyncContainer
    ) -> Transport:
        async def attach(attachment: Attachment) -> File:
            registered = registry.attachments[attachment.kind]
            t = Translator(Language.KAZAKH, clock.now, Medium.PLAIN, lasts=True)
            async with container({Identity: SystemIdentity()}) as scope:
                read: Any = await scope.get(registered.deed)
                return cast("File", registered.as_file(t, await read(attachment.id, *attachment.more)))

        return SmtpTransport(settings.mail_server, Letters(settings.mail_from, clock.now), attach)

    @provide
    def post(self, transport: Transport, secrets: Secrets, answerables: Answerables, site: Site) -> Post:
        return LinksPost(transport, secrets, answerables, site.public_url)
