"""Filters and tags that every template has."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.utils.formats import date_format
from django.utils.safestring import SafeString, mark_safe

from larix.core.words import Words
from larix.figures import Figure
from larix.figures.numbers import decimal
from larix.schedule import Outcome
from larix.texts.typeset import to_html
from larix.web.saying import day_said, language
from larix.web.saying import of_one as _of_one
from larix.web.saying import said as _said

register = template.Library()
OSLO = ZoneInfo("Europe/Oslo")


@register.filter
def said(words: Words) -> str:
    return _said(words)


@register.filter
def of_one(outcome: Outcome) -> str:
    """An outcome's title on a page about one person."""
    return _of_one(outcome)


@register.filter
def written(body: Words) -> SafeString:
    """A text of letters and consents, set as HTML; whatever was typed, no markup of its own gets through."""
    return mark_safe(to_html(_said(body)))


@register.filter
def day(value: date) -> str:
    return day_said(value)


@register.filter
def isoday(value: date | str | None) -> str:
    """A day as an input of type date wants it; what was typed stays as it was."""
    return value.isoformat() if isinstance(value, date) else value or ""


@register.filter
def moment(value: datetime) -> str:
    """A day and a time of day, as it was in Norway."""
    local = value.astimezone(OSLO)
    return f"{day_said(local.date())} {date_format(local, 'H.i' if language() != 'en' else 'H:i', use_l10n=False)}"


@register.filter
def inday(value: datetime) -> str:
    """The day of a moment, as it was in Norway."""
    return day_said(value.astimezone(OSLO).date())


@register.filter
def hour(value: datetime) -> str:
    """A time of day, as it is in Norway."""
    return date_format(value.astimezone(OSLO), "H.i" if language() != "en" else "H:i", use_l10n=False)


@register.filter
def number(value: float | None, decimals: int = 0) -> str:
    """A number as the language of the page writes it; a dash where there is none."""
    return "–" if value is None else decimal(value, decimals, language())


@register.filter
def share(part: int, whole: int) -> str:
    """A share in per cent with one decimal; a dash of nothing."""
    return f"{decimal(100 * part / whole, 1, language())} %" if whole else "–"


@register.filter
def at(mapping: Any, key: Any) -> Any:
    """What stands under a key; nothing where nothing does."""
    return mapping.get(key)


@register.filter
def picture(figure: Figure) -> SafeString:
    """The drawing itself. Figures escape every text they are given, so it is safe to show as it is."""
    return mark_safe(figure.svg)
