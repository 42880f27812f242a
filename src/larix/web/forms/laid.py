"""One screen of a form as somebody has it before them: what they chose about how it is shown, and where they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from django.http import HttpRequest
from django.urls import reverse_lazy

from larix.gate.sitting import Asking
from larix.web.forms.screens import Layout, Progress, Screen, asked_now, beside, found, progress, screens_of, with_item
from larix.web.forms.sent import Sent

LAYOUT, LARGER = "form_layout", "larger_text"


def address(name: str, *args: object) -> str:
    """Where a page is, looked up when it is needed: a save follows one of its page's addresses, or none."""
    return cast("str", reverse_lazy(name, args=args))


@dataclass(frozen=True)
class Links:
    """Where the pages of one part are. `leave` is where one goes without finishing, `done` after it."""

    form: str
    choose: str
    done: str
    leave: str
    stay: str


@dataclass(frozen=True)
class AtForm:
    """Somebody at one part of one form, and the frame that its pages stand in.

    `asks_about`: the page asks on which day and how the interview is held. The person with the tablet is not asked;
    `mode` is how theirs was handed over. `layout` is how the questions are shown until they choose.
    """

    asking: Asking
    links: Links
    frame: str = "interview/frame.html"
    template: str = "interview/form.html"
    choosing: str = "interview/choose.html"
    asks_about: bool = True
    mode: str = "together"
    layout: Layout = "all"
    context: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    layout: Layout
    screens: tuple[Screen, ...]
    now: tuple[Screen, ...]
    here: Screen
    progress: Progress | None

    @property
    def before(self) -> Screen | None:
        return beside(self.now, self.here)[0]

    @property
    def after(self) -> Screen | None:
        return beside(self.now, self.here)[1]

    @property
    def is_first(self) -> bool:
        return self.before is None


def layout_of(request: HttpRequest, at: AtForm) -> Layout:
    chosen = request.session.get(LAYOUT, at.layout)
    return "one" if chosen == "one" else "all"


def screen_sent(request: HttpRequest, at: AtForm) -> Screen:
    """The screen that a form was sent from, as it was laid out then."""
    screens = screens_of(at.asking.instrument, _layout(request.POST.get("layout", "all")), about=at.asks_about)
    number = _number(request.POST.get("screen", "1"))
    return screens[min(max(number, 1), len(screens)) - 1]


def laid_out(at: AtForm, sent: Sent, layout: Layout, number: int) -> Laid:
    instrument = at.asking.instrument
    answers = sent.reading.answers if sent.reading else {}
    visible = [item.name for item in instrument.on_the_page(answers)]
    screens = screens_of(instrument, layout, about=at.asks_about)
    # What hangs on an answer of the same screen stands on it, hidden or not: a screen never goes while one is on it.
    now = asked_now(screens, visible)
    here = found(screens, now, number)
    return Laid(layout, screens, now, here, progress(now, here, visible, layout))


def number_asked(request: HttpRequest) -> int:
    return _number(request.GET.get("page", "1"))


def same_place(at: AtForm, here: Screen, layout: Layout) -> int:
    """The number, in another layout, of the screen that holds what stands on this one."""
    screens = screens_of(at.asking.instrument, layout, about=at.asks_about)
    names = here.announces.items if here.announces else () if here.about else here.items
    there = with_item(screens, names[0]) if names else None
    return there.number if there else 1


def _layout(text: str) -> Layout:
    return "one" if text == "one" else "all"


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 5 else 1
