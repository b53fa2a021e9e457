"""Whoever the test says acts."""

from dataclasses import replace

from bot.models.reference import Language
from bot.use_cases.kernel.ports import Actor


class FakeIdentity:
    """`changes` counts how often a use case said that what is known of the actor is no longer true."""

    def __init__(self, actor: Actor) -> None:
        self.acting = actor
        self.changes = 0

    async def actor(self) -> Actor:
        return self.acting

    def changed(self) -> None:
        self.changes += 1

    def speak(self, language: Language) -> None:
        self.acting = replace(self.acting, language=language)
