"""From what the gate gathered to a person's own picture, and to what stands below it, in the language of the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from larix.figures import Answered, Curve, Figure, OwnLane, Stretch, own_course
from larix.figures.numbers import decimal
from larix.followup.queries import Version, Versions
from larix.gate.own_course import OwnCourse
from larix.history import History
from larix.instruments import Instrument, Library
from larix.instruments.answers import OwnWords
from larix.reporting.readings import readings_of
from larix.reporting.scoring import score_with
from larix.schedule import Outcome, Protocol
from larix.schedule.fieldwork import SAID, HappeningKind
from larix.web.forms.answered import answer_said
from larix.web.saying import day_said, language, of_one, said, yes_or_no

MATTERED, MEASURED = "what_mattered", "measure_point"  # the instruments that ask these things
PLACES = (1, 2, 3)
GOAL, HOW_FAR, MEDICINE = "own_goal", "goal_how_far", "dose_right"


@dataclass(frozen=True, slots=True)
class Told:
    """What was answered on one day: `lines` are shown, `own_words` when they are tapped. (Question, answer)."""

    on: date
    lines: tuple[tuple[str, str], ...]
    own_words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Below:
    """What stands below the picture, by day."""

    mattered: tuple[Told, ...]
    goals: tuple[Told, ...]
    own_words: tuple[Told, ...]  # everything else the person said in their own words


def figure_of(course: OwnCourse, library: Library) -> Figure | None:
    """The whole picture with its lanes; None while there is nothing to draw."""
    curves = _curves(course.protocol, course.story, course.protocol.outcomes, library)
    lanes = tuple(lane for lane in _lanes(course, library) if lane.stretches)
    if not curves and not lanes:
        return None
    return own_course(
        curves, lanes, first=course.story.joined_on, last=course.today, title=_("My course"), language=language(),
        ids="own",
    )  # fmt: skip


def shared_figure(protocol: Protocol, story: History, outcome: Outcome, today: date, library: Library) -> Figure | None:
    """One outcome over time and nothing else; None without an answer to it."""
    curves = _curves(protocol, story, (outcome,), library)
    if not curves:
        return None
    return own_course(
        curves, (), first=story.joined_on, last=today, title=of_one(outcome), language=language(), ids="shared"
    )


def below(course: OwnCourse, library: Library) -> Below:
    """What mattered, the goals and the rest of the person's own words, the latest first."""
    answered = [(one, one.current, _definition(one, library)) for one in course.responses]
    answered.sort(key=lambda each: each[1].on, reverse=True)
    mattered = tuple(_mattered(v, form) for one, v, form in answered if one.instrument == MATTERED)
    goals = tuple(
        found for one, v, form in answered if one.instrument == MEASURED and (found := _goal(v, form)) is not None
    )
    others = tuple(
        Told(v.on, (), words)
        for one, v, form in answered
        if one.instrument != MATTERED and (words := _own_words(v, form, without=(GOAL,)))
    )
    return Below(mattered, goals, others)


def _curves(
    protocol: Protocol, story: History, outcomes: tuple[Outcome, ...], library: Library
) -> tuple[Curve, ...]:  # fmt: skip
    """An outcome that was never answered has no curve."""
    score_of, own = score_with(library), story.for_purpose(protocol.purpose)
    drawn = []
    for outcome in outcomes:
        answers = tuple(
            Answered(on, value, _value(value, outcome), day_said(on))
            for on, value in readings_of(own, outcome, score_of)
        )
        if answers:
            drawn.append(Curve(of_one(outcome), outcome.low, outcome.high, answers))
    return tuple(drawn)


def _value(value: float, outcome: Outcome) -> str:
    if yes_or_no(outcome) and value in (0, 1):
        return _("yes") if value else _("no")
    return decimal(value, 0 if value == int(value) else 1, language())


def _lanes(course: OwnCourse, library: Library) -> Iterator[OwnLane]:
    """No lane shows a worry: what is gathered for this page holds none."""
    yield OwnLane(_("Who is responsible for my treatment"), tuple(_responsible(course)))
    yield OwnLane(_("Is the dose of my medicine right?"), tuple(_medicine(course, library)))
    months = {wave.code: wave.month for wave in course.protocol.waves}
    visits = (
        _one_day(visit.on, _("Month %(month)s") % {"month": months.get(visit.wave, visit.wave)})
        for visit in course.story.visits
    )
    yield OwnLane(_("Interviews"), tuple(visits))
    happened = (
        _stretch(one.from_on, one.to_on if one.is_stay else one.from_on, said(SAID[HappeningKind(one.kind)]))
        for one in reversed(course.happenings)
    )
    yield OwnLane(_("What happened in my life"), tuple(happened))


def _responsible(course: OwnCourse) -> Iterator[Stretch]:
    """Who had it from the day one joined on; what was over before is not part of the picture."""
    for row in course.responsibilities:
        if row.from_on <= course.today and (row.to_on is None or row.to_on > course.story.joined_on):
            gp = _("my GP, %(name)s") % {"name": row.gp_name} if row.holder == "gp" else row.unit_name
            yield _stretch(row.from_on, row.to_on, gp)


def _medicine(course: OwnCourse, library: Library) -> Iterator[Stretch]:
    """As the person answered it: of the treatment itself the study knows nothing."""
    for one in sorted(course.responses, key=lambda each: each.current.on):
        if one.instrument == MEASURED and MEDICINE in one.current.answers:
            yield _one_day(one.current.on, _answer(_definition(one, library), MEDICINE, one.current))


def _one_day(on: date, words: str) -> Stretch:
    return Stretch(on, on, words, day_said(on))


def _stretch(from_on: date, to_on: date | None, words: str) -> Stretch:
    if to_on == from_on:
        return _one_day(from_on, words)
    end = _("still so") if to_on is None else day_said(to_on)
    return Stretch(from_on, to_on, words, f"{day_said(from_on)} – {end}")


def _mattered(v: Version, form: Instrument) -> Told:
    """Up to three things, each with whether it helped or harmed."""
    lines = tuple(
        (_answer(form, f"factor_{place}", v), _effect(form, f"effect_{place}", v))
        for place in PLACES
        if f"effect_{place}" in v.answers or f"effect_{place}" in v.missing
    )
    return Told(v.on, lines, _own_words(v, form))


def _effect(form: Instrument, name: str, v: Version) -> str:
    """In words, also where the scale has only a number: between its ends the sign says which way."""
    words, value = _answer(form, name, v), v.answers.get(name)
    if not isinstance(value, int) or value == 0 or "–" in words:
        return words
    way = _("helped") if value > 0 else _("made it harder")
    return f"{words} – {way}"


def _goal(v: Version, form: Instrument) -> Told | None:
    """How far, and behind a tap what the goal is; None where this part of the form does not ask."""
    lines = ((_asked(form, HOW_FAR), _answer(form, HOW_FAR, v)),) if HOW_FAR in v.answers else ()
    words = tuple(pair for pair in _own_words(v, form, only=(GOAL,)))
    return Told(v.on, lines, words) if lines or words else None


def _own_words(
    v: Version, form: Instrument, *, only: tuple[str, ...] = (), without: tuple[str, ...] = ()
) -> tuple[tuple[str, str], ...]:
    return tuple(
        (said(item.ask), str(v.answers[item.name]))
        for item in form.items
        if isinstance(item.answer, OwnWords) and item.name in v.answers and item.name not in without
        and (not only or item.name in only)
    )  # fmt: skip


def _asked(form: Instrument, name: str) -> str:
    return next((said(item.ask) for item in form.items if item.name == name), "")


def _answer(form: Instrument, name: str, v: Version) -> str:
    item = next((item for item in form.items if item.name == name), None)
    return "" if item is None else answer_said(item, v.answers, v.missing, language())


def _definition(one: Versions, library: Library) -> Instrument:
    return library.get(one.instrument, one.current.instrument_version)
