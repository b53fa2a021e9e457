"""Projects: what an organisation submits, what a moderator decides, how it goes on."""

from bot.use_cases.projects.changes import PauseProject, ResumeProject, WithdrawProject
from bot.use_cases.projects.duplicates import FindLikelyDuplicates, LikelyDuplicate
from bot.use_cases.projects.reading import ListMyProjects, ShowProject
from bot.use_cases.projects.review import ListProjectsToReview, PublishProject, RejectProject, ReviewProject
from bot.use_cases.projects.submission import EditProject, SubmitProject
from bot.use_cases.projects.views import (
    BENEFICIARIES_MAX,
    FILE_NAME_MAX,
    PROGRAMME_MAX,
    STORY_MAX,
    TITLE_MAX,
    ProjectForm,
    ProjectPage,
    ProjectView,
    check_point,
    view_of,
)

__all__ = [
    "BENEFICIARIES_MAX",
    "FILE_NAME_MAX",
    "PROGRAMME_MAX",
    "STORY_MAX",
    "TITLE_MAX",
    "EditProject",
    "FindLikelyDuplicates",
    "LikelyDuplicate",
    "ListMyProjects",
    "ListProjectsToReview",
    "PauseProject",
    "ProjectForm",
    "ProjectPage",
    "ProjectView",
    "PublishProject",
    "RejectProject",
    "ResumeProject",
    "ReviewProject",
    "ShowProject",
    "SubmitProject",
    "WithdrawProject",
    "check_point",
    "view_of",
]
