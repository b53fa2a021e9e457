"""Ratios against peers and limits, one script each."""
