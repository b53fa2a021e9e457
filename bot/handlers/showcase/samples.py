"""What the previews of the screens about projects' pages show."""

from bot.handlers.projects.samples import PROJECT
from bot.use_cases.showcase.opening import OpenedProject

OPENED = OpenedProject(PROJECT, "https://asar.example.kz/p/K7M2Q9XTBW", mine=False, takes_help=True)
