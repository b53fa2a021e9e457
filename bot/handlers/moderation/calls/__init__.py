"""Calls to be made where writing did not help."""
