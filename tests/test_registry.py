"""What the features hand to the kernel is complete, and what does not fit is refused by its name."""

import ast
import builtins
import inspect
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib import import_module
from typing import ClassVar, Protocol

import pytest

from bot.models.changes import ChangeStatus
from bot.models.meaning import VectorOwner
from bot.models.organizations import OrganizationStatus
from bot.models.people import Person
from bot.models.pledges import PledgeSide
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.reminders import Lateness
from bot.models.waits import WaitsFor
from bot.storage.tables import metadata
from bot.use_cases.asars.notifications import Hand
from bot.use_cases.kernel.catalogue import all_use_cases
from bot.use_cases.kernel.events import Event
from bot.use_cases.kernel.messages import Attachment, Notification, Subject
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import (
    Feature,
    FileMaker,
    IncompleteRegistryError,
    Kept,
    Registry,
)
from bot.use_cases.kernel.telling import Somebody
from bot.use_cases.kernel.waiting import Moment, WaitKind
from bot.use_cases.organizations.notifications import Representative
from bot.use_cases.people.notifications import Staff
from bot.use_cases.projects.changes import WithdrawProject
from bot.wiring.registry import FEATURES, registry
from tests.builders import a_person
from tests.database import Database
from tests.presenting.locale_files import messages
from tests.presenting.used_keys import ROOT, import_everything, sources
from tests.promised_kinds import promised_kinds

GAPS: Mapping[str, Sequence[StrEnum]] = {
    "organization-{}": [OrganizationStatus.VERIFIED, OrganizationStatus.REJECTED],
    "project-{}": [ProjectStage.PUBLISHED, ProjectStage.REJECTED],
    "change-{}": [ChangeStatus.ACCEPTED, ChangeStatus.REJECTED],
    "reminder-{}": list(Lateness),
    "meeting-reminder-{}": list(Lateness),
    "pledge-promised-{}": list(PledgeSide),
}
"""What fills the gap of a family of kinds (see `promised_kinds`)."""


BY_ACCOUNT = {"owed_replies", "dialog_states"}
"""Tables that know a person by their account at the messenger alone."""


def test_every_table_that_points_at_a_person_says_what_is_erased() -> None:
    pointing = {
        table.name
        for table in metadata().sorted_tables
        for key in table.foreign_keys
        if key.column.table.name == Person.__tablename__
    }
    assert pointing
    assert set(registry().traces) == pointing | BY_ACCOUNT


def test_what_is_kept_of_a_person_has_its_reason() -> None:
    reasons = {table: trace.why for table, trace in registry().traces.items() if isinstance(trace, Kept)}
    assert {table for table, why in reasons.items() if len(why.split()) < 3} == set()


def test_every_kind_that_can_be_promised_is_registered_and_every_registered_one_can_be() -> None:
    found = promised_kinds()
    assert found.unread == set(), "a key that tests/promised_kinds.py does not understand"
    assert found.families == set(GAPS)
    filled = {family.format(filling.value) for family, fillings in GAPS.items() for filling in fillings}
    assert found.kinds | filled == set(registry().notifications)


@pytest.mark.parametrize("language", Language, ids=str)
def test_every_kind_has_its_sentence(language: Language) -> None:
    assert sorted(set(registry().notifications) - set(messages(language))) == []


def name_of(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def test_every_subject_has_its_check() -> None:
    import_everything()
    # By their names: a dataclass with slots takes the place of a class that is still counted as a subclass.
    subjects = {name_of(kind) for kind in Subject.__subclasses__() if kind.__module__.startswith("bot.")}
    assert subjects
    assert set(map(name_of, registry().subjects.values())) == subjects
    about = {subject for subject in registry().notifications.values() if subject is not None}
    as_whom = {Hand, Representative, Staff}
    assert set(map(name_of, about | as_whom)) == subjects, "a subject that no notification is about"


def ports_asked_for() -> Iterator[type]:
    """The classes by which a block is asked for a repository: `block[Pitches]`, whatever the block is called."""
    for source in sources():
        if source.path.name == "__main__.py":
            continue  # importing it runs the command
        path = source.path.relative_to(ROOT.parent).with_suffix("")
        names = vars(import_module(".".join(path.parts).removesuffix(".__init__")))
        for node in ast.walk(source.tree):
            if (
                isinstance(node, ast.Subscript)
                and isinstance(node.value, ast.Name)
                and node.value.id not in {*names, *dir(builtins)}
                and isinstance(node.slice, ast.Name)
            ):
                port = names.get(node.slice.id)
                if isinstance(port, type) and getattr(port, "_is_protocol", False):
                    yield port


def test_every_port_has_its_repository() -> None:
    import_everything()
    asked_for = set(ports_asked_for())
    assert asked_for
    assert set(registry().repositories) == asked_for


@pytest.mark.parametrize("port", registry().repositories, ids=lambda port: port.__name__)
def test_a_repository_does_all_that_its_port_says(port: type) -> None:
    """No type checker sees it: what stands behind a port is looked up when the bot runs."""
    repository = registry().repositories[port](object())
    for name, promised in vars(port).items():
        if name.startswith("_"):
            continue
        kept = getattr(repository, name, None)
        assert kept is not None, name
        assert inspect.iscoroutinefunction(kept) is inspect.iscoroutinefunction(promised), name
        expected = list(inspect.signature(promised).parameters.values())[1:]
        given = list(inspect.signature(kept).parameters.values())
        assert [(one.kind, one.default) for one in given] == [(one.kind, one.default) for one in expected], (
            name
        )
        by_name = [one.name for one in expected if one.kind is inspect.Parameter.KEYWORD_ONLY]
        assert [one.name for one in given if one.kind is inspect.Parameter.KEYWORD_ONLY] == by_name, name


def feature_of(use_case: type) -> str:
    """`bot.use_cases.<feature>.…`; what lies beside the features is the kernel's."""
    room = use_case.__module__.split(".")[2]
    return room if room in {feature.name for feature in FEATURES} else "kernel"


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_a_feature_registers_the_permissions_that_its_deeds_ask_for(feature: Feature) -> None:
    asked_for = {deed.permission for deed in all_use_cases() if feature_of(deed) == feature.name}
    assert set(feature.permissions) == asked_for


@dataclass(frozen=True, slots=True)
class Ticket(Subject):
    id: int
    type: ClassVar = "ticket"


@dataclass(frozen=True, slots=True)
class OtherTicket(Subject):
    id: int
    type: ClassVar = "ticket"


class Tickets(Protocol): ...


async def still_true(*_: object) -> None: ...


class Reminders:
    """A source of nothing."""


ASKED = WaitKind(
    name="asked",
    waits_for=WaitsFor.PERSON,
    moments=(Moment(1),),
    ends=True,
    still_waiting=still_true,  # type: ignore[arg-type]
    on_ring=still_true,  # type: ignore[arg-type]
)
FILE = FileMaker(WithdrawProject, still_true)
ANYTHING = Feature(name="anything", permissions=frozenset(Permission))


def twice(**fields: object) -> list[Feature]:
    return [ANYTHING, Feature(name="fairs", **fields), Feature(name="forum", **fields)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("features", "complaint"),
    [
        ([ANYTHING, ANYTHING], "feature 'anything' is registered twice"),
        (twice(repositories={Tickets: object}), "port 'Tickets' is registered twice: by fairs and by forum"),
        (
            twice(notifications={"news": None}),
            "notification 'news' is registered twice: by fairs and by forum",
        ),
        (
            twice(still_true={Ticket: still_true}),
            "subject 'Ticket' is registered twice: by fairs and by forum",
        ),
        (twice(attachments={"file": FILE}), "attachment 'file' is registered twice: by fairs and by forum"),
        (twice(traces={"stars": Kept("why")}), "table 'stars' is registered twice: by fairs and by forum"),
        (twice(waits=[ASKED]), "wait 'asked' is registered twice: by fairs and by forum"),
        (
            [ANYTHING, Feature(name="forum", waits=[replace(ASKED, moments=())])],
            "forum: a wait without a name or a clock",
        ),
        (
            twice(addressees={Somebody: still_true}),
            "addressee 'Somebody' is registered twice: by fairs and by forum",
        ),
        (twice(texts={VectorOwner.PROJECT: still_true}), f"text {VectorOwner.PROJECT!r} is registered twice"),
        (
            [ANYTHING, Feature(name="forum", notifications={"news": Ticket})],
            "forum: nothing checks whether a notification 'news' is still true",
        ),
        (
            [ANYTHING, Feature(name="forum", still_true={Ticket: still_true, OtherTicket: still_true})],
            "stored subject 'ticket' is registered twice: by Ticket and by OtherTicket",
        ),
        (twice(roles=[still_true]), "role rule 'still_true' is registered twice: by fairs and by forum"),
        (twice(reminders=[Reminders()]), "reminder 'Reminders' is registered twice: by fairs and by forum"),
        ([ANYTHING, Feature(name="forum", touches={int: still_true})], "forum: int is no event"),  # type: ignore[dict-item]
        (
            [ANYTHING, Feature(name="forum", attachments={"file": FileMaker(object, still_true)})],  # type: ignore[arg-type]
            "forum: object is no use case",
        ),
        (
            [ANYTHING, Feature(name="forum", notifications={"": None})],
            "'forum': a feature or a kind without a name",
        ),
        ([ANYTHING, Feature(name="")], "'': a feature or a kind without a name"),
        (
            [Feature(name="forum", permissions=frozenset(Permission) - {Permission.MEET})],
            f"no feature asks for {[Permission.MEET]}",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_does_not_fit_is_refused_by_its_name(features: list[Feature], complaint: str) -> None:
    with pytest.raises(IncompleteRegistryError, match=re.escape(complaint)):
        Registry(features)


def test_what_fits_is_taken() -> None:
    one = Feature(name="fairs", notifications={"news": Ticket}, still_true={Ticket: still_true})
    other = Feature(name="forum", repositories={Tickets: dict}, attachments={"file": FILE})
    made = Registry([ANYTHING, one, other])
    assert list(made.subjects.values()) == [Ticket]
    assert list(made.repositories.values()) == [dict]
    assert list(made.attachments) == ["file"]


@pytest.mark.parametrize(
    ("notification", "complaint"),
    [
        (Notification("no-such-kind"), "'no-such-kind' belongs to no feature"),
        (Notification("pitch"), "'pitch' is about None instead of"),
        (Notification("interest-refused", about=Ticket(1)), "'interest-refused' is about Ticket"),
        (Notification("interest-refused", to=Ticket(1)), "'interest-refused' goes to Ticket"),
        (
            Notification("interest-refused", attachment=Attachment("photo", 1)),
            "'interest-refused' comes with an unknown 'photo'",
        ),
    ],
    ids=str,
)
async def test_what_nobody_has_registered_is_not_promised(
    uow: Database, notification: Notification, complaint: str
) -> None:
    person = uow.keep(a_person())
    async with uow as block:
        with pytest.raises(IncompleteRegistryError, match=complaint):
            await block.outbox.promise(person.id, notification, dedupe_key="news")
        await block.commit()
    assert uow.promised == []


def test_every_event_happens_somewhere_and_every_touch_hangs_on_one() -> None:
    """A touch that hangs on an event which no deed causes would be settled by nobody."""
    import_everything()
    events = {name_of(kind) for kind in Event.__subclasses__() if kind.__module__.startswith("bot.")}
    caused = "".join(source.path.read_text() for source in sources() if "use_cases" in source.path.parts)
    touched = {event for feature in FEATURES for event in feature.touches}
    assert touched
    assert {name_of(event) for event in touched} <= events
    for event in touched:
        assert re.search(rf"\.touch\(\s*{event.__name__}\(", caused), event.__name__


@pytest.mark.parametrize(
    ("days", "complaint"),
    [
        ({"interst": (1, 3, 5, 14)}, "ASAR_WAITS: nothing waits as 'interst'"),
        ({"interest": (1, 3)}, "ASAR_WAITS: 'interest' rings 4 times"),
        ({"interest": (3, 1, 5, 14)}, "ASAR_WAITS: the days of 'interest' are not in order"),
        ({"meeting-held": (-7, -1)}, "ASAR_WAITS: the days of 'meeting-held' are not in order"),
    ],
)
def test_times_that_fit_no_clock_are_refused(days: dict[str, tuple[int, ...]], complaint: str) -> None:
    with pytest.raises(IncompleteRegistryError, match=re.escape(complaint)):
        registry().require_times(days)


def test_times_that_fit_are_taken() -> None:
    registry().require_times(
        {"interest": (2, 4, 6, 20), "meeting-proposed": (2, 0), "meeting-held": (-2, -9)}
    )
