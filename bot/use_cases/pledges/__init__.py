"""Pledges: what organisations promise to projects, and how it arrives, as both sides say."""
