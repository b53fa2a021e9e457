"""The matching engine: texts to vectors, scores, reasons. Pure: no database, no Telegram.

Whoever uses it names the module: `facts`, `suggestions` and `feedback` are light, `engine`, `index` and `rounds` bring
numpy and the solver, which a start does without.
"""
