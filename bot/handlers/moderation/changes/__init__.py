"""Changes of published projects and verified organisations that wait for a decision."""
