"""An organisation's people: who represents it, who is invited, who asks for access."""
