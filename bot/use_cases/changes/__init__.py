"""Changes of what was moderated, and of contacts: proposed, waiting, decided, undone."""
