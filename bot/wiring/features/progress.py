"""What the feature `progress` hands to the kernel."""

from bot.storage.progress import SqlPlanSteps, SqlReports, forget_who_reported, forget_who_ticked
from bot.storage.report_delays import SqlReportDelays, forget_who_delayed
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature
from bot.use_cases.memoranda.events import MemorandumAgreed, MemorandumEnded
from bot.use_cases.organizations.events import OrganizationResumed, OrganizationStopped, RepresentativeGone
from bot.use_cases.pledges.events import PledgePromised, PledgeWithdrawn
from bot.use_cases.progress.backing import WHEN_PLEDGE_PROMISED, WHEN_PLEDGE_WITHDRAWN
from bot.use_cases.progress.delay_news import MovedReports, ReportsMovedBack, moved_back_by_now, moved_by_now
from bot.use_cases.progress.forms import WHEN_REPRESENTATIVE_GONE
from bot.use_cases.progress.late import CALLS
from bot.use_cases.progress.notifications import (
    MissingReport,
    OpenStep,
    PlanNews,
    ReachedStage,
    WrittenReport,
    missing_by_now,
    news_by_now,
    report_by_now,
    stage_by_now,
    step_by_now,
)
from bot.use_cases.progress.ports import PlanSteps, ReportDelays, Reports
from bot.use_cases.progress.touching import (
    WHEN_AGREED,
    WHEN_MEMORANDUM_ENDED,
    WHEN_ORGANIZATION_RESUMED,
    WHEN_ORGANIZATION_STOPPED,
    WHEN_PROJECT_IS_OVER,
    WHEN_PROJECT_REOPENED,
)
from bot.use_cases.progress.waiting import BEGINNINGS, COMPLETIONS, REPORTS, STEPS
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectReopened

FEATURE = Feature(
    name="progress",
    repositories={Reports: SqlReports, PlanSteps: SqlPlanSteps, ReportDelays: SqlReportDelays},
    permissions=frozenset(
        {Permission.MOVE_REPORTS, Permission.REPRESENT, Permission.SEEK_SUPPORT, Permission.SIGN}
    ),
    notifications={
        **dict.fromkeys(
            (
                "project-beginning-asked",
                "project-begun",
                "project-not-begun",
                "project-completion-asked",
                "project-completed",
                "project-goes-on",
                "project-seeks-again",
                "project-minimum-promised",
                "project-minimum-lost",
            ),
            ReachedStage,
        ),
        **dict.fromkeys(("report-asked", "report-late", "report-missing"), MissingReport),
        "report-written": WrittenReport,
        **dict.fromkeys(
            ("plan-step-asked", "plan-step-late-ours", "plan-step-late", "plan-step-undone"), OpenStep
        ),
        "plan-news": PlanNews,
        **dict.fromkeys(("reports-moved", "reports-moved-of-others"), MovedReports),
        **dict.fromkeys(("reports-moved-back", "reports-moved-back-of-others"), ReportsMovedBack),
    },
    still_true={
        ReachedStage: stage_by_now,
        MissingReport: missing_by_now,
        WrittenReport: report_by_now,
        OpenStep: step_by_now,
        PlanNews: news_by_now,
        MovedReports: moved_by_now,
        ReportsMovedBack: moved_back_by_now,
    },
    traces={
        "progress_reports": forget_who_reported,
        "plan_steps": forget_who_ticked,
        "report_delays": forget_who_delayed,
    },
    waits=(BEGINNINGS, COMPLETIONS, REPORTS, STEPS, CALLS),
    touches={
        MemorandumAgreed: WHEN_AGREED,
        PledgePromised: WHEN_PLEDGE_PROMISED,
        PledgeWithdrawn: WHEN_PLEDGE_WITHDRAWN,
        MemorandumEnded: WHEN_MEMORANDUM_ENDED,
        ProjectClosed: WHEN_PROJECT_IS_OVER,
        ProjectCompleted: WHEN_PROJECT_IS_OVER,
        ProjectReopened: WHEN_PROJECT_REOPENED,
        OrganizationStopped: WHEN_ORGANIZATION_STOPPED,
        RepresentativeGone: WHEN_REPRESENTATIVE_GONE,
        OrganizationResumed: WHEN_ORGANIZATION_RESUMED,
    },
)
