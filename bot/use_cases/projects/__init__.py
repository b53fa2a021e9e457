"""Projects: submitting one, correcting it, pausing, resuming and withdrawing it."""
