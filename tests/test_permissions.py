"""Every use case by every role: the table on record, and what the guard really does."""

import ast
import inspect
import textwrap
from contextlib import AbstractAsyncContextManager

import pytest

from bot.models.reference import Language
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.buttons import LetButtonsStand
from bot.use_cases.kernel.catalogue import all_use_cases
from bot.use_cases.kernel.errors import ConsentOutdatedError, ForbiddenError
from bot.use_cases.kernel.permissions import GRANTS, Permission, Role
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.answering import ConsentByLink
from bot.use_cases.links.own_address import RemoveOwnAddress
from bot.use_cases.links.proving import EnterCode, SendCode
from bot.use_cases.links.renewing import SendNewLink
from bot.use_cases.links.stopping import ResumeMail, SayItIsThem, SayNotThem, StopMail
from bot.use_cases.people.barring import TellBarred
from bot.use_cases.people.expiring import NoteSeen
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.people.introducing import ChooseLanguage, GiveConsent, ShowMyConsent, WhoAmI
from bot.use_cases.people.own_data import ExportMyData, FindMeAsContact
from bot.use_cases.people.reachability import ComeBack, GoAway
from bot.use_cases.pitches.received import ShowPitch
from bot.use_cases.voices.adding import AddToVoice
from bot.use_cases.voices.giving import GiveVoice
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


async def refused_by_the_guard(kind: type[UseCase], role: Role, *, consent_outdated: bool = False) -> bool:
    """Call it with nothing at hand: what matters is who stops the call, the guard or whatever comes after. Raises
    `ConsentOutdatedError` where the actor is asked first.
    """
    use_case = kind.__new__(kind)
    actor = Actor(1, 1, Language.KAZAKH, roles=frozenset({role}), consent_outdated=consent_outdated)
    UseCase.__init__(use_case, FakeIdentity(actor), Nothing(), FrozenClock())
    try:
        await use_case()  # type: ignore[operator]
    except ForbiddenError as error:
        return "permission" in error.params
    except ConsentOutdatedError:
        raise
    except Exception:  # noqa: BLE001 - it got past the guard, and that is all that is asked here
        return False
    return False


# One test for all roles of a use case: one for each would be thousands, whose keeping takes longer than they do.


@pytest.mark.parametrize("kind", all_use_cases(), ids=lambda kind: kind.__name__)
async def test_the_guard(kind: type[UseCase]) -> None:
    let_through = {role for role in Role if not await refused_by_the_guard(kind, role)}
    assert let_through == {role for role in Role if kind.permission in GRANTS[role]}


@pytest.mark.parametrize("kind", all_use_cases(), ids=lambda kind: kind.__name__)
async def test_whoever_has_not_answered_a_new_wording_is_asked_before_any_deed(kind: type[UseCase]) -> None:
    let_through, asked = set[Role](), set[Role]()
    for role in Role:
        try:
            if not await refused_by_the_guard(kind, role, consent_outdated=True):
                let_through.add(role)
        except ConsentOutdatedError:
            asked.add(role)
    granted = {role for role in Role if kind.permission in GRANTS[role]}
    needs_none = kind in FREE or kind.reads or kind.permission is Permission.RUN_SYSTEM
    assert (let_through, asked) == ((granted, set()) if needs_none else (set(), granted))


FREE = frozenset(
    {
        ChooseLanguage,
        GiveConsent,
        ShowMyConsent,
        WhoAmI,
        GoAway,
        ComeBack,
        ExportMyData,
        FindMeAsContact,
        ForgetMe,
        RemoveOwnAddress,
        NoteSeen,
        TellBarred,
        LetButtonsStand,
        ConsentByLink,
        SendCode,
        EnterCode,
        SendNewLink,
        StopMail,
        ResumeMail,
        SayNotThem,
        SayItIsThem,
        GiveVoice,
        AddToVoice,
    }
)
"""What people may do without a consent to the wording of today, beside reading and the public pages."""


def test_nothing_else_is_free_of_consent() -> None:
    free = {kind for kind in all_use_cases() if not kind.needs_consent() and not kind.reads}
    by_people = {kind for kind in free if kind.permission is not Permission.RUN_SYSTEM}
    assert by_people == {kind for kind in FREE if not kind.reads}


NOTED_ON_READING = {ShowPitch: "that a pitch was seen, which keeps the other side from waiting in vain"}


@pytest.mark.parametrize(
    "kind", [kind for kind in all_use_cases() if kind.reads], ids=lambda kind: kind.__name__
)
def test_what_is_said_to_read_opens_no_transaction_to_write(kind: type[UseCase]) -> None:
    source = ast.parse(textwrap.dedent(inspect.getsource(kind)))
    entered = [
        item.context_expr
        for node in ast.walk(source)
        if isinstance(node, ast.AsyncWith)
        for item in node.items
    ]
    writing = [ast.unparse(expression) for expression in entered if ast.unparse(expression).endswith("uow")]
    assert bool(writing) is (kind in NOTED_ON_READING)


class Undeclared(UseCase):
    """No permission declared: nobody may."""

    async def __call__(self) -> None:
        raise AssertionError


@pytest.mark.parametrize("role", Role, ids=str)
async def test_what_declares_no_permission_is_closed_to_all(role: Role) -> None:
    assert await refused_by_the_guard(Undeclared, role)
