"""Half-filled forms. They are stored, so that nothing typed is lost to a restart or to another command."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base


class Draft(Base):
    __tablename__ = "drafts"

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), primary_key=True)
    form: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    answers: Mapped[dict[str, Any]]
    updated_at: Mapped[datetime]
