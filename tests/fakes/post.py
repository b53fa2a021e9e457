"""A mail server that remembers what it was given, and refuses when told to."""

from bot.use_cases.kernel.post import CodeMail, Mail


class RecordingTransport:
    """`refusals` are raised one after the other, before anything is taken."""

    def __init__(self, *, is_open: bool = True) -> None:
        self.is_open = is_open
        self.mails: list[Mail] = []
        self.codes: list[CodeMail] = []
        self.refusals: list[Exception] = []

    def open(self) -> bool:
        return self.is_open

    async def send(self, mail: Mail) -> None:
        if self.refusals:
            raise self.refusals.pop(0)
        self.mails.append(mail)

    async def send_code(self, mail: CodeMail) -> None:
        if self.refusals:
            raise self.refusals.pop(0)
        self.codes.append(mail)
