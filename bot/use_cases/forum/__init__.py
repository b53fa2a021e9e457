"""Forums: the programme, taking part, reminders, the organiser's figures, loading a programme."""
