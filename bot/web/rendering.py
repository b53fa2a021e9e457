"""Makes pages from templates. All values are escaped, and a name that a template does not know is an error."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.models.reference import Language
from bot.presenting.endonyms import ENDONYMS
from bot.presenting.translator import Translator
from bot.web.bodies import Body
from bot.web.language import PARAMETER
from bot.web.numbers import with_whole_numbers
from bot.web.site import Site
from bot.web.static import StaticFiles

HTML = "text/html"


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """A link to this page in another language. `name` is what the language calls itself."""

    code: str
    name: str
    address: str
    current: bool


@cache
def _templates() -> Environment:
    """Each template is compiled once in a process."""
    return Environment(
        loader=FileSystemLoader(str(files("bot.web").joinpath("templates"))),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


class Renderer:
    """In a template, `t("key", name=value)` is a sentence in the page's language as plain text, which Jinja then
    escapes.
    """

    def __init__(self, site: Site, static: StaticFiles, now: Callable[[], datetime]) -> None:
        self._site = site
        self._static = static
        self._now = now

    def page(
        self,
        template: str,
        language: Language,
        *,
        path: str = "/",
        named: bool = False,
        in_all_languages: bool = False,
        **values: object,
    ) -> Body:
        """`path` is the page's own address without a language, for the links to the other languages. `named` says
        whether the request named a language in its address.
        """
        text = (
            _templates()
            .get_template(template)
            .render(
                t=Translator(language, self._now).plain,
                static=self._static.address,
                site=self._site,
                language=language.value,
                languages=self._languages(path, None if in_all_languages else language),
                canonical=self._site.absolute(_in_language(path, language) if named else path),
                default_address=self._site.absolute(path),
                **values,
            )
        )
        return Body.of(with_whole_numbers(text).encode(), HTML)

    def first_page(self, language: Language | None) -> str:
        """The address of the first page. It names the language if one is given, which spares the reader the choice."""
        return self._site.absolute("/" if language is None else _in_language("/", language))

    def translator(self, language: Language) -> Translator:
        return Translator(language, self._now)

    def _languages(self, path: str, current: Language | None) -> list[LanguageLink]:
        return [
            LanguageLink(
                code=code.value,
                name=ENDONYMS[code],
                address=self._site.absolute(_in_language(path, code)),
                current=code is current,
            )
            for code in Language
        ]


def _in_language(path: str, language: Language) -> str:
    return f"{path}{'&' if '?' in path else '?'}{urlencode({PARAMETER: language.value})}"
