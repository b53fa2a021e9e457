"""Forms that ask one question at a time. A person may leave a form and come back to it at any moment, and correct
every answer on the last screen.
"""

from bot.handlers.widgets.form.dates import DateQuestion
from bot.handlers.widgets.form.files import DocumentQuestion, LocationQuestion, PhotoQuestion
from bot.handlers.widgets.form.form import Form
from bot.handlers.widgets.form.items import ItemsQuestion
from bot.handlers.widgets.form.kept import DRAFTS, KEPT, GoOn, as_buttons, kept_forms, told_apart_by
from bot.handlers.widgets.form.lookup import Found, LookupQuestion
from bot.handlers.widgets.form.money import MoneyQuestion
from bot.handlers.widgets.form.options import Known, Option
from bot.handlers.widgets.form.phones import PhoneQuestion
from bot.handlers.widgets.form.question import Question
from bot.handlers.widgets.form.questions import ChoiceQuestion, ManyQuestion, TextQuestion
from bot.handlers.widgets.form.settlements import SettlementQuestion
from bot.handlers.widgets.form.starting import Answers, going_on, to_correct, to_fill_in
from bot.handlers.widgets.form.suggestions import Suggestion, SuggestionsQuestion
from bot.handlers.widgets.form.times import TimeQuestion

__all__ = [
    "DRAFTS",
    "KEPT",
    "Answers",
    "ChoiceQuestion",
    "DateQuestion",
    "DocumentQuestion",
    "Form",
    "Found",
    "GoOn",
    "ItemsQuestion",
    "Known",
    "LocationQuestion",
    "LookupQuestion",
    "ManyQuestion",
    "MoneyQuestion",
    "Option",
    "PhoneQuestion",
    "PhotoQuestion",
    "Question",
    "SettlementQuestion",
    "Suggestion",
    "SuggestionsQuestion",
    "TextQuestion",
    "TimeQuestion",
    "as_buttons",
    "going_on",
    "kept_forms",
    "to_correct",
    "to_fill_in",
    "told_apart_by",
]
