"""Which of one's organisations submits: kept with its name, so that the review screen can show it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard
from dishka import AsyncContainer
from dishka.integrations.aiogram import CONTAINER_NAME

from bot.handlers.projects import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.form import Option, Question
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.pager import Paged
from bot.models.organizations import MembershipStatus, OrganizationKind
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.messages import OrganizationName, Value
from bot.use_cases.organizations.cards import ListMyOrganizations
from bot.use_cases.organizations.views import OrganizationView


@dataclass(frozen=True)
class OwnOrganizationQuestion(Question):
    """Non-governmental ones alone: businesses and state bodies support projects and submit none."""

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_click(_: CallbackQuery, __: object, manager: DialogManager, value: str) -> None:
            for view in await own_ngos(manager):
                if str(view.id) == value:
                    await progress.answer(manager, self, answer_of(view.id, view.name))
                    return

        choices = Choices(f"pick_{self.id}", "options", on_click)
        return (Paged(choices, id=f"page_{self.id}"),)

    async def read(self, message: Message, manager: DialogManager) -> Any:  # noqa: ANN401, ARG002
        raise InvalidValueError("expected-choice")

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return OrganizationName(**answer["name"])

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        t = await translator_of(manager)
        views = await own_ngos(manager)
        return {"options": [Option(str(view.id), t.plain_value(view.name)) for view in views]}

    async def preview(self, manager: DialogManager) -> dict[str, Any]:
        t = await translator_of(manager)
        return {"options": [Option("1", t.plain_value(samples.ORGANIZATION))]}


def answer_of(organization_id: int, name: OrganizationName) -> dict[str, Any]:
    return {"id": organization_id, "name": asdict(name)}


async def own_ngos(manager: DialogManager) -> list[OrganizationView]:
    container: AsyncContainer = manager.middleware_data[CONTAINER_NAME]
    views = await (await container.get(ListMyOrganizations))()
    return [
        view
        for view in views
        if view.kind is OrganizationKind.NGO and view.membership is MembershipStatus.ACTIVE
    ]
