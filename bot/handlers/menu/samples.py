"""What the preview of the menu shows."""

NAME = "Айгүл"
