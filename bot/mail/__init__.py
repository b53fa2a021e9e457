"""Mail for people who have no account at the messenger: what it looks like, and the server that takes it."""
