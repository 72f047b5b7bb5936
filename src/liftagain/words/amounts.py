"""Dates, loads and shares as a person reads them."""

from datetime import date

from liftagain.domain.training_log import Unit
from liftagain.words.language import gettext as _

KG_A_POUND = 0.45359237
_PLATES = 0.001  # how far four times a load may lie off a whole number and still be made of plates
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def day(on: date) -> str:
    """The day and the month in full: 17 May."""
    return _("{day} {month}").format(day=on.day, month=_(_MONTHS[on.month - 1]))


def short_day(on: date) -> str:
    """The day and the month in three letters: 17 May, 4 Sep."""
    return _("{day} {month}").format(day=on.day, month=_(_MONTHS[on.month - 1])[:3])


def full_day(on: date) -> str:
    """The day with its year: 17 May 2026."""
    return _("{day} {year}").format(day=day(on), year=on.year)


def weekday(on: date) -> str:
    """The day of the week with the date: Mon 17 May."""
    return f"{_(_WEEKDAYS[on.weekday()])} {day(on)}"


def short_weekday(on: date) -> str:
    """The day of the week with the short date: Mon 17 May, Sat 4 Sep."""
    return f"{_(_WEEKDAYS[on.weekday()])} {short_day(on)}"


def load(kg: float, unit: Unit) -> str:
    """A load in the person's own unit: 102.5 kg, 225 lb. Pounds are rounded to a half, sums to a whole, and kilograms
    that no plate makes (they were pounds) to a tenth.
    """
    amount = kg if unit == "kg" else kg / KG_A_POUND
    if amount >= 1000:  # a sum: nobody reads its tenths
        return f"{amount:,.0f}\N{NO-BREAK SPACE}{unit}"
    whole_plates = abs(4 * amount - round(4 * amount)) < _PLATES
    text = f"{round(amount, 2 if whole_plates else 1):g}" if unit == "kg" else f"{round(2 * amount) / 2:g}"
    return f"{text}\N{NO-BREAK SPACE}{unit}"


def more(ratio: float) -> str:
    """How much above 1 a ratio lies: 41 %."""
    return _("{percent:,.0f}\N{NO-BREAK SPACE}%").format(percent=100 * (ratio - 1))


def spelled(count: int) -> str:
    """A number below a hundred as a word: fourteen, thirty-two."""
    if count < len(_NUMBERS) or count >= 100:
        return number_word(count)
    if count < 20:
        return _(_TEENS[count - len(_NUMBERS)])
    tens, ones = _(_TENS[count // 10 - 2]), count % 10
    return _("{tens}-{ones}").format(tens=tens, ones=_(_NUMBERS[ones])) if ones else tens


def number_word(count: int) -> str:
    """Small numbers as a word."""
    return _(_NUMBERS[count]) if count < len(_NUMBERS) else str(count)
