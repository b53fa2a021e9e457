"""What the feature `pledges` hands to the kernel."""

from bot.storage.pledges import SqlDeliveries, SqlPledges, forget_who_delivered, forget_who_pledged
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, happened
from bot.use_cases.memoranda.events import MemorandumEnded
from bot.use_cases.organizations.events import (
    ContactChanged,
    OrganizationResumed,
    OrganizationStopped,
    RepresentativeGone,
)
from bot.use_cases.pledges.events import PledgePromised
from bot.use_cases.pledges.forms import WHEN_REPRESENTATIVE_GONE
from bot.use_cases.pledges.free_will import (
    FREE_WILL,
    WHEN_PROMISED,
    OpenPledgeQuestion,
    pledge_question_by_now,
)
from bot.use_cases.pledges.notifications import (
    DuePledge,
    OfferedPledge,
    StandingPledge,
    ToldDelivery,
    delivery_by_now,
    due_by_now,
    offer_by_now,
    standing_by_now,
)
from bot.use_cases.pledges.ports import Deliveries, Pledges
from bot.use_cases.pledges.touching import (
    WHEN_CONTACT_CHANGED,
    WHEN_MEMORANDUM_ENDED,
    WHEN_ORGANIZATION_RESUMED,
    WHEN_ORGANIZATION_STOPPED,
    WHEN_PROJECT_IS_OVER,
    WHEN_PROJECT_REOPENED,
)
from bot.use_cases.pledges.waiting import CALLS, DELIVERIES, DUES, OFFERS
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectReopened

FEATURE = Feature(
    name="pledges",
    repositories={Pledges: SqlPledges, Deliveries: SqlDeliveries},
    permissions=frozenset({Permission.BACK, Permission.SEEK_SUPPORT, Permission.MEET, Permission.REPRESENT}),
    notifications={
        **dict.fromkeys(("pledge-offered", "pledge-offer-nudge", "pledge-offer-called"), OfferedPledge),
        **dict.fromkeys(("pledge-promised-giver", "pledge-promised-receiver"), StandingPledge),
        **dict.fromkeys(
            ("pledge-due-soon", "pledge-due-today", "pledge-late-ours", "pledge-late"), DuePledge
        ),
        **dict.fromkeys(
            ("delivery-told", "delivery-other-amount", "delivery-nudge", "delivery-one-sided"), ToldDelivery
        ),
        "pledge-free-will": OpenPledgeQuestion,
        **happened(
            "pledge-declined",
            "pledge-lapsed",
            "pledge-lost",
            "pledge-explained",
            "pledge-withdrawn",
            "pledge-delivered",
            "pledge-stands-on",
            "pledge-goes-on",
            "delivery-agreed",
            "delivery-denied",
            "delivery-taken-back",
        ),
    },
    still_true={
        OfferedPledge: offer_by_now,
        StandingPledge: standing_by_now,
        DuePledge: due_by_now,
        ToldDelivery: delivery_by_now,
        OpenPledgeQuestion: pledge_question_by_now,
    },
    traces={"pledges": forget_who_pledged, "pledge_deliveries": forget_who_delivered},
    waits=(OFFERS, DUES, DELIVERIES, CALLS, FREE_WILL),
    touches={
        PledgePromised: WHEN_PROMISED,
        ProjectClosed: WHEN_PROJECT_IS_OVER,
        ProjectCompleted: WHEN_PROJECT_IS_OVER,
        ProjectReopened: WHEN_PROJECT_REOPENED,
        OrganizationStopped: WHEN_ORGANIZATION_STOPPED,
        OrganizationResumed: WHEN_ORGANIZATION_RESUMED,
        ContactChanged: WHEN_CONTACT_CHANGED,
        RepresentativeGone: WHEN_REPRESENTATIVE_GONE,
        MemorandumEnded: WHEN_MEMORANDUM_ENDED,
    },
)
