"""`make proof`: six people who may do anything whatever, and the ledger that must show an end for all of it.

What they do is drawn from a seed, so that any run can be repeated. It knows the playground by its control API alone.
"""
