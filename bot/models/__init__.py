"""Entities and their invariants. No I/O: everything here can be tested without a database."""
