"""Half-filled forms. They are stored, so that nothing typed is lost to a restart or to another command."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base, surrogate_key


class Draft(Base):
    """`form` is the form's name. Where one person can have several drafts of it, the ids of the records that a draft is
    about follow, such as `meeting:12`.
    """

    __tablename__ = "drafts"
    __table_args__ = (sa.UniqueConstraint("person_id", "form"),)

    id: Mapped[int] = surrogate_key()
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"))
    form: Mapped[str] = mapped_column(sa.String(64))
    answers: Mapped[dict[str, Any]]
    updated_at: Mapped[datetime]
