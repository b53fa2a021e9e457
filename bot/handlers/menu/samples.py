"""What the preview of the menu shows."""

from bot.use_cases.drafts.keeping import KeptForm

NAME = "Айгүл"
WAITING = {"verification": 3, "project-review": 12}
DRAFTS = (KeptForm(1, "project", {"title": "Ауыл үйірмелері"}),)
