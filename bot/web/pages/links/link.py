"""From the opened link to the answer. GET and HEAD only read; each step is a form that is sent."""

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import hdrs, web

from bot.presenting.consent import consent_text, wording
from bot.presenting.medium import Medium
from bot.use_cases.kernel.answering import Answerables, LinkDeed, LinkFile
from bot.use_cases.kernel.errors import (
    ConsentOutdatedError,
    DomainError,
    ForbiddenError,
    InvalidValueError,
    NotFoundError,
    OutdatedError,
)
from bot.use_cases.links.answering import ConsentByLink, ReadWhatIsAsked
from bot.use_cases.links.proving import EnterCode, SendCode
from bot.use_cases.links.renewing import SendNewLink
from bot.use_cases.seals.findings import FILE_MOST
from bot.web.app import Route
from bot.web.limits import Kind
from bot.web.pages.links.cookies import keep_session
from bot.web.pages.links.showing import asked, in_words, offered
from bot.web.pages.links.visit import PREFIX, NotProvedError, Surroundings, Visit
from bot.web.uploads import FIELD, FileRefusedError

_GONE, _REFUSED, _OUTDATED = 410, 403, 409

_SAID_ALREADY = frozenset({"forbidden", "link-over", "link-used"})
"""The codes of refusals that say of a link that is over what its page says."""

Step = Callable[[Visit], Awaitable[web.Response]]


class LinkPage:
    """The page itself, and its steps: the code is asked for and typed, consent is given, something is answered."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def routes(self) -> list[Route]:
        return [
            Route(PREFIX, self.open),
            Route(f"{PREFIX}/file", self._step(self._file)),
            Route(f"{PREFIX}/file/{{name}}", self._step(self._file)),
            Route(f"{PREFIX}/code", self._step(self._send_code), method=hdrs.METH_POST),
            Route(f"{PREFIX}/renew", self._step(self._renew), method=hdrs.METH_POST),
            Route(f"{PREFIX}/enter", self._step(self._enter), method=hdrs.METH_POST),
            Route(f"{PREFIX}/consent", self._step(self._consent), method=hdrs.METH_POST),
            Route(f"{PREFIX}/answer", self._step(self._answer), method=hdrs.METH_POST),
            Route(f"{PREFIX}/upload", self._step(self._back), Kind.UPLOAD),
            Route(f"{PREFIX}/upload", self._step(self._upload), Kind.UPLOAD, hdrs.METH_POST),
        ]

    async def open(self, request: web.Request) -> web.Response:
        return await self._show(await Visit.begin(self._around, request))

    def _step(self, step: Step) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def take(request: web.Request) -> web.Response:
            visit = await Visit.begin(self._around, request)
            try:
                return await step(visit)
            except NotProvedError:
                return visit.back()
            except DomainError as refusal:
                # What is known of the link may have changed with the step.
                return await self._show(await Visit.begin(self._around, request), refusal)

        return take

    async def _send_code(self, visit: Visit) -> web.Response:
        await visit.form()
        async with visit.as_stranger(SendCode) as send:
            await send(visit.token)
        return visit.back()

    async def _renew(self, visit: Visit) -> web.Response:
        await visit.form()
        async with visit.as_stranger(SendNewLink) as send:
            await send(visit.token)
        return visit.back()

    async def _enter(self, visit: Visit) -> web.Response:
        form = await visit.form()
        async with visit.as_stranger(EnterCode) as enter:
            session = await enter(visit.token, form.get("code", "")[:20])
        response = visit.back()
        keep_session(response, visit.request, visit.site, visit.token, session)
        return response

    async def _consent(self, visit: Visit) -> web.Response:
        await visit.form()
        async with visit.as_invited(ConsentByLink) as consent:
            await consent(wording(visit.t, visit.site.terms))
        return visit.back()

    async def _answer(self, visit: Visit) -> web.Response:
        form = await visit.form()
        deed = await self._deed(visit, form.get("deed", ""))
        proved = visit.proved
        if proved is None:
            raise NotProvedError
        typed = _typed(deed, form)
        try:
            async with visit.as_invited(deed.use_case) as do:
                await do(proved.invited.record_id, proved.invited.version, **typed, **deed.given)  # type: ignore[operator]
        except ConsentOutdatedError:
            return visit.back()
        except DomainError as refusal:
            return await self._show(await Visit.begin(self._around, visit.request), refusal, typed)
        after = await Visit.begin(self._around, visit.request)
        if deed.done is not None and after.opened.over is not None:
            return await after.page("done", title=after.t.plain_value(deed.done))
        return visit.back()

    async def _back(self, visit: Visit) -> web.Response:
        """For whoever opens once more the page with a refusal of their file."""
        return visit.back()

    async def _upload(self, visit: Visit) -> web.Response:
        """Nothing is read of what nobody has proved themselves for."""
        proved = visit.proved
        if proved is None:
            raise NotProvedError
        try:
            async with visit.file() as (form, content):
                deed = await self._deed(visit, form.get("deed", ""))
                if deed.takes_file is None:
                    raise ForbiddenError
                typed = _typed(deed, form)
                async with visit.as_invited(deed.use_case) as do:
                    await do(
                        proved.invited.record_id, proved.invited.version, file=content, **typed, **deed.given
                    )  # type: ignore[operator]
        except ConsentOutdatedError:
            return visit.back()
        except FileRefusedError as refusal:
            error = _file_refused(refusal)
            response = await self._show(await Visit.begin(self._around, visit.request), error)
            response.set_status(refusal.status)
            # What was not read of it must not be taken for the next request.
            response.force_close()
            return response
        return visit.back()

    async def _file(self, visit: Visit) -> web.Response:
        """For whoever may read what is asked, as long as they may."""
        async with visit.as_invited(ReadWhatIsAsked) as read:
            shown = await read()
        name = visit.request.match_info.get("name", "")
        if name and all(name != offered for offered, _ in shown.files):
            raise NotFoundError
        which, _, number = name.partition("-")
        file = await self._file_of(visit, which)
        if file is None or visit.proved is None:
            raise NotFoundError
        invited = visit.proved.invited
        of = (int(number),) if number else ()
        async with visit.as_invited(file.use_case) as make:
            content = await make(invited.record_id, invited.version, *of)  # type: ignore[operator]
        made = file.as_file(visit.t.to(Medium.PLAIN), content)
        return visit.answer(made.content, file.media_type(content), name=made.name)

    async def _file_of(self, visit: Visit, name: str) -> LinkFile | None:
        if visit.proved is None:
            raise NotProvedError
        kind = (await self._around.container.get(Answerables))[visit.proved.invited.kind]
        return kind.files.get(name) if name else kind.file

    async def _deed(self, visit: Visit, name: str) -> LinkDeed:
        """Raises `ForbiddenError` for what is no deed of what the link is for."""
        if visit.proved is None:
            raise NotProvedError
        answerables = await self._around.container.get(Answerables)
        deed = answerables[visit.proved.invited.kind].deed(name)
        if deed is None:
            raise ForbiddenError
        return deed

    async def _show(
        self, visit: Visit, error: DomainError | None = None, typed: Mapping[str, str] | None = None
    ) -> web.Response:
        """The step at which the visitor stands."""
        if visit.opened.over is not None:
            return await visit.page(
                "over",
                status=_GONE,
                error=None if error is None or error.code in _SAID_ALREADY else error,
                over=visit.opened.over,
                why=visit.t.plain(f"link-over-{visit.opened.over}"),
                proved=visit.proved is not None,
                **asked(visit),
            )
        status = _status(error)
        if visit.proved is None:
            return await visit.page("prove", status=status, error=error, **asked(visit))
        try:
            async with visit.as_invited(ReadWhatIsAsked) as read:
                shown = await read()
        except ConsentOutdatedError:
            text = consent_text(visit.t, visit.site.terms, visit.proved.name)
            return await visit.page("consent", status=status, error=error, text=text)
        answerables = await self._around.container.get(Answerables)
        kind = answerables[visit.proved.invited.kind]
        known = {**shown.known, **(typed or {})}
        deeds = [offered(visit, deed, shown, known) for name in shown.deeds if (deed := kind.deed(name))]
        file = visit.t.plain_value(kind.file.label) if kind.file else ""
        words = in_words(visit, shown)
        files = [(name, visit.t.plain_value(label)) for name, label in shown.files]
        return await visit.page(
            "asked",
            status=status,
            error=error,
            deeds=deeds,
            file=file,
            files=files,
            file_field=FIELD,
            what=visit.t.plain_value(visit.opened.what),
            **words,
        )


def _status(error: DomainError | None) -> int:
    match error:
        case None:
            return 200
        case InvalidValueError():
            return 400
        case OutdatedError():
            return _OUTDATED
        case _:
            return _REFUSED


def _typed(deed: LinkDeed, form: Mapping[str, str]) -> Mapping[str, str]:
    return {field.name: form.get(field.name, "") for field in deed.fields}


def _file_refused(refusal: FileRefusedError) -> InvalidValueError:
    """In the words of this page: what is brought here is a signed copy."""
    match refusal.words.key:
        case "check-file-too-large":
            return InvalidValueError("link-file-too-large", most=FILE_MOST // 1024**2)
        case "check-file-nothing-chosen":
            return InvalidValueError("link-file-nothing-chosen")
        case _:
            return InvalidValueError("link-file-busy")
