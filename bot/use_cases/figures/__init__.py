"""Figures that anybody may look up: counts of public records, never of one backer."""
