"""What people consent to: the terms that hold at this installation, and each wording of them that was shown."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Final, Self

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base
from bot.models.reference import Language

VERSIONS: Final = ("2026-1", "2026-2", "2026-3", "2026-4")
"""Of the wording, oldest first. Whoever consented to an older one is asked anew, and told what each later one says
differently (`presenting/consent.py`).
"""
VERSION: Final = VERSIONS[-1]


_MODELS: Final = frozenset({"model_host", "translation_host"})
"""Settings that a service may do without."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the wording says of this installation: who the operator is, where the database stands, which external
    language model reads texts, and which one translates them when an author asks for it (their hosts; empty where none
    does).

    The law wants the operator named and the database kept in Kazakhstan (Law 94-V, art. 8 and 12). Until the settings
    say both, nobody can consent to anything, so the service is not `open`.
    """

    operator_name: str = ""
    operator_bin: str = ""
    operator_address: str = ""
    operator_contact: str = ""
    database_in_kazakhstan: bool = False
    model_host: str = ""
    translation_host: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the settings without which the service is not open."""
        needed = (field.name for field in fields(self) if field.name not in _MODELS)
        return tuple(name for name in needed if not getattr(self, name))

    @property
    def open(self) -> bool:
        return not self.missing

    def stored(self) -> dict[str, str]:
        return {
            name: value if isinstance(value, str) else "yes" for name, value in asdict(self).items() if value
        }

    @classmethod
    def loaded(cls, stored: dict[str, str]) -> Self:
        """Settings that this version does not know are passed over."""
        known = {
            name: value for name, value in stored.items() if name in {field.name for field in fields(cls)}
        }
        return cls(**known | {"database_in_kazakhstan": bool(stored.get("database_in_kazakhstan"))})  # type: ignore[arg-type]


class Wording(Base):
    """A wording as it was shown, whole, under the SHA-256 of its text. A gap stands where the person's own name stood,
    so that many consents refer to one wording and no name is kept in it.

    `text` is empty for wordings of the time in which only their hash was kept.
    """

    __tablename__ = "wordings"

    hash: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    version: Mapped[str] = mapped_column(sa.String(16))
    language: Mapped[Language]
    text: Mapped[str] = mapped_column(sa.Text)
    settings: Mapped[dict[str, str]]

    @classmethod
    def of(cls, text: str, language: Language, terms: Terms) -> Self:
        digest = hashlib.sha256(text.encode()).hexdigest()
        return cls(hash=digest, version=VERSION, language=language, text=text, settings=terms.stored())

    @property
    def terms(self) -> Terms:
        return Terms.loaded(self.settings)

    def holds(self, terms: Terms) -> bool:
        """Whether it still says what holds today. In which language it says so makes no difference."""
        return (self.version, self.terms) == (VERSION, terms)

    @property
    def versions_since(self) -> Sequence[str]:
        """The versions that came after this one, oldest first."""
        return VERSIONS[VERSIONS.index(self.version) + 1 :] if self.version in VERSIONS else VERSIONS
