"""Verified organisations: found, suspended, their verification withdrawn, their representatives removed."""
