"""Replies that could not be given when their update was handled. They are given later, in order."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, BigId, surrogate_key


class OwedReply(Base):
    """`content` is a call of the Bot API, or says that the chat's screen is to be drawn. The row is deleted when the
    reply has been given. `retry_at` is empty until it failed for the first time.
    """

    __tablename__ = "owed_replies"

    id: Mapped[int] = surrogate_key()
    chat_id: Mapped[int] = mapped_column(BigId, index=True)
    content: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    retry_at: Mapped[datetime | None] = mapped_column(default=None)
    attempts: Mapped[int] = mapped_column(default=0)
