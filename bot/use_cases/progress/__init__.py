"""After the agreement: whether work has begun and is complete, what is reported of it, and what the plan asks for."""
