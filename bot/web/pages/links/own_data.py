"""One's own data behind a link, being forgotten, and what may be said of the mail."""

from collections.abc import Awaitable, Callable

from aiohttp import hdrs, web

from bot.models.words import Listed, Text
from bot.presenting.files.own_data import own_data_json
from bot.presenting.medium import Medium
from bot.presenting.own_data import lines_of, table_in_words
from bot.presenting.own_data_tables import TOLD
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.links.stopping import (
    FindAboutMail,
    ResumeMail,
    SayItIsThem,
    SayNotThem,
    SayOfMail,
    StopMail,
)
from bot.use_cases.people.forgetting import ForeseeForgetting, ForgetMe
from bot.use_cases.people.own_data import ExportMyData
from bot.web.app import Route
from bot.web.pages.links.visit import PREFIX, NotProvedError, Surroundings, Visit

Step = Callable[[Visit], Awaitable[web.Response]]
AboutMailPage = Callable[..., Awaitable[web.Response]]


class OwnDataPages:
    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def routes(self) -> list[Route]:
        return [
            Route(f"{PREFIX}/data", self._step(self._data)),
            Route(f"{PREFIX}/data.json", self._step(self._json)),
            Route(f"{PREFIX}/forget", self._step(self._foresee)),
            Route(f"{PREFIX}/forget", self._step(self._forget), method=hdrs.METH_POST),
            Route(f"{PREFIX}/stop", self._step(self._ask_to_stop)),
            Route(f"{PREFIX}/stop", self._step(self._stop), method=hdrs.METH_POST),
            Route(f"{PREFIX}/resume", self._step(self._resume), method=hdrs.METH_POST),
            Route(f"{PREFIX}/not-me", self._step(self._ask_whose)),
            Route(f"{PREFIX}/not-me", self._step(self._not_me), method=hdrs.METH_POST),
            Route(f"{PREFIX}/me", self._step(self._me), method=hdrs.METH_POST),
        ]

    def _step(self, step: Step) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def take(request: web.Request) -> web.Response:
            visit = await Visit.begin(self._around, request)
            try:
                return await step(visit)
            except NotProvedError:
                return visit.back()

        return take

    async def _data(self, visit: Visit) -> web.Response:
        async with visit.as_invited(ExportMyData) as export:
            data = await export()
        t = visit.t.to(Medium.PLAIN)
        tables = [
            (table_in_words(t, table), [lines for row in rows if (lines := lines_of(t, data, table, row))])
            for table in TOLD
            if (rows := data.rows.get(table))
        ]
        return await visit.page("data", tables=[(title, rows) for title, rows in tables if rows])

    async def _json(self, visit: Visit) -> web.Response:
        async with visit.as_invited(ExportMyData) as export:
            file = own_data_json(visit.t, await export())
        return visit.answer(file.content, "application/json", name=file.name)

    async def _foresee(self, visit: Visit) -> web.Response:
        async with visit.as_invited(ForeseeForgetting) as foresee:
            depending = await foresee()
        t = visit.t
        things = [Text(f"depends-{name}", {"number": number}) for name, number in depending.items()]
        line = t.plain("depends-on-this", things=Listed(tuple(things), " · ")) if things else ""
        return await visit.page("forget", depending=line)

    async def _forget(self, visit: Visit) -> web.Response:
        await visit.form()
        async with visit.as_invited(ForgetMe) as forget:
            await forget()
        return await visit.page("done", title=visit.t.plain("link-forgotten"))

    async def _ask_to_stop(self, visit: Visit) -> web.Response:
        """For an address that said so before: whether mail may come again."""
        return await self._about_mail(visit)

    async def _stop(self, visit: Visit) -> web.Response:
        return await self._say(visit, StopMail, self._about_mail)

    async def _resume(self, visit: Visit) -> web.Response:
        return await self._say(visit, ResumeMail, self._about_mail)

    async def _say(self, visit: Visit, kind: type[SayOfMail], page: AboutMailPage) -> web.Response:
        typed = (await visit.form()).get("address", "")
        try:
            async with visit.as_stranger(kind) as say:
                await say(visit.token, typed, visit.session)
        except InvalidValueError as refusal:
            return await page(visit, refusal, typed)
        # A session may have ended with it.
        return await page(await Visit.begin(self._around, visit.request))

    async def _about_mail(
        self, visit: Visit, error: InvalidValueError | None = None, typed: str = ""
    ) -> web.Response:
        async with visit.as_stranger(FindAboutMail) as find:
            mail = await find(visit.token)
        return await visit.page(
            "stop",
            status=400 if error else 200,
            error=error,
            address=mail.address,
            stopped=mail.stopped,
            typed=typed,
        )

    async def _ask_whose(self, visit: Visit) -> web.Response:
        return await self._whose(visit)

    async def _not_me(self, visit: Visit) -> web.Response:
        return await self._say(visit, SayNotThem, self._whose)

    async def _me(self, visit: Visit) -> web.Response:
        return await self._say(visit, SayItIsThem, self._whose)

    async def _whose(
        self, visit: Visit, error: InvalidValueError | None = None, typed: str = ""
    ) -> web.Response:
        async with visit.as_stranger(FindAboutMail) as find:
            mail = await find(visit.token)
        return await visit.page(
            "not_me",
            status=400 if error else 200,
            error=error,
            address=mail.address,
            said=mail.not_theirs,
            types=mail.not_theirs or visit.proved is None,
            typed=typed,
        )
