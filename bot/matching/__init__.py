"""The matching engine: from texts to vectors, scores and reasons. It is pure: it knows no database and no Telegram.

Import its modules by name. `facts`, `suggestions` and `feedback` are light; `engine`, `index` and `rounds` load numpy
and the solver, which the start of the bot does without.
"""
