"""The story that a newcomer is told: as data, which the tour, the chat page and the README's steps are made of."""
