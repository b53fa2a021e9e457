"""A figure about so few that it speaks of single ones (law 4 of the product: nobody is asked under power)."""

LEAST_TOLD = 5
"""Figures about people, organisations and what they answer are told from five on."""


def few(count: int) -> bool:
    """Whether it is not to be told. That there are none is."""
    return 0 < count < LEAST_TOLD
