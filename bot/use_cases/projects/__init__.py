"""Projects: what an organisation submits, what a moderator decides, how it goes on."""
