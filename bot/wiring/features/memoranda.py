"""What the feature `memoranda` hands to the kernel."""

from bot.presenting.files.memoranda import copy_by_link_file, memorandum_file, translation_file
from bot.storage.free_will import SqlFreeWillAnswers, forget_who_answered
from bot.storage.memoranda import SqlMemoranda
from bot.storage.memoranda_traces import erase_signatory
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, FileMaker, happened
from bot.use_cases.links.events import AddressGone, AddressUnusable, LinkEntered
from bot.use_cases.memoranda import free_will_by_link
from bot.use_cases.memoranda.answerable import answerable
from bot.use_cases.memoranda.free_will import QUESTIONS, UNHEEDED, OpenQuestion, question_by_now
from bot.use_cases.memoranda.leaving import EXITS
from bot.use_cases.memoranda.linking import KIND
from bot.use_cases.memoranda.missing_copies import COPIES
from bot.use_cases.memoranda.notifications import (
    AwaitedDrafter,
    AwaitedOffice,
    AwaitedSignatory,
    HoldingMemorandum,
    MissingCopy,
    SilentSignatory,
    holding_by_now,
    invitation_by_now,
    missing_by_now,
    office_by_now,
    revision_by_now,
    silence_by_now,
)
from bot.use_cases.memoranda.people_gone import WHEN_PERSON_GONE
from bot.use_cases.memoranda.ports import FreeWillAnswers, Memoranda
from bot.use_cases.memoranda.printing import ATTACHMENT, PrintMemorandum
from bot.use_cases.memoranda.reached import WHEN_REACHED_ANEW
from bot.use_cases.memoranda.sealing import SEALS
from bot.use_cases.memoranda.term import TERMS
from bot.use_cases.memoranda.touching import (
    WHEN_ADDRESS_IS_UNUSABLE,
    WHEN_GROUND_IS_GONE,
    WHEN_LINK_IS_ENTERED,
    WHEN_ORGANIZATION_RENAMED,
    WHEN_SIGNATORY_IS_GONE,
)
from bot.use_cases.memoranda.waiting import CONFIRMATIONS, DRAFTS, HELPED, OFFICES, SIGNATORIES
from bot.use_cases.organizations.events import OrganizationRenamed, OrganizationStopped, RepresentativeGone
from bot.use_cases.people.events import PersonGone, ReachedAnew
from bot.use_cases.pitches.events import MatchEnded
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted
from bot.wiring.features.reasons import NUMBER_ALONE

FEATURE = Feature(
    name="memoranda",
    repositories={Memoranda: SqlMemoranda, FreeWillAnswers: SqlFreeWillAnswers},
    permissions=frozenset(
        {
            Permission.ANSWER,
            Permission.LOOK_UP,
            Permission.SIGN,
            Permission.REPRESENT,
            Permission.ADMINISTER,
            Permission.RUN_SYSTEM,
        }
    ),
    notifications={
        **dict.fromkeys(
            (
                "memorandum-office",
                "memorandum-office-own",
                "memorandum-extension-office",
                "memorandum-extension-office-own",
                "memorandum-office-nudge",
            ),
            AwaitedOffice,
        ),
        **dict.fromkeys(
            (
                "memorandum-invited",
                "memorandum-invited-own",
                "memorandum-extension-invited",
                "memorandum-extension-invited-own",
                "memorandum-nudge",
            ),
            AwaitedSignatory,
        ),
        **dict.fromkeys(("memorandum-silent", "memorandum-silent-ours"), SilentSignatory),
        **dict.fromkeys(
            (
                "memorandum-draft-nudge",
                "memorandum-draft-change-asked",
                "memorandum-day-has-come",
                "memorandum-cannot-be-printed",
            ),
            AwaitedDrafter,
        ),
        **dict.fromkeys(("memorandum-term-ends", "memorandum-term-ends-unsigned"), HoldingMemorandum),
        **dict.fromkeys(("memorandum-copy-missing", "memorandum-stays-unsigned"), MissingCopy),
        "free-will": OpenQuestion,
        **happened(
            "memorandum-agreed",
            "memorandum-copy-uploaded",
            "memorandum-copy-withdrawn",
            "memorandum-end-not-wanted",
            "memorandum-end-wanted",
            "memorandum-ended",
            "memorandum-extended",
            "memorandum-extension-agreed",
            "memorandum-extension-lapsed",
            "memorandum-extension-signed",
            "memorandum-extension-unchangeable",
            "memorandum-leaves",
            "memorandum-page",
            "memorandum-left",
            "memorandum-signed",
            "memorandum-stays",
            "memorandum-change-asked",
            "memorandum-confirmation-lapsed",
            "memorandum-declined",
            "card-other-post",
            "memorandum-lapsed",
            "memorandum-other-post",
            "memorandum-reworded",
            "memorandum-signatory-replaced",
            "memorandum-taken-back",
        ),
    },
    still_true={
        AwaitedDrafter: revision_by_now,
        HoldingMemorandum: holding_by_now,
        MissingCopy: missing_by_now,
        AwaitedOffice: office_by_now,
        AwaitedSignatory: invitation_by_now,
        SilentSignatory: silence_by_now,
        OpenQuestion: question_by_now,
    },
    answerables={
        KIND: answerable(memorandum_file, translation_file, copy_by_link_file),
        free_will_by_link.KIND: free_will_by_link.QUESTION_BY_LINK,
    },
    attachments={ATTACHMENT: FileMaker(PrintMemorandum, memorandum_file)},
    traces={
        "memoranda": NUMBER_ALONE,
        "memorandum_signatories": erase_signatory,
        "memorandum_readers": NUMBER_ALONE,
        "memorandum_signed_copies": NUMBER_ALONE,
        "free_will_answers": forget_who_answered,
    },
    waits=(
        DRAFTS,
        HELPED,
        SEALS,
        TERMS,
        COPIES,
        EXITS,
        OFFICES,
        SIGNATORIES,
        CONFIRMATIONS,
        QUESTIONS,
        UNHEEDED,
    ),
    touches={
        **dict.fromkeys(
            (ProjectClosed, ProjectCompleted, MatchEnded, OrganizationStopped),
            WHEN_GROUND_IS_GONE,
        ),
        RepresentativeGone: WHEN_SIGNATORY_IS_GONE,
        AddressGone: WHEN_SIGNATORY_IS_GONE,
        AddressUnusable: WHEN_ADDRESS_IS_UNUSABLE,
        LinkEntered: WHEN_LINK_IS_ENTERED,
        OrganizationRenamed: WHEN_ORGANIZATION_RENAMED,
        PersonGone: WHEN_PERSON_GONE,
        ReachedAnew: WHEN_REACHED_ANEW,
    },
)
