"""Every use case by every role: the table on record, and what the guard really does."""

from contextlib import AbstractAsyncContextManager

import pytest

from bot.models.reference import Language
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.catalogue import all_use_cases
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.permissions import GRANTS, Role
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from tests.fakes import FakeIdentity, FrozenClock
from tests.snapshots import PERMISSIONS, permission_table


def test_the_table_of_permissions_is_the_one_on_record() -> None:
    """Write it anew with `python -m tests.snapshots`, and look at what has changed."""
    assert permission_table().splitlines() == PERMISSIONS.read_text(encoding="utf-8").splitlines()


class Nothing:
    """A unit of work without a database."""

    async def __aenter__(self) -> Block:
        raise NotImplementedError

    async def __aexit__(self, *_: object) -> None:
        raise NotImplementedError

    def read(self) -> AbstractAsyncContextManager[Block]:
        raise NotImplementedError


async def refused_by_the_guard(kind: type[UseCase], role: Role) -> bool:
    """Call it with nothing at hand: what matters is who stops the call, the guard or whatever comes after."""
    use_case = kind.__new__(kind)
    actor = Actor(1, 1, Language.KAZAKH, roles=frozenset({role}))
    UseCase.__init__(use_case, FakeIdentity(actor), Nothing(), FrozenClock())
    try:
        await use_case()  # type: ignore[operator]
    except ForbiddenError as error:
        return "permission" in error.params
    except Exception:  # noqa: BLE001 - it got past the guard, and that is all that is asked here
        return False
    return False


@pytest.mark.parametrize("role", Role, ids=str)
@pytest.mark.parametrize("kind", all_use_cases(), ids=lambda kind: kind.__name__)
async def test_the_guard(kind: type[UseCase], role: Role) -> None:
    granted = kind.permission in GRANTS[role]
    assert await refused_by_the_guard(kind, role) is not granted


class Undeclared(UseCase):
    """No permission declared: nobody may."""

    async def __call__(self) -> None:
        raise AssertionError


@pytest.mark.parametrize("role", Role, ids=str)
async def test_what_declares_no_permission_is_closed_to_all(role: Role) -> None:
    assert await refused_by_the_guard(Undeclared, role)
