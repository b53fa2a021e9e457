"""Count the examples of each language and kind."""

from collections import Counter

from bot.models.reference import Language
from tests.understanding.examples import READ, examples

counted = Counter((example.language, example.kind, example.outcome) for example in examples())
print(f"{'':<10}{'kind':<10}{'means':>8}{'asked':>8}{'refused':>9}{'in all':>8}")  # noqa: T201
for language in Language:
    for kind in [*READ, "all"]:
        row = [
            sum(
                count
                for (of, one, how), count in counted.items()
                if of == language and kind in {one, "all"} and how == outcome
            )
            for outcome in ("means", "asked", "refused")
        ]
        name = language.value if kind == next(iter(READ)) else ""
        print(f"{name:<10}{kind:<10}{row[0]:>8}{row[1]:>8}{row[2]:>9}{sum(row):>8}")  # noqa: T201
