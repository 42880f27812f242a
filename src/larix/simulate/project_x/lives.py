"""Two years in the lives of synthetic participants: what they carry with them, what happens, how it is at each wave."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from math import exp, sqrt
from random import Random

from larix.schedule.fieldwork import HappeningKind as Kind
from larix.simulate import calibration
from larix.simulate.project_x import published, truth
from larix.simulate.project_x.participation import UNSETTLED_HOMES

YEARS = timedelta(days=760)  # a little longer than the two years, so that late interviews have a life around them
TOGETHER = 0.48  # how closely the classes of substances hang together
# Of each class: the share that uses weekly, and the share that uses at all in 28 days. The first is published, and here
# a little higher: those who use most pass over the questions most often, and who is in prison uses on fewer days.
CLASSES = {
    "alcohol": (0.255, 0.45), "cannabis": (0.51, 0.59), "amphetamines": (0.245, 0.33), "cocaine": (0.025, 0.06),
    "opioids": (0.15, 0.23), "benzodiazepines": (0.39, 0.49), "other_substance": (0.01, 0.03),
}  # fmt: skip
BY_NEEDLE = ("amphetamines", "cocaine", "opioids")
PRESCRIBED = {"prescribed_opioids": 0.04, "prescribed_benzodiazepines": 0.15, "prescribed_stimulants": 0.06}
STAYS = {Kind.PRISON: (0.08, 20, 150), Kind.HOSPITAL: (0.15, 3, 20), Kind.RESIDENTIAL: (0.12, 30, 90)}
TURNS = {Kind.MOVED: 0.10, Kind.CHANGED_GP: 0.12, Kind.BACK_TO_SPECIALIST: 0.06, Kind.LEFT_TREATMENT: 0.07}
MOVES_HOME = 0.04  # each quarter
FACTORS = (
    *(effect.cause.removeprefix("mattered: ") for effect in truth.MATTERED),
    "children", "family", "partner", "health", "did_something", "sleep_and_food", "asked_for_help", "avoided_places",
    "municipality", "stay", "something_else",
)  # fmt: skip
MOSTLY_HARD = frozenset({"loss", "loneliness", "money", "welfare_office", "picking_up"})
ONLY_GOOD = frozenset(
    {"set_limit", "avoided_places", "asked_for_help", "moved_my_body", "did_something", "sleep_and_food", "peers"}
)


@dataclass(frozen=True, slots=True)
class SyntheticStay:
    """`to_on` is the first day out again; None: still there."""

    kind: Kind
    from_on: date
    to_on: date | None
    there: str  # schedule.fieldwork.InterviewThere

    def covers(self, day: date) -> bool:
        return self.from_on <= day and (self.to_on is None or day < self.to_on)


@dataclass(frozen=True, slots=True)
class Traits:
    """What somebody carries with them, each a standard normal; `classes` of each substance."""

    heaviness: float
    use: float
    coping: float
    say: float
    being_there: float
    needle: bool  # injects in times of use
    classes: dict[str, float]
    prescribed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """Stays and turns until some day; `died_on` None for who lives."""

    stays: tuple[SyntheticStay, ...] = ()
    turns: tuple[tuple[Kind, date], ...] = ()
    died_on: date | None = None

    def in_treatment(self, day: date) -> bool:
        last = [kind for kind, on in self.turns if on <= day and kind in (Kind.LEFT_TREATMENT, Kind.BACK_IN_TREATMENT)]
        return not last or last[-1] is Kind.BACK_IN_TREATMENT


@dataclass(frozen=True, slots=True)
class Moment:
    """How it is for somebody at one wave, before anybody has asked."""

    month: int
    heaviness: float
    use: float
    say: float
    housing: str
    days: dict[str, int]  # of 28, of each substance that is used, and "injected"
    away: dict[Kind, int] = field(default_factory=dict)  # days of the past 28
    in_treatment: bool = True
    mattered: tuple[tuple[str, int], ...] = ()  # up to three things, each with its effect of -3 to +3
    coping: float = 5.0

    @property
    def unsettled(self) -> bool:
        return self.housing in UNSETTLED_HOMES


def traits(random: Random) -> Traits:
    return Traits(
        heaviness=random.gauss(0, 1), use=random.gauss(0, 1), coping=random.gauss(0, 1), say=random.gauss(0, 1),
        being_there=random.gauss(0, 1), needle=random.random() < 0.8,
        classes={code: random.gauss(0, 1) for code in CLASSES},
        prescribed=tuple(code for code, share in PRESCRIBED.items() if random.random() < share),
    )  # fmt: skip


def happened(random: Random, joined_on: date, housing: str, died_on: date | None = None) -> Happened:
    """What comes in two years. Whoever lives in a prison when they join is there for a while yet."""
    stays = [SyntheticStay(Kind.PRISON, joined_on, joined_on + timedelta(days=100), "there")] * (housing == "prison")
    for kind, (chance, least, most) in STAYS.items():
        if random.random() < chance:
            from_on = joined_on + timedelta(days=random.randrange(20, YEARS.days - 60))
            to_on = from_on + timedelta(days=random.randrange(least, most))
            stays.append(SyntheticStay(kind, from_on, to_on, random.choice(("there", "by_phone", "wait"))))
    turns = [
        (kind, joined_on + timedelta(days=random.randrange(30, YEARS.days - 60)))
        for kind, chance in TURNS.items()
        if random.random() < chance
    ]
    left = [on for kind, on in turns if kind is Kind.LEFT_TREATMENT]
    if left and random.random() < 0.4:
        turns.append((Kind.BACK_IN_TREATMENT, left[0] + timedelta(days=random.randrange(60, 200))))
    if died_on is None and random.random() < 2 * calibration.DEATHS.value / 100:
        died_on = joined_on + timedelta(days=random.randrange(20, YEARS.days))
    alive = died_on or date.max
    return Happened(
        tuple(stay for stay in sorted(stays, key=lambda one: one.from_on) if (stay.to_on or stay.from_on) < alive),
        tuple(sorted((turn for turn in turns if turn[1] < alive), key=lambda one: one[1])),
        died_on,
    )


def homes(random: Random, first: str, waves: int) -> list[str]:
    """Where somebody lives at each wave: mostly where they lived the last time."""
    lived = [first]
    shares = {target.name.partition(": ")[2]: target.value for target in calibration.HOUSING}
    while len(lived) < waves:
        moves = random.random() < MOVES_HOME
        lived.append(random.choices(list(shares), list(shares.values()))[0] if moves else lived[-1])
    return lived


def moment(random: Random, person: Traits, life: Happened, month: int, on: date, home: str) -> Moment:
    """One wave. Nothing here drifts with time but coping, by what is written down in `truth`."""
    heaviness = _again(random, person.heaviness, 0.75)
    use = _again(random, person.use, 0.85)
    away = _away(life, on)
    days = _days(random, person, use, 28 - min(28, away.get(Kind.PRISON, 0)))
    mattered = _mattered(random)
    coping = (
        5.2 + 1.3 * person.coping + truth.size("heavy use", "coping") * use
        + truth.size("a year", "coping") * month / 12
        + sum(truth.of_factor(code) * effect for code, effect in mattered) + random.gauss(0, 1)
    )  # fmt: skip
    return Moment(
        month, heaviness, use, _again(random, person.say, 0.8),
        "prison" if any(stay.kind is Kind.PRISON and stay.covers(on) for stay in life.stays) else home,
        days, away, life.in_treatment(on), mattered, coping,
    )  # fmt: skip


def _again(random: Random, trait: float, lasting: float) -> float:
    """A standard normal of this wave; `lasting` is how closely two waves of one person hang together."""
    return sqrt(lasting) * trait + sqrt(1 - lasting) * random.gauss(0, 1)


def _days(random: Random, person: Traits, use: float, free: int) -> dict[str, int]:
    found = {}
    for code, (weekly, ever) in CLASSES.items():
        own = _again(random, person.classes[code], 0.8)
        z = TOGETHER * use + sqrt(1 - TOGETHER**2) * own
        if days := min(published.days_of_28(z, weekly, ever), free):
            found[code] = days
    by_needle = max((found[code] for code in BY_NEEDLE if code in found), default=0)
    if by_needle and person.needle:
        found["injected"] = max(1, round(by_needle * random.uniform(0.4, 1)))
    found.update({code: 28 for code in person.prescribed if free})
    return found


def _away(life: Happened, on: date) -> dict[Kind, int]:
    found: dict[Kind, int] = {}
    for stay in life.stays:
        first, last = max(stay.from_on, on - timedelta(days=28)), min(stay.to_on or on, on)
        if first < last:
            found[stay.kind] = min(28 - sum(found.values()), found.get(stay.kind, 0) + (last - first).days)
    return {kind: days for kind, days in found.items() if days > 0}


def _mattered(random: Random) -> tuple[tuple[str, int], ...]:
    named = random.sample(FACTORS, random.choices((0, 1, 2, 3), (12, 33, 35, 20))[0])
    return tuple((code, _effect(random, code)) for code in named)


def _effect(random: Random, code: str) -> int:
    helps = code in ONLY_GOOD or random.random() < (0.2 if code in MOSTLY_HARD else 0.7)
    size = random.choices((0, 1, 2, 3), (8, 22, 40, 30))[0]
    return size if helps else -size


def is_seen(random: Random, person: Traits, now: Moment, base: float) -> bool:
    """Whether the interview takes place; `base` is the log odds of a wave for somebody in the middle of everything."""
    odds = (
        base + truth.size("being there", "being interviewed") * person.being_there
        + truth.size("unsettled home", "being interviewed") * now.unsettled
        + truth.size("heavy use", "being interviewed") * now.use
        + truth.size("in prison", "being interviewed") * (now.housing == "prison")
    )  # fmt: skip
    return random.random() < 1 / (1 + exp(-odds))
