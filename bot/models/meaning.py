"""Vectors that the embedding model made of texts. They are kept, so that only a text that has changed is read again."""

import hashlib
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, BigId


class VectorOwner(StrEnum):
    PROJECT = "project"
    BACKER = "backer"


def text_hash(words: str, language: str) -> str:
    """SHA-256 of the words and the language that a vector is made from."""
    return hashlib.sha256(f"{language}\0{words}".encode()).hexdigest()


class TextVector(Base):
    """`vector` is little-endian float32. It is valid for one wording of a text and one version of one model."""

    __tablename__ = "text_vectors"

    owner_kind: Mapped[VectorOwner] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    model: Mapped[str] = mapped_column(sa.String(120))
    model_version: Mapped[str] = mapped_column(sa.String(120))
    text_hash: Mapped[str] = mapped_column(sa.String(64))
    vector: Mapped[bytes] = mapped_column(sa.LargeBinary)

    def holds_for(self, model: str, model_version: str, text_hash: str) -> bool:
        return (self.model, self.model_version, self.text_hash) == (model, model_version, text_hash)
