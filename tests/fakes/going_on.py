"""Says whether the outbox may go on, as the test has it."""


class GoingOn:
    """`left` is how often it still says yes; None is for ever."""

    def __init__(self, left: int | None = None) -> None:
        self.left = left

    async def __call__(self) -> bool:
        if self.left is None:
            return True
        self.left -= 1
        return self.left >= 0
