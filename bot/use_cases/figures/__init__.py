"""Figures that anybody may look up: counts of public records, which never tell of a single backer."""
