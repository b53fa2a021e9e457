"""Identities without an account: the system itself, visitors of the public pages, and who came by a personal link."""

from bot.models.reference import Language
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor, Invited


class SystemIdentity:
    """Acts in ticks and for the outbox. It has no permission that a person has."""

    async def actor(self) -> Actor:
        return Actor(None, None, Language.KAZAKH, roles=frozenset({Role.SYSTEM}))

    def changed(self) -> None:
        """Nothing to do: the system's roles never change."""

    def speak(self, language: Language) -> None:
        """Nothing to do: the system speaks to nobody."""


class VisitorIdentity:
    """A stranger on the web, of whom we know only the language in which they read the page.

    A visitor is no guest: a guest has an account that the bot can answer, and may introduce themselves.
    """

    def __init__(self, language: Language) -> None:
        self._language = language

    async def actor(self) -> Actor:
        return Actor(None, None, self._language, roles=frozenset({Role.VISITOR}))

    def changed(self) -> None:
        """Nothing to do: we keep no records of a visitor that could change."""

    def speak(self, language: Language) -> None:
        self._language = language


class InvitedIdentity:
    """Somebody who came by a personal link and has typed its code: this person, invited to answer this and no more;
    where the link is `over`, to nothing but their own data. Whoever has an account gets their data and is forgotten
    in the chat alone.

    They represent nobody here, whatever roles the person has in the chat. Until they `consented` to the wording of
    today, all that they can do is consent, and what concerns their own data.
    """

    def __init__(
        self, invited: Invited, name: str, language: Language, *, consented: bool, over: bool = False
    ) -> None:
        self._over = over
        self._invited = invited
        self._name = name
        self._language = language
        self._consented = consented

    async def actor(self) -> Actor:
        return Actor(
            self._invited.person_id,
            None,
            self._language,
            name=self._name,
            roles=frozenset({self._role}),
            consent_outdated=not self._consented,
            invited=self._invited,
        )

    @property
    def _role(self) -> Role:
        if self._invited.has_account:
            return Role.VISITOR if self._over else Role.INVITED_WITH_ACCOUNT
        return Role.ONCE_INVITED if self._over else Role.INVITED

    def changed(self) -> None:
        """Nothing to do: what is known of them is looked up for each request."""

    def speak(self, language: Language) -> None:
        self._language = language
