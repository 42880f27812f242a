"""What an interviewer's form page posts beside the instrument's own fields, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from larix.followup.queries import Versions
from larix.gate import Asking
from larix.instruments import Reading, as_posted, read_form
from larix.instruments.reading import NORWEGIAN_DAY
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
    if form.so_far is None:
        return Typed(uuid4(), 0, today.isoformat(), today, "together", "", {}, None, {})
    now = form.so_far.current
    posted = as_posted(form.instrument, now.answers, now.missing)
    return Typed(uuid4(), now.number, now.on.isoformat(), now.on, now.mode, "", posted, None, {})


def read_typed(form: Asking, sent: QueryDict) -> Typed:
    posted = dict(sent.lists())
    day, mode = _day(sent.get("on", "")), sent.get("mode", "")
    reason = sent.get("reason", "").strip()
    wrong = {}
    if day is None:
        wrong["on"] = _("Write the day of the interview, such as 14.05.2026.")
    if mode not in modes(form.so_far):
        wrong["mode"] = _("Choose how the interview was held.")
    if len(reason) > LONGEST_REASON or not reason.isprintable():
        wrong["reason"] = _("Write at most %(longest)s characters, on one line.") % {"longest": LONGEST_REASON}
    number = sent.get("started_from", "")
    return Typed(
        save_id=_save_id(sent.get("save_id", "")),
        started_from=int(number) if number.isascii() and number.isdecimal() and len(number) < 9 else 0,
        on=day.isoformat() if day else sent.get("on", ""),
        day=day, mode=mode, reason=reason, posted=posted,
        reading=read_form(form.instrument, posted), wrong=wrong,
    )  # fmt: skip


def modes(stored: Versions | None) -> dict[str, str]:
    """How the interview may be said to have been held; what an import said stays where it stands."""
    said = {code: str(words) for code, words in MODES.items()}
    return said | ({stored.current.mode: mode_said(stored.current.mode)} if stored else {})


def mode_said(code: str) -> str:
    return str(MODES.get(code, _("As recorded in the source")))


def _day(text: str) -> date | None:
    """A day as 2026-05-14, which is what a browser sends, or as 14.5.2026."""
    norwegian = NORWEGIAN_DAY.fullmatch(text.strip())
    try:
        if norwegian:
            return date(int(norwegian[3]), int(norwegian[2]), int(norwegian[1]))
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _save_id(text: str) -> UUID:
    """The id that the page was given. A page without one gets another: it can only have been made by hand."""
    try:
        return UUID(text)
    except ValueError:
        return uuid4()
