"""Phones and e-mail addresses as people type them."""

import re
import unicodedata

import phonenumbers

from bot.models.errors import InvalidValueError
from bot.understanding.identification import refuse_personal_number

_PHONE_LONGEST = 60
"""Characters. In a longer text, such as a pasted letter, the digits belong to something else as well."""
_WORD = re.compile(r"[^\W\d_]+[.:;,№]*")
_BESIDE_PHONES = re.compile(
    r"т|и|м|ж|с|р|моб\w*|раб|рабоч\w*|дом|домашн\w*|сот\w*|ұялы\w*|уялы\w*|қалта\w*|калта\w*|тел\w*|номер\w*|нөмір\w*|"
    r"номир\w*|байланыс\w*|жұмыс|жумыс|контакт\w*|phone|tel\w*|mob\w*|cell\w*|number|contact|work|home|what?sapp?|"
    r"в[ао][тц]с?[ао]п\w*|уатсап|telegram|viber|вайбер|мой|моя|мои|наш|наша|менің|менин|біздің|биздин|мынау|my|our|is|это"
)
"""Words that people write beside a phone. Any other is refused: it may be whose phone this is, or a second answer."""
_AROUND = " ,:;.№!-()|"
_PHONE = re.compile(r"\+?[\d\s().\-/]+")
_EXTENSION = re.compile(r"(?:доб|вн|ішкі|ишки|қосымша|косымша|ext|#|x)[^\W\d]*[.:№\s]*\d{1,6}[)\s.]*$")
_OF_KAZAKHSTAN = re.compile(r"(?P<prefix>\+7|8|7)(?P<rest>[67]\d*)")
"""A number that is meant to be one of ours, even if a digit is missing. A seven alone may also belong to the rest."""
_REST = 10
"""Digits of a phone after +7 or 8."""
_ABROAD_LONGEST = 15
"""Digits of any phone number in the world (ITU-T E.164)."""


def parse_phone(text: str) -> str:
    """A Kazakhstani phone in E.164 (+7 6xx or +7 7xx): «8 701 234 56 78», «тел. +7(7122)30-20-10».

    An extension is refused with a sentence of its own: nobody could dial it from a card.
    """
    if len(text) > _PHONE_LONGEST:
        raise InvalidValueError("phone-invalid")
    refuse_personal_number(text)
    typed = _in_plain_signs(text).lower().strip()
    if all(_BESIDE_PHONES.fullmatch(word.rstrip(".:;,№")) for word in _WORD.findall(typed)):
        typed = _WORD.sub(" ", typed).strip(_AROUND)
    if not _PHONE.fullmatch(typed):
        raise InvalidValueError("phone-extension" if _EXTENSION.search(typed) else "phone-invalid")
    compact = re.sub(r"[^\d+]", "", typed)
    if found := _OF_KAZAKHSTAN.fullmatch(compact):
        _require_length(found["prefix"], len(found["rest"]))
    if compact.startswith("00"):
        compact = f"+{compact[2:]}"
    elif re.fullmatch(r"\+?8[678]\d{9}", compact):
        compact = f"+7{compact[-10:]}"
    elif re.fullmatch(r"7[67]\d{9}", compact):
        compact = f"+{compact}"
    return _of_kazakhstan(compact)


def _require_length(prefix: str, rest: int) -> None:
    """Say how many digits there are if one or two are missing, or one is too many."""
    whole = {_REST, _REST - 1} if prefix == "7" else {_REST}
    if rest in whole or not _REST - 2 <= rest <= _REST + 1:
        return
    raise InvalidValueError("phone-length", count=rest + 1)


def _of_kazakhstan(compact: str) -> str:
    try:
        number = phonenumbers.parse(compact, "KZ")
    except phonenumbers.NumberParseException as error:
        unknown = error.error_type == phonenumbers.NumberParseException.INVALID_COUNTRY_CODE
        long_enough = len(compact) <= _ABROAD_LONGEST + 1
        raise InvalidValueError("phone-foreign" if unknown and long_enough else "phone-invalid") from None
    national = str(number.national_number)
    if number.country_code == 7 and len(national) == 10 and national.startswith("800"):
        raise InvalidValueError("phone-toll-free")
    if number.country_code == 7 and (len(national) != 10 or not phonenumbers.is_possible_number(number)):
        raise InvalidValueError("phone-invalid")
    if number.country_code != 7 or national[:1] not in ("6", "7"):
        raise InvalidValueError("phone-foreign")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _in_plain_signs(text: str) -> str:
    """The text with wide digits and signs made plain, every dash a hyphen, and without what cannot be seen."""
    plain = unicodedata.normalize("NFKC", text)
    dashed = re.sub("[\u2010-\u2015\u2212]", "-", plain)
    return "".join(character for character in dashed if unicodedata.category(character) not in {"Cf", "Cc"})


_EMAIL_LONGEST = 254
_EMAIL = re.compile(
    r"[\w+%&'~=!#$*-]+(?:\.[\w+%&'~=!#$*-]+)*@[^\W_](?:[\w-]*\w)?(?:\.[^\W_](?:[\w-]*[^\W_])?)+"
)
_LOCAL_LONGEST = 64
_BESIDE_EMAILS = re.compile(
    r"(?:(?:mailto|e-?mail|mail|эл|электрон\w*|почт\w*|пошта\w*|мейл|мэйл|адрес\w*|мой|моя|наш|наша|менің|біздің|my|our|is)"
    r"(?:\.?\s*:\s*|\.?\s+))+",
    re.IGNORECASE,
)


def parse_email(text: str) -> str:
    """An e-mail address as people write it: «Почта: info@uiym.kz.»; deliverability is not checked."""
    if len(text) > _EMAIL_LONGEST:
        raise InvalidValueError("email-invalid")
    typed = _in_plain_signs(" ".join(text.split()))
    begun = _BESIDE_EMAILS.match(typed)
    address = typed[begun.end() if begun else 0 :].removeprefix("<").rstrip(" .,;").removesuffix(">")
    if not _EMAIL.fullmatch(address) or address.index("@") > _LOCAL_LONGEST:
        raise InvalidValueError("email-invalid")
    refuse_personal_number(address)
    return address
