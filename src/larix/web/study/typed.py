"""What an interviewer's form page posts beside the instrument's own fields, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID, uuid4

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from larix.followup.queries import Versions
from larix.gate import Asking
from larix.instruments import Reading, as_posted, read_form
from larix.web.forms.page import Posted

# How an interview may be held. "Recorded" is what an import says.
MODES = {
    "together": gettext_lazy("Together, in the same room"),
    "phone": gettext_lazy("By telephone"),
    "video": gettext_lazy("By video"),
    "alone": gettext_lazy("Alone, on a screen"),
    "offline": gettext_lazy("Without a net, entered later"),
    "paper": gettext_lazy("On paper, entered later"),
}
LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Typed:
    """The page as it was typed. `day` is None where `on` is no day; `wrong` says by field what is wrong with these."""

    save_id: UUID
    started_from: int
    on: str
    day: date | None
    mode: str
    reason: str
    posted: Posted
    reading: Reading | None
    wrong: Mapping[str, str]

    @property
    def whole(self) -> bool:
        return not self.wrong and self.reading is not None and not self.reading.faults

    def under_another_id(self) -> "Typed":
        return replace(self, save_id=uuid4())


def blank(form: Asking, today: date) -> Typed:
    """A page that nothing was typed on: empty the first time, else with what is stored now."""
    stored = form.so_far
    posted = as_posted(form.instrument, stored.current.answers, stored.current.missing) if stored else {}
    on = stored.on if stored else today
    return Typed(uuid4(), stored.current.number if stored else 0, on.isoformat(), on, stored.mode if stored else "together",
                 "", posted, None, {})  # fmt: skip


def read_typed(form: Asking, sent: QueryDict) -> Typed:
    posted = dict(sent.lists())
    day, mode = _day(form.so_far, sent.get("on", "")), _mode(form.so_far, sent.get("mode", ""))
    reason = sent.get("reason", "").strip()
    wrong = {}
    if day is None:
        wrong["on"] = _("Write the day of the interview, such as 14.05.2026.")
    if mode is None:
        wrong["mode"] = _("Choose how the interview was held.")
    if len(reason) > LONGEST_REASON or not reason.isprintable():
        wrong["reason"] = _("Write at most %(longest)s characters, on one line.") % {"longest": LONGEST_REASON}
    number = sent.get("started_from", "")
    return Typed(
        save_id=_save_id(sent.get("save_id", "")),
        started_from=int(number) if number.isascii() and number.isdecimal() and len(number) < 9 else 0,
        on=day.isoformat() if day else sent.get("on", ""),
        day=day, mode=mode or "", reason=reason, posted=posted,
        reading=read_form(form.instrument, posted), wrong=wrong,
    )  # fmt: skip


def _day(stored: Versions | None, text: str) -> date | None:
    """The day of an interview is fixed when it is first stored; a correction is of its answers."""
    if stored is not None:
        return stored.on
    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007
        except ValueError:
            continue
    return None


def _mode(stored: Versions | None, code: str) -> str | None:
    if stored is not None:
        return stored.mode
    return code if code in MODES else None


def _save_id(text: str) -> UUID:
    """The id that the page was given. A page without one gets another: it can only have been made by hand."""
    try:
        return UUID(text)
    except ValueError:
        return uuid4()
