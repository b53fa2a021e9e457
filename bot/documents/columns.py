"""A memorandum in one language, as plain data for the template: its facts put into the fixed wording."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import TypeAlias

from babel import Locale
from babel.dates import format_date, format_datetime

from bot.documents.typography import bound, bound_name, bound_wording
from bot.documents.wording import Clause, Section, Wording
from bot.models.country import local
from bot.use_cases.memoranda.document import DocumentParty, LocalizedText, MemorandumDocument

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"

BLANK = "____________"
"""Stands in a draft for what is not known yet, such as the signatory of a state body."""


class Column:
    """One language's side of the document. `printable` makes people's words safe to typeset."""

    def __init__(
        self, wording: Wording, document: MemorandumDocument, printable: Callable[[str], str]
    ) -> None:
        self._wording = wording
        self._document = document
        self._printable = printable

    def content(self) -> dict[str, Json]:
        """All texts of this side. The sides have the same shape, so that the template can pair them row by row."""
        wording, document = self._wording, self._document
        number = self._printable(document.number or "")
        sections = wording.supplement if document.supplements else wording.sections
        facts = self._facts(len(sections))
        return {
            "language": wording.language,
            "title": self._title(),
            "place": self._say(document.place),
            "date": self._date(),
            "preamble": list(self._preamble()),
            "sections": [
                {"heading": section.heading, "clauses": list(self._clauses(section, facts))}
                for section in sections
            ],
            "parties": [self._party(party) for party in document.parties],
            "signature": wording.signature,
            "signature_date": wording.signature_date,
            "check": wording.check,
            "annex": self._bound(wording.annex.format(number=number) if number else wording.annex_open),
            "annex_title": wording.annex_title,
            "plan_columns": list(wording.plan_columns),
            "plan": [
                {
                    "action": self._say(row.action),
                    "due": self._short_date(row.due_on) if row.due_on else "—",
                    "who": self._say(row.who) if row.who else "—",
                }
                for row in document.plan
            ],
            "draft": wording.draft,
            "footer": (
                wording.document.format(number=number)
                if number
                else wording.draft_note.format(version=document.version)
            ),
            "page": wording.page,
            "convenience": wording.convenience,
            "foreign_note": wording.foreign_note,
        }

    def _say(self, text: LocalizedText) -> str:
        """The text in this language. In a translation, what is not there in it stands in Russian and is marked."""
        language = self._wording.language
        own = self._printable(getattr(text, language))
        if not own and language == "en" and text:
            own = self._printable(text.ru or text.kk)
            if text.kk != text.ru:
                own = self._wording.foreign.format(text=own)
        return self._bound(own) or BLANK

    def _bound(self, text: str) -> str:
        return bound(text, self._wording.language)

    def _title(self) -> str:
        first = self._document.supplements
        if first is None:
            return self._say(self._document.title)
        return self._bound(self._wording.supplement_title.format(number=self._printable(first.number)))

    def _date(self) -> str:
        document = self._document
        if document.dated is None:
            return self._wording.open_date.format(year=local(document.made_at).year)
        return self._long_date(document.dated)

    def _long_date(self, day: date) -> str:
        return self._bound(format_date(day, self._wording.long_date, locale=self._wording.language))

    def _short_date(self, day: date) -> str:
        return self._bound(format_date(day, self._wording.short_date, locale=self._wording.language))

    def _counted(self, number: int, forms: dict[str, str]) -> str:
        category = Locale(self._wording.language).plural_form(number)
        return f"{number}\N{NO-BREAK SPACE}{forms.get(category, forms['other'])}"

    def _preamble(self) -> Iterator[str]:
        words, parties = self._wording.preamble, self._document.parties
        for n, party in enumerate(parties, 1):
            said = f"{self._presented(n, party)},"
            yield words.and_ + said if n == len(parties) else said
        yield self._bound(words.closing)
        yield self._bound(words.agreed)

    def _presented(self, n: int, party: DocumentParty) -> str:
        wording, words = self._wording, self._wording.preamble
        position, authority = (
            self._bound(self._printable(getattr(said, wording.language)))
            for said in (party.position_said, party.authority_said)
        )
        known = bool(position and authority)
        return self._bound(words.said if known else words.listed).format(
            name=self._say(party.name),
            bin=f"{self._bin(party)}, " if party.bin else "",
            party=wording.party.format(n=n),
            signatory=self._signatory(party),
            position=position if known else self._say(party.position),
            authority=authority if known else self._say(party.authority),
        )

    def _bin(self, party: DocumentParty) -> str:
        return self._wording.bin.format(bin=self._printable(party.bin or ""))

    def _signatory(self, party: DocumentParty) -> str:
        return bound_name(self._printable(party.signatory)) or BLANK

    def _party(self, party: DocumentParty) -> dict[str, Json]:
        wording = self._wording
        told = (
            (wording.number_at_party, party.number_at_party),
            (wording.phone, party.phone),
            (wording.email, party.email),
        )
        named = wording.place_of_party if party.only_placed else wording.address
        address = [named.format(value=self._say(party.address))] if party.address else []
        lines: list[Json] = [
            *([self._bin(party)] if party.bin else []),
            *address,
            *(self._bound(form.format(value=self._printable(value))) for form, value in told if value),
        ]
        return {
            "name": self._say(party.name),
            "lines": lines,
            "is_confirmed": party.confirmed_at is not None,
            "confirmation": self._confirmation(party.confirmed_at, party),
            "position": self._say(party.position),
            "printed_name": self._printable(party.signatory) or BLANK,
            "seal": wording.seal if party.side == "state" else wording.seal_if_any,
        }

    def _confirmation(self, moment: datetime | None, party: DocumentParty) -> str:
        if moment is None:
            return self._wording.not_confirmed
        shown = format_datetime(local(moment), self._wording.moment, locale=self._wording.language)
        return self._bound(
            self._wording.confirmed.format(time=shown, way=self._wording.ways[party.confirmed_by])
        )

    def _facts(self, last: int) -> Mapping[str, str]:
        """What fills the gaps of the clauses. `last` is the number of the section with the requisites."""
        document, wording = self._document, self._wording
        operator, first = document.operator, document.supplements
        return {
            "project": self._say(document.project_title),
            "term": self._counted(document.term_months, wording.months),
            "last_day": self._long_date(document.last_day) if document.last_day else "",
            "notice": self._counted(document.exit_notice_days, wording.days),
            "requisites": str(last),
            "operator": self._operator() if operator else "",
            "supplemented": self._printable(first.number) if first else "",
            "supplemented_on": self._long_date(first.agreed_on) if first else "",
            "extended_to": self._long_date(first.last_day) if first else "",
            **wording.laws,
        }

    def _clauses(self, section: Section, facts: Mapping[str, str]) -> Iterator[dict[str, Json]]:
        document, language = self._document, self._wording.language
        for clause in section.clauses:
            if not clause.holds(document):
                continue
            if clause.shows == "intentions":
                yield from self._intentions(clause)
            else:
                listed = {
                    "subject": (document.subject,),
                    "aims": document.aims,
                    "areas": document.areas,
                }.get(clause.shows, ())
                yield {
                    "text": bound_wording(clause.text, language).format(**facts),
                    "items": [self._say(item) for item in listed],
                }

    def _operator(self) -> str:
        operator = self._document.operator
        if operator is None:
            return ""
        name = self._printable(operator.name)
        return self._bound(
            f"{name}, {self._wording.bin.format(bin=self._printable(operator.bin))}" if operator.bin else name
        )

    def _intentions(self, clause: Clause) -> Iterator[dict[str, Json]]:
        wording = self._wording
        nothing = wording.intentions_open if self._document.stage == "draft" else wording.no_intentions
        for n, party in enumerate(self._document.parties, 1):
            text = self._bound(clause.text).format(n=n, name=self._say(party.name))
            own: list[Json] = [self._say(item) for item in party.intentions]
            words = text if own else f"{text} {nothing}"
            yield {"text": words, "items": own}
