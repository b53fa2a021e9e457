"""What the previews of the screens about projects' pages show."""

from bot.handlers.projects.samples import PAGE, PROJECT
from bot.use_cases.showcase.opening import OpenedProject

OPENED = OpenedProject(PROJECT, PAGE, mine=False, takes_help=True)
