"""The audit log, read: who did what, when."""
