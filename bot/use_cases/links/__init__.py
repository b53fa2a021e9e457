"""People who are reached by mail, the addresses at which somebody answers for an organisation, and personal links."""
