"""Phones and e-mail addresses as people type them."""

import re

import phonenumbers

from bot.models.errors import InvalidValueError

_PHONE_LONGEST = 60
"""Characters. In a longer text, such as a pasted letter, the digits belong to something else as well."""


def parse_phone(text: str) -> str:
    """A Kazakhstani phone in E.164 (+7 6xx or +7 7xx). A leading 8 is accepted."""
    if len(text) > _PHONE_LONGEST:
        raise InvalidValueError("phone-invalid")
    compact = re.sub(r"[^\d+]", "", text)
    if re.fullmatch(r"8[67]\d{9}", compact):
        compact = "+7" + compact[1:]
    elif re.fullmatch(r"7[67]\d{9}", compact):
        compact = "+" + compact
    try:
        number = phonenumbers.parse(compact, "KZ")
    except phonenumbers.NumberParseException:
        raise InvalidValueError("phone-invalid") from None
    national = str(number.national_number)
    if number.country_code == 7 and (len(national) != 10 or not phonenumbers.is_possible_number(number)):
        raise InvalidValueError("phone-invalid")
    if number.country_code != 7 or national[:1] not in ("6", "7"):
        raise InvalidValueError("phone-foreign")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")


def parse_email(text: str) -> str:
    """An e-mail address as people write it; deliverability is not checked."""
    address = text.strip()
    if len(address) > 254 or not _EMAIL.fullmatch(address):
        raise InvalidValueError("email-invalid")
    return address
