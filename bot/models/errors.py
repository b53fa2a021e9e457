"""Errors of the domain: refusals that are expected and told to a person.

An error carries a code and parameters and no prose. Its words are chosen where the reader's language is known
(`error-<code>` in the locale files).
"""

from bot.models.words import Value


class DomainError(Exception):
    """An expected refusal. `code` names the sentence to show, `params` fills its gaps."""

    def __init__(self, code: str, **params: Value) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class InvalidValueError(DomainError):
    """What was typed cannot be understood; the form stays where it was."""


class OutdatedError(DomainError):
    """The record has changed since the button was drawn: it was answered, withdrawn or decided meanwhile."""

    def __init__(self, code: str = "outdated", **params: Value) -> None:
        super().__init__(code, **params)
