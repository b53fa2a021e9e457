"""People: language, consent, name, their own data, staff roles."""
