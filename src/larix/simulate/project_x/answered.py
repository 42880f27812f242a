"""What synthetic participants answer at a wave: each form as it is asked of them, with a reason for every blank."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import exp
from random import Random
from typing import Any

from larix.instruments import Instrument, Library, Missing
from larix.instruments.answers import OwnWords
from larix.instruments.conditions import holds
from larix.instruments.item import Item
from larix.schedule import Asked
from larix.simulate.country import SyntheticPerson
from larix.simulate.project_x import own_words, published, truth
from larix.simulate.project_x.lives import Moment

SUBSTANCE_BLOCK = "substance_use"
DECLINES, DECLINES_SENSITIVE, DECLINES_OWN_WORDS = 0.008, 0.02, 0.35
DOES_NOT_KNOW = {"first_year_in_lar": 0.08, "plan_exists": 0.05, "benefit": 0.02, "goal_how_far": 0.03,
                 "medicine_effect": 0.02}  # fmt: skip
DOES_NOT_APPLY = {"needs_followed_up": 0.04, "pick_up_suits": 0.02, "life_activity": 0.02, "going_my_way": 0.01}
NOT_ASKED_BY_PHONE = 0.25  # of HSCL-10: its own form lies on paper
CUT_SHORT = 0.03
PASSES_OVER = -3.2  # log odds of passing over the questions about use as a whole


@dataclass(frozen=True, slots=True)
class Filled:
    """One form of one wave as it was answered; `language` is the form's."""

    asked: Asked
    answers: Mapping[str, Any]
    missing: Mapping[str, str]
    language: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """Somebody at an interview."""

    person: SyntheticPerson
    language: str
    now: Moment
    mode: str
    first_year: int


class Forms:
    """The forms of a library as each wave asks them; a view is made once."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._views: dict[Asked, tuple[Instrument, frozenset[str]]] = {}

    def view(self, asked: Asked) -> Instrument:
        return self._view(asked)[0]

    def _view(self, asked: Asked) -> tuple[Instrument, frozenset[str]]:
        """With the questions about use, which are passed over as a whole where they are."""
        if asked not in self._views:
            whole = self.library.get(asked.instrument, asked.version)
            difficult = {name for one in whole.blocks if one.name == SUBSTANCE_BLOCK for name in one.items}
            self._views[asked] = (whole.view(asked.part, asked.without), frozenset(difficult))
        return self._views[asked]

    def answered(self, random: Random, asked: tuple[Asked, ...], sitting: Sitting) -> Iterator[Filled]:
        """Every form of one wave, in order. An interview that is cut short has the last form unasked."""
        cut = random.random() < CUT_SHORT and sitting.mode != "paper" and len(asked) > 1
        for one in asked:
            instrument, difficult = self._view(one)
            drawn = _drawn(random, one, sitting)
            unasked = (cut and one is asked[-1]) or (
                one.instrument == "hscl_10" and sitting.mode in ("phone", "video", "alone")
                and random.random() < NOT_ASKED_BY_PHONE
            )  # fmt: skip
            passed_over = difficult if difficult and _passes_over(random, sitting.now) else frozenset()
            answers: dict[str, Any] = {}
            missing: dict[str, str] = {}
            for item in instrument.items:
                if item.only_if is not None and not holds(item.only_if, answers):
                    continue
                why = Missing.NOT_ASKED if unasked else _why(random, item, passed_over)
                if why is None and item.name in drawn:
                    answers[item.name] = drawn[item.name]
                else:
                    missing[item.name] = (why or Missing.DECLINED).value
            yield Filled(one, answers, missing, sitting.language)


def _why(random: Random, item: Item, passed_over: frozenset[str]) -> Missing | None:
    """Why there is no answer; None where there is one."""
    if item.name in passed_over:
        return Missing.DECLINED
    chance = random.random()
    if isinstance(item.answer, OwnWords):
        return Missing.DECLINED if chance < DECLINES_OWN_WORDS else None
    if chance < (DECLINES_SENSITIVE if item.sensitive else DECLINES):
        return Missing.DECLINED
    if random.random() < DOES_NOT_KNOW.get(item.name, 0.001):
        return Missing.DOES_NOT_KNOW
    return Missing.DOES_NOT_APPLY if random.random() < DOES_NOT_APPLY.get(item.name, 0) else None


def _passes_over(random: Random, now: Moment) -> bool:
    injects = "injected" in now.days
    odds = PASSES_OVER + truth.size("injecting", "passing over the questions about use") * injects
    return random.random() < 1 / (1 + exp(-odds))


def _drawn(random: Random, asked: Asked, sitting: Sitting) -> dict[str, Any]:
    """An answer to everything the form could ask; which of them are asked comes after."""
    match asked.instrument, asked.part:
        case "measure_point", "staff":
            return {"treatment_status": 1 if sitting.now.in_treatment else random.choice((3, 4))}
        case "measure_point", _:
            return {**_fares(random, sitting), **_use(random, sitting.now), **_treatment(random, sitting.now)}
        case "basis", _:
            return _basis(random, sitting)
        case "what_mattered", _:
            return _mattered(random, sitting)
        case "distress", _:
            heavy = truth.size("heaviness", "distress") * sitting.now.heaviness
            home = truth.size("unsettled home", "distress") * sitting.now.unsettled
            return {"distress": _of_ten(random, 4.6 + heavy + home, 1.2)}
        case "hscl_10", _:
            return {"mean": published.hscl_10(sitting.now.heaviness)}
    raise KeyError(asked.instrument)


def _of_ten(random: Random, mean: float, spread: float) -> int:
    return min(10, max(0, round(random.gauss(mean, spread))))


def _fares(random: Random, sitting: Sitting) -> dict[str, Any]:
    now, say = sitting.now, sitting.language
    level = 5.0 - 0.8 * now.heaviness + 0.3 * (now.coping - 5.2)
    areas = {
        f"life_{area}": _of_ten(random, level + more, 1.8)
        for area, more in (
            ("mental_health", -0.3), ("physical_health", 0.0), ("housing", -2.5 if now.unsettled else 1.6),
            ("money", -0.8), ("activity", 0.0), ("social", 0.3), ("network", 0.4), ("substance_use", 0.2),
        )
    }  # fmt: skip
    return {
        **areas,
        "coping": min(10, max(0, round(now.coping))),
        "own_doing": own_words.one_of(random, own_words.OWN_DOING, say),
        "housing": now.housing,
        "activity": random.choices(
            ("paid_work", "education", "work_training", "activity_centre", "home", "nothing_fixed", "other"),
            (8, 4, 10, 16, 12, 45, 5),
        )[0],
        "money_worries": random.choices((0, 1, 2, 3), (18, 30, 34, 18))[0],
        "children": random.choices((0, 1, 2, 3), (62, 20, 13, 5))[0],
        "life_ladder": _of_ten(random, level, 1.2),
        "going_my_way": min(5, max(1, round(random.gauss(3.1 + 0.2 * (now.coping - 5.2), 0.9)))),
        "goal_how_far": _of_ten(random, 3.5 + now.month / 12, 2),
        "own_goal": own_words.one_of(random, own_words.GOALS, say),
    }


def _use(random: Random, now: Moment) -> dict[str, Any]:
    overdose = random.choices((0, 1, 2), (97, 2.5, 0.5) if "opioids" not in now.days else (88, 9, 3))[0]
    return {
        "used": list(now.days) or ["none"],
        **{f"days_{code}": days for code, days in now.days.items()},
        "days_away": sum(now.away.values()),
        "overdose": overdose,
        "naloxone_at_hand": int(random.random() < 0.3 + 0.02 * now.month),
    }


def _treatment(random: Random, now: Moment) -> dict[str, Any]:
    say = published.participation(now.say)
    benefit = random.gauss(3.2 + truth.size("participation", "benefit") * (say - 4.8), 0.8)
    held = [one for one, chance in (("gp", 0.7), ("lar_staff", 0.45), ("psychologist", 0.12), ("peer", 0.1),
                                    ("talks", 0.5), ("medicine_review", 0.25), ("health_check", 0.3), ("group", 0.06),
                                    ("practical_help", 0.2)) if random.random() < chance]  # fmt: skip
    services = [one for one, chance in (("welfare_office", 0.55), ("housing_support", 0.2), ("municipal_team", 0.3),
                                        ("child_welfare", 0.06), ("debt_advice", 0.12), ("low_threshold", 0.25))
                if random.random() < chance]  # fmt: skip
    return {
        "treatment_held": held or ["none"],
        "needs_followed_up": random.choices((0, 1, 2, 3), (25, 35, 25, 15))[0],
        "dose_right": random.choices(("too_low", "right", "too_high"), (18, 74, 8))[0]
        if now.in_treatment else "no_medicine",
        "medicine_effect": _of_ten(random, 7, 1.8), "side_effects": _of_ten(random, 3.8, 2.4),
        "pick_ups_a_week": random.choices((0, 1, 2, 3, 5, 7), (5, 30, 25, 18, 12, 10))[0],
        "pick_up_suits": random.choices((0, 1, 2), (20, 30, 50))[0],
        "other_services": services or ["none"],
        "plan_exists": random.choices((1, 2, 3), (35, 40, 25))[0], "plan_seen": random.choices((1, 2, 3), (5, 3, 2))[0],
        "plan_agree": random.choices((0, 1, 2), (25, 45, 30))[0],
        "crisis_plan_exists": random.choices((1, 2, 3), (60, 18, 22))[0],
        "crisis_plan_seen": random.choices((1, 2, 3), (4, 5, 1))[0],
        "crisis_plan_agree": random.choices((0, 1, 2), (20, 40, 40))[0],
        "benefit": min(5, max(1, round(benefit))), "participation": say,
        "satisfaction": _of_ten(random, 1.5 + 1.3 * benefit, 1.2),
    }  # fmt: skip


def _basis(random: Random, sitting: Sitting) -> dict[str, Any]:
    own_word = random.random() < 0.02
    needs = [one for one, chance in (("substance_use", 0.35), ("mental_health", 0.45), ("physical_health", 0.4),
                                     ("housing", 0.25), ("money", 0.4), ("activity", 0.45), ("people", 0.3))
             if random.random() < chance]  # fmt: skip
    before = [one for one, chance in (("outpatient", 0.5), ("inpatient", 0.6), ("detoxification", 0.5),
                                      ("self_help", 0.15)) if random.random() < chance]  # fmt: skip
    with_others = [one for one, chance in (("partner", 0.2), ("children", 0.1), ("family", 0.1), ("friends", 0.06))
                   if random.random() < chance]  # fmt: skip
    return {
        "prevalent_at_start": 1, "first_year_in_lar": sitting.first_year,
        "gender": ["own_word"] if own_word else ["woman" if sitting.person.sex == "female" else "man"],
        "gender_in_own_words": own_words.OWN_GENDER.said_in(sitting.language),
        "lives_with": with_others or ["alone"],
        "education": random.choices(("none", "primary", "upper_secondary", "higher_short", "higher_long"),
                                    (4, 44, 42, 8, 2))[0],
        "income": random.choices(("wages", "disability_pension", "other_state_benefit", "social_assistance", "other"),
                                 (8, 52, 25, 12, 3))[0],
        "treated_before": [*before, "lar"],
        "most_trouble": random.choices(("alcohol", "cannabis", "amphetamines", "opioids", "benzodiazepines"),
                                       (6, 4, 15, 65, 10))[0],
        "ever_injected": int("injected" in sitting.now.days or random.random() < 0.8),
        "ever_overdose": int(random.random() < 0.5),
        "needs": needs or ["nothing"], "hopes": own_words.one_of(random, own_words.HOPES, sitting.language),
    }  # fmt: skip


def _mattered(random: Random, sitting: Sitting) -> dict[str, Any]:
    named = sitting.now.mattered
    first, effect = named[0] if named else ("nothing", 0)
    drawn: dict[str, Any] = {"own_words": own_words.of_what_mattered(random, first, effect, sitting.language)}
    for place, (code, one) in enumerate(named, 1):
        drawn |= {f"factor_{place}": code, f"effect_{place}": one}
    if len(named) < 3:
        drawn[f"factor_{len(named) + 1}"] = "no_more" if named else "nothing"
    drawn["something_else"] = own_words.of_something_else(dict(named).get("something_else", 0), sitting.language)
    return drawn
