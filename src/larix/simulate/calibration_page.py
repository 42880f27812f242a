"""The page docs/generated/calibration.md: each synthetic figure beside the published one, with its source."""

from collections.abc import Iterator

from larix.simulate import calibrated, calibrated_answers, calibration
from larix.simulate.calibrated import Figure
from larix.simulate.calibration import Target
from larix.simulate.project_x import cohort, published, truth
from larix.simulate.project_x.happenings import Died
from larix.simulate.project_x.script import events

LABELS = "F: read in the source. D: worked out from what was read. I: inferred."
TODAY = calibrated.ON.replace(year=2016, month=9, day=1)


def calibration_markdown() -> str:
    return "\n".join([*_lead(), *_people(), *_counts(), *_answers(), *_seen(), *_effects(), *_assumptions()]) + "\n"


def _lead() -> Iterator[str]:
    yield "# Synthetic people beside published figures"
    yield ""
    yield (
        f"{calibrated.COUNT:,} synthetic people as they are on {calibrated.ON:%d.%m.%Y}, seed {calibrated.SEED}. "
        "Nobody here exists. A figure may be off by four standard errors of the draw, by the rounding in print, and by "
        f"what the last column declares; a test holds it there. {LABELS}"
    )
    yield ""


def _people() -> Iterator[str]:
    yield "| figure | synthetic | published | may be off by | label | applies to | source | why they differ |"
    yield "|---|--:|--:|--:|---|---|---|---|"
    for figure in calibrated.usual():
        yield _row(figure)
    yield ""


def _row(figure: Figure) -> str:
    target = figure.target
    shown = (_shown(value, target) for value in (figure.value, target.value, figure.bound))
    why = target.why or "Aimed at; chance."
    source = f"[{target.source}]({target.url})"
    return "| " + " | ".join([target.name, *shown, target.label, target.applies_to, source, why]) + " |"


def _shown(value: float, target: Target) -> str:
    return f"{value:.1%}".replace("%", " %") if target.unit == "share" else f"{value:.2f}"


def _counts() -> Iterator[str]:
    yield "## The 328 of Project X"
    yield ""
    yield "Counts that are public, and that the demo's people reproduce exactly."
    yield ""
    yield "| count | synthetic | published | label | source |"
    yield "|---|--:|--:|---|---|"
    counted = counts()
    for target in calibration.COUNTS:
        source = f"[{target.source}]({target.url})"
        yield f"| {target.name} | {counted[target.name]} | {target.value:g} | {target.label} | {source} |"
    deaths, rate = calibration.DEATHS, deaths_per_100_years()
    yield ""
    yield (
        f"Deaths until 1 September 2016: {rate:.2f} per 100 person-years among the 328; published: {deaths.value:g} "
        f"({deaths.applies_to}; [{deaths.source}]({deaths.url})). {deaths.why}"
    )
    yield ""


def counts() -> dict[str, int]:
    """The demo's own counts, by the names of `calibration.COUNTS`."""
    everybody = cohort.invitees()
    sexes = [each.person.sex for each in everybody if each.part is cohort.Part.CONSENTS]
    return {
        "eligible": len(everybody), "consented": len(sexes), "consented: men": sexes.count("male"),
        "consented: women": sexes.count("female"),
    }  # fmt: skip


def deaths_per_100_years() -> float:
    """Deaths among the 328 from the day of the list to the demo's day, per 100 years lived in between."""
    everybody = cohort.invitees()
    deaths = [event.died_on for event in events(everybody) if isinstance(event, Died)]
    whole = (TODAY - cohort.LISTED_ON).days
    lived = (len(everybody) - len(deaths)) * whole + sum((day - cohort.LISTED_ON).days for day in deaths)
    return 100 * len(deaths) / (lived / 365.25)


def _answers() -> Iterator[str]:
    yield "## What is answered the first time"
    yield ""
    yield (
        f"{calibrated_answers.COUNT:,} synthetic participants at their first interview, seed "
        f"{calibrated_answers.SEED}. Weekly is four of the past 28 days or more. No scale is set from another: HSCL-10 "
        "has its own published figures, and the one question of how heavy things are is held against none. Coping, "
        "benefit, the life areas, treatment and plans have no published figures here; they are ours, and no evidence."
    )
    yield ""
    yield "| figure | synthetic | published | may be off by | label | applies to | source | why they differ |"
    yield "|---|--:|--:|--:|---|---|---|---|"
    for figure in calibrated_answers.usual()[0]:
        yield _row(figure)
    yield ""


def _seen() -> Iterator[str]:
    low, high = published.SEEN_AT_A_YEAR
    seen = calibrated_answers.usual()[1]
    yield "## Who is seen again"
    yield ""
    yield (
        f"At one year {seen['m12']:.0%} of those who had a first interview, between {low.value:.0%} "
        f"([{low.source}]({low.url})) and {high.value:.0%} ([{high.source}]({high.url})). What lies on either side of "
        "that year is ours."
    ).replace("%", " %")
    yield ""
    yield "| " + " | ".join(seen) + " |"
    yield "|--:" * len(seen) + "|"
    yield "| " + " | ".join(f"{share:.0%}".replace("%", " %") for share in seen.values()) + " |"
    yield ""


def _effects() -> Iterator[str]:
    yield "## What truly holds among them"
    yield ""
    yield (
        "Written down so that an analysis can be held against it; it is no evidence of anything. An effect of 0 is one "
        "that is not there. Coping counts in points of ten before it is rounded and kept within 0 and 10."
    )
    yield ""
    yield "| cause | moves | by | for each |"
    yield "|---|---|--:|---|"
    for effect in truth.EFFECTS:
        yield f"| {effect.cause} | {effect.on} | {effect.size:+.2f} {effect.scale} | {effect.per} |"
    yield ""


def _assumptions() -> Iterator[str]:
    yield "## Assumptions of our own"
    yield ""
    yield "Nobody has published these. They are no evidence of anything."
    yield ""
    yield "| what | chosen | why |"
    yield "|---|---|---|"
    for assumption in calibration.ASSUMPTIONS:
        yield f"| {assumption.name} | {assumption.value} | {assumption.why.en} |"
