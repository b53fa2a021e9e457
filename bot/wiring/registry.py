"""The one list of what features hand to the kernel. To add a feature, add it here.

The process does not start if two features claim the same thing or if something is missing; the error names them.
"""

from bot.models.drafts import Draft
from bot.models.forum import Registration, Reminder, Star
from bot.models.meaning import VectorOwner
from bot.presenting.files.meetings import meeting_file
from bot.presenting.files.memoranda import memorandum_file
from bot.storage.backers import SqlBackers
from bot.storage.drafts import SqlDrafts
from bot.storage.fairs import SqlFairs
from bot.storage.figures import SqlFigures
from bot.storage.forum import SqlForums
from bot.storage.health import SqlSigns
from bot.storage.meaning import SqlTextVectors
from bot.storage.meetings import SqlMeetings, erase_words_about_meetings
from bot.storage.memoranda import SqlMemoranda, erase_signatory
from bot.storage.numbers import SqlNumbers
from bot.storage.organizations import ERASERS, SqlOrganizations
from bot.storage.outbox import erase_unsent_messages
from bot.storage.own_data import SqlOwnData
from bot.storage.people import SqlPeople
from bot.storage.pitches import SqlPitches
from bot.storage.projects import SqlProjects
from bot.storage.replies import SqlOwedReplies, erase_owed_replies
from bot.storage.traces import SqlTraces, rows_of
from bot.use_cases.backers.ports import Backers
from bot.use_cases.backers.texts import text_of_backer
from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.fairs.notifications import ComputedFair, computed_fair_by_now
from bot.use_cases.fairs.ports import Fairs
from bot.use_cases.figures.ports import Figures
from bot.use_cases.forum.notifications import StarredSession, reminder_by_now
from bot.use_cases.forum.ports import Forums
from bot.use_cases.forum.reminders import SessionReminders
from bot.use_cases.health.signs import Signs
from bot.use_cases.kernel.owing import OwedReplies
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Numbers, Recipients, Traces
from bot.use_cases.kernel.registry import Feature, FileMaker, Kept, Registry, happened
from bot.use_cases.meaning.ports import TextVectors
from bot.use_cases.meetings.answering import CALENDAR
from bot.use_cases.meetings.notifications import MeetingInStatus, meeting_by_now
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.reminders import MeetingReminders
from bot.use_cases.meetings.views import PrintMeeting
from bot.use_cases.memoranda.notifications import AwaitedSignatory, invitation_by_now
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.printing import ATTACHMENT, PrintMemorandum
from bot.use_cases.organizations.notifications import (
    DecidedMembership,
    DecidedOrganization,
    PendingOrganization,
    Representative,
    RequestedMembership,
    decided_membership_by_now,
    decided_organization_by_now,
    membership_by_now,
    organization_by_now,
    representative_by_now,
)
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.roles import roles_of_representative
from bot.use_cases.people.notifications import Staff, staff_by_now
from bot.use_cases.people.ports import OwnData, People
from bot.use_cases.people.reachability import HeldMessages, held_by_now
from bot.use_cases.people.roles import roles_of_person
from bot.use_cases.pitches.answering import match_by_now
from bot.use_cases.pitches.digests import digest_by_now, open_pitch_by_now
from bot.use_cases.pitches.life import close_open_pitches
from bot.use_cases.pitches.notifications import (
    Digest,
    OpenInterest,
    OpenPitch,
    StandingMatch,
    UnansweredProject,
    interest_by_now,
    unanswered_by_now,
)
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.changes import WithdrawProject
from bot.use_cases.projects.notifications import (
    DecidedProject,
    SubmittedProject,
    decided_project_by_now,
    submitted_project_by_now,
)
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.texts import text_of_project

_NUMBER_ALONE = Kept("the person's number alone, behind which there is no name and no account any more")

KERNEL = Feature(
    name="kernel",
    repositories={
        Numbers: SqlNumbers,
        OwedReplies: SqlOwedReplies,
        Recipients: SqlPeople,
        Traces: lambda session: SqlTraces(session, registry().traces),
    },
    permissions=frozenset({Permission.RUN_SYSTEM}),
    traces={
        "audit_log": Kept("who did what when is owed to the other parties; it holds no words and no contact"),
        "outbox": erase_unsent_messages,
        "owed_replies": erase_owed_replies,
    },
)

FEATURES = (
    KERNEL,
    Feature(
        name="people",
        repositories={People: SqlPeople, OwnData: SqlOwnData},
        permissions=frozenset(
            {
                Permission.INTRODUCE_ONESELF,
                Permission.PARTICIPATE,
                Permission.OWN_DATA,
                Permission.ADMINISTER,
                Permission.RUN_SYSTEM,
            }
        ),
        notifications={"while-away": HeldMessages, **happened("role-assigned")},
        still_true={Staff: staff_by_now, HeldMessages: held_by_now(lambda: registry())},  # noqa: PLW0108 - made below
        roles=[roles_of_person],
        traces={
            "consents": Kept(
                "the proof that a consent was given, and withdrawn, is owed by law; its name goes"
            ),
            "staff_assignments": Kept("`Person.forget` clears them"),
        },
    ),
    Feature(
        name="drafts",
        repositories={Drafts: SqlDrafts},
        permissions=frozenset({Permission.PARTICIPATE}),
        traces={"drafts": rows_of(Draft.person_id)},
    ),
    Feature(
        name="organizations",
        repositories={Organizations: SqlOrganizations},
        permissions=frozenset({Permission.PARTICIPATE, Permission.REPRESENT}),
        notifications={
            "organization-submitted": PendingOrganization,
            "membership-requested": RequestedMembership,
            **dict.fromkeys(("membership-confirmed", "membership-declined"), DecidedMembership),
        },
        still_true={
            Representative: representative_by_now,
            PendingOrganization: organization_by_now,
            RequestedMembership: membership_by_now,
            DecidedOrganization: decided_organization_by_now,
            DecidedMembership: decided_membership_by_now,
        },
        roles=[roles_of_representative],
        traces=ERASERS,
    ),
    Feature(
        name="projects",
        repositories={Projects: SqlProjects},
        permissions=frozenset({Permission.REPRESENT, Permission.SEEK_SUPPORT}),
        notifications={"project-submitted": SubmittedProject},
        still_true={
            SubmittedProject: submitted_project_by_now,
            DecidedProject: decided_project_by_now,
        },
        traces={"projects": _NUMBER_ALONE},
        texts={VectorOwner.PROJECT: text_of_project},
    ),
    Feature(
        name="moderation",
        permissions=frozenset({Permission.MODERATE}),
        notifications={
            **dict.fromkeys(("organization-verified", "organization-rejected"), DecidedOrganization),
            **dict.fromkeys(("project-published", "project-rejected"), DecidedProject),
        },
    ),
    Feature(
        name="backers",
        repositories={Backers: SqlBackers},
        permissions=frozenset({Permission.REPRESENT}),
        texts={VectorOwner.BACKER: text_of_backer},
    ),
    Feature(
        name="pitches",
        repositories={Pitches: SqlPitches},
        permissions=frozenset(
            {
                Permission.BACK,
                Permission.SEEK_SUPPORT,
                Permission.REPRESENT,
                Permission.MODERATE,
                Permission.RUN_SYSTEM,
            }
        ),
        notifications={
            **dict.fromkeys(("pitch", "pitch-again", "pitch-nudge"), OpenPitch),
            **dict.fromkeys(("digest", "digest-nudge"), Digest),
            "pitch-interest": OpenInterest,
            "pitch-call": UnansweredProject,
            "match": StandingMatch,
            **happened("interest-refused"),
        },
        still_true={
            OpenPitch: open_pitch_by_now,
            Digest: digest_by_now,
            OpenInterest: interest_by_now,
            UnansweredProject: unanswered_by_now,
            StandingMatch: match_by_now,
        },
        traces={"pitches": _NUMBER_ALONE},
        touches={WithdrawProject: close_open_pitches},
    ),
    Feature(
        name="meaning",
        repositories={TextVectors: SqlTextVectors},
        permissions=frozenset({Permission.RUN_SYSTEM}),
    ),
    Feature(
        name="meetings",
        repositories={Meetings: SqlMeetings},
        permissions=frozenset({Permission.MEET, Permission.RUN_SYSTEM}),
        notifications={
            **dict.fromkeys(
                (
                    "meeting-proposed",
                    "meeting-another-time",
                    "meeting-moved",
                    "meeting-moved-by-us",
                    "meeting-agreed",
                    "meeting-reminder-evening",
                    "meeting-reminder-soon",
                    "meeting-reminder-late",
                    "meeting-reminder-under-way",
                ),
                MeetingInStatus,
            ),
            **happened("meeting-declined", "meeting-called-off", "meeting-taken-back"),
        },
        still_true={MeetingInStatus: meeting_by_now},
        attachments={CALENDAR: FileMaker(PrintMeeting, meeting_file)},
        reminders=[MeetingReminders()],
        traces={"meetings": erase_words_about_meetings},
    ),
    Feature(
        name="memoranda",
        repositories={Memoranda: SqlMemoranda},
        permissions=frozenset({Permission.SIGN, Permission.RUN_SYSTEM}),
        notifications={
            "memorandum-invited": AwaitedSignatory,
            **happened("memorandum-in-force", "memorandum-declined"),
        },
        still_true={AwaitedSignatory: invitation_by_now},
        attachments={ATTACHMENT: FileMaker(PrintMemorandum, memorandum_file)},
        traces={
            "memoranda": _NUMBER_ALONE,
            "memorandum_parties": erase_signatory,
        },
    ),
    Feature(
        name="forum",
        repositories={Forums: SqlForums},
        permissions=frozenset({Permission.PARTICIPATE, Permission.ORGANISE, Permission.RUN_SYSTEM}),
        notifications=dict.fromkeys(
            ("reminder-evening", "reminder-soon", "reminder-late", "reminder-under-way"), StarredSession
        ),
        still_true={StarredSession: reminder_by_now},
        reminders=[SessionReminders()],
        traces={
            "stars": rows_of(Star.person_id),
            "registrations": rows_of(Registration.person_id),
            "reminders": rows_of(Reminder.person_id),
        },
    ),
    Feature(
        name="fairs",
        repositories={Fairs: SqlFairs},
        permissions=frozenset({Permission.ORGANISE, Permission.RUN_SYSTEM}),
        notifications={
            **dict.fromkeys(("fair-computed", "fair-computed-none"), ComputedFair),
            **happened("fair-failed", "fair-sent"),
        },
        still_true={ComputedFair: computed_fair_by_now},
        traces={"fair_rounds": _NUMBER_ALONE},
    ),
    Feature(name="figures", repositories={Figures: SqlFigures}, permissions=frozenset({Permission.LOOK_UP})),
    Feature(name="health", repositories={Signs: SqlSigns}, permissions=frozenset({Permission.RUN_SYSTEM})),
)

_REGISTRY = Registry(FEATURES)


def registry() -> Registry:
    return _REGISTRY
