"""What the preview of the menu shows."""

NAME = "Айгүл"
WAITING = {"verification": 3, "project-review": 12}
