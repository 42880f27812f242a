"""What a form's page sends beside the instrument's own fields, and what is wrong with it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from larix.access.actor import OSLO
from larix.followup.drafts import ALSO_KEPT, Posted, Typed, merged
from larix.followup.given import INTERPRETERS, PRESENT
from larix.followup.queries import Versions
from larix.gate.sitting import Asking
from larix.instruments import Instrument, Reading, as_posted, read_form
from larix.instruments.reading import NORWEGIAN_DAY
from larix.web.forms.carrying import Carried, put_in

# How an interview may be held. "Recorded" is what an import says.
MODES = {
    "together": gettext_lazy("Together, in the same room"),
    "phone": gettext_lazy("By telephone"),
    "video": gettext_lazy("By video"),
    "alone": gettext_lazy("Alone, on a screen"),
    "offline": gettext_lazy("Without a net, entered later"),
    "paper": gettext_lazy("On paper, entered later"),
}
WHO_WAS_THERE = dict(
    zip(PRESENT, (gettext_lazy("Nobody else"), gettext_lazy("A relative"), gettext_lazy("Somebody else")), strict=True)
)
WHO_INTERPRETED = dict(
    zip(
        INTERPRETERS,
        (gettext_lazy("No interpreter"), gettext_lazy("A professional interpreter"), gettext_lazy("Another adult")),
        strict=True,
    )
)
LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Sent:
    """The page as it was typed. `day` is None where `on` is no day; `wrong` says by field what is wrong with these.

    `posted` is the whole part: what the page held, and what the draft holds of other questions.
    """

    save_id: UUID
    page: str  # made with the page: its saves are told from those of another page
    number: int  # of the draft that the page showed
    started_from: int  # the version that is corrected; 0: none
    on: str
    day: date | None
    mode: str
    present: str
    interpreter: str
    reason: str
    posted: Posted
    shown: Collection[str]
    mine: Posted  # what stood on the page itself
    reading: Reading | None
    confirmed: tuple[str, ...]
    wrong: Mapping[str, str]
    changed: bool = False  # something stands here that is not kept yet: a page that was only looked at begins no draft

    @property
    def whole(self) -> bool:
        return not self.wrong and self.reading is not None and not self.reading.faults

    def under_another_id(self) -> "Sent":
        return replace(self, save_id=uuid4())

    def typed(self, asking: Asking, today: date, language: str) -> Typed:
        """As the gate takes it. Where what was typed is no day, the draft keeps the day that it had."""
        usual = asking.draft.on if asking.draft else today
        everything = frozenset(item.name for item in asking.instrument.items)
        first = asking.draft is None  # a draft that begins holds the whole part, also of a correction
        return Typed(
            save_id=self.save_id, page=self.page, number=self.number,
            shown=everything if first else self.shown, posted=self.posted if first else self.mine,
            instrument_version=asking.instrument.version, on=self.day or usual,
            mode=self.mode if self.mode in modes(asking.so_far) else "together", language=language,
            present=self.present, interpreter=self.interpreter, started_from=self.started_from,
        )  # fmt: skip


def opened_now(asking: Asking, today: date, mode: str = "together", *, listened: bool = True) -> Sent:
    """A page that is opened: with the draft, else with what is stored, else empty."""
    carried, now = carried_of(asking), asking.so_far.current if asking.so_far else None
    usual = (today.isoformat(), today, mode, PRESENT[0], INTERPRETERS[0])
    if asking.draft is not None:
        draft = asking.draft
        # Gone on with on another day: this is the day now. A day that somebody typed stays.
        on = today if draft.on == draft.at.astimezone(OSLO).date() else draft.on
        posted, number, started = draft.posted, draft.number, draft.started_from
        usual = (on.isoformat(), on, draft.mode, draft.present or PRESENT[0], draft.interpreter or INTERPRETERS[0])
    elif now is not None:
        posted, number, started = as_posted(asking.instrument, now.answers, now.missing), 0, now.number
        usual = (now.on.isoformat(), now.on, now.mode, now.present or PRESENT[0], now.interpreter or INTERPRETERS[0])
    else:
        posted, number, started = {}, 0, 0
    reading, confirmed = heard(asking.instrument, posted, carried) if listened else (None, ())
    reason = next(iter(posted.get("reason", ())), "")
    return Sent(
        uuid4(), str(uuid4()), number, started, *usual, reason, posted, (), {}, reading, confirmed, {}
    )  # fmt: skip


def read_sent(
    asking: Asking, sent: QueryDict, shown: Collection[str], *, asked_about: bool, usual: Sent, listened: bool = True
) -> Sent:
    """What came from a screen with these questions. `usual`: the page as it is opened, for what it does not ask.

    `listened`: what was typed is read as answers; a save that only keeps it does without.
    """
    mine = {
        # No keyboard has the sign NUL, and PostgreSQL keeps none: a draft is kept without it.
        field: [text.replace("\0", "") for text in held]
        for field, held in sent.lists()
        if field.partition("__")[0] in {*shown, *ALSO_KEPT}
    }
    said = {name: sent.get(name, getattr(usual, name)) for name in ("on", "mode", "present", "interpreter")}
    if not asked_about:
        said = {name: getattr(usual, name) for name in said}
    day, reason = _day(said["on"]), sent.get("reason", usual.reason).strip()
    wrong = dict(_wrong(asking, said, day, reason))
    before = asking.draft.posted if asking.draft else {} if asking.so_far is None else usual.posted
    save_id, page = _save_id(sent.get("save_id", "")), sent.get("page", "")[:40]
    number, started = _number(sent.get("number", "")), _number(sent.get("started_from", ""))
    typed = Typed(save_id, page, number, shown, mine, 0, date.min, "", "")
    posted = merged(before, typed)
    reading, confirmed = heard(asking.instrument, posted, carried_of(asking)) if listened else (None, ())
    as_it_was = {name: getattr(usual, name) for name in said}
    changed = _said(posted) != _said(usual.posted) or said | {"on": day.isoformat() if day else said["on"]} != as_it_was
    return Sent(
        save_id, page, number, started, day.isoformat() if day else said["on"], day, said["mode"], said["present"],
        said["interpreter"], reason, posted, frozenset(shown), mine, reading, confirmed, wrong, changed,
    )  # fmt: skip


def _said(posted: Posted) -> dict[str, list[str]]:
    """Without fields that are empty: a page that was only looked at sends these too."""
    return {field: list(held) for field, held in posted.items() if "".join(held).strip()}


def heard(instrument: Instrument, posted: Posted, carried: Carried | None) -> tuple[Reading, tuple[str, ...]]:
    """What the form says: what was confirmed from last time is in it, and nothing of what does not apply."""
    fields, confirmed = put_in(instrument, posted, carried)
    read = read_form(instrument, fields)
    asked = {item.name for item in instrument.on_the_page(read.answers)}
    answers = {name: value for name, value in read.answers.items() if name in asked}
    missing = {name: reason for name, reason in read.missing.items() if name in asked}
    there = tuple(name for name in confirmed if name in answers)
    if (len(answers), len(missing)) == (len(read.answers), len(read.missing)):
        return read, there  # nothing of what was said fell away, so what is wrong has been looked for
    return Reading(answers, missing, instrument.faults(answers, missing)), there


def carried_of(asking: Asking) -> Carried | None:
    return Carried(asking.carried, asking.before.on) if asking.before and asking.carried else None


def modes(stored: Versions | None) -> dict[str, str]:
    """How the interview may be said to have been held; what an import said stays where it stands."""
    said = {code: str(words) for code, words in MODES.items()}
    return said | ({stored.current.mode: mode_said(stored.current.mode)} if stored else {})


def mode_said(code: str) -> str:
    return str(MODES.get(code, _("As recorded in the source")))


def _wrong(asking: Asking, said: Mapping[str, str], day: date | None, reason: str) -> list[tuple[str, str]]:
    found = []
    if day is None:
        found.append(("on", _("Write the day of the interview, such as 14.05.2026.")))
    if said["mode"] not in modes(asking.so_far):
        found.append(("mode", _("Choose how the interview was held.")))
    if said["present"] not in PRESENT:
        found.append(("present", _("Choose who else was there.")))
    if said["interpreter"] not in INTERPRETERS:
        found.append(("interpreter", _("Choose who interpreted.")))
    if len(reason) > LONGEST_REASON or not reason.isprintable():
        words = _("Write at most %(longest)s characters, on one line.") % {"longest": LONGEST_REASON}
        found.append(("reason", words))
    return found


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0


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
