"""The small study when its people were invited by post: who took part beside who did not."""

from dataclasses import replace

from larix.core.words import Words, same
from larix.marts import DescribedPerson, Participation, compare
from larix.marts.participation import Asked as AskedOf
from larix.reporting.study_report import SnapshotFacts
from larix.reporting.study_report.compute import compute
from larix.reporting.study_report.release import release
from larix.schedule import Comparison, Described, Level, PublicTotal
from tests.unit.study_report.small_study import DATED, LAST, score_of

SEX = Described(
    "sex",
    Words("Kjønn", "Kjønn", "Sex"),
    "category",
    (Level("male", Words("mann", "mann", "male")), Level("female", Words("kvinne", "kvinne", "female"))),
)
HOME = Described(
    "home",
    Words("Bolig", "Bustad", "Home"),
    "category",
    tuple(Level(code, same(code)) for code in ("own", "rented", "prison", "none")),
)
AGE = Described("age", Words("Alder", "Alder", "Age"), "number", unit=Words("år", "år", "years"))
WANTED = Comparison(
    (AGE, SEX, HOME), model=("age", "sex"), basis=Words("Et grunnlag.", "Eit grunnlag.", "A basis."), source="made up"
)
FACTS = SnapshotFacts("0123456789ab", LAST, "study:small")
PUBLIC = (
    PublicTotal("eligible", 328, "a paper"),
    PublicTotal("consented", 70, "a paper"),
    PublicTotal("consented:sex=male", 45, "a paper"),
    PublicTotal("consented:sex=female", 25, "a paper"),
)


def study(comparison=WANTED, public_totals=(), **changes):
    """Invited by post, and nothing is asked of them yet, as in the first half of a study."""
    bare = replace(DATED, outcomes=(), characteristics=(), waves=tuple(replace(w, asked=()) for w in DATED.waves))
    return replace(bare, comparison=comparison, public_totals=public_totals, **changes)


def group(yes, men, women, homes=(), ages=(30, 40, 50), prefix="p"):
    """`homes` are (level, how many), the rest rent; a level of None has no value."""
    count = men + women
    lived = [level for level, people in homes for _ in range(people)]
    lived += ["rented"] * (count - len(lived))
    return [
        DescribedPerson(
            yes,
            {"age": ages[place % len(ages)], "sex": "male" if place < men else "female", "home": lived[place]},
            f"{prefix}{place:03d}" if yes else None,
        )
        for place in range(count)
    ]


MINE = group(True, 45, 25, [("own", 20), ("prison", 3), ("none", 2)], ages=(28, 36, 41, 52))
REST = group(False, 190, 68, [("own", 60), ("none", 9), ("prison", 12)])


def told(
    people=(*MINE, *REST), wanted=WANTED, eligible=328, invited=320, answered=140, consented=70, left=(None, None)
):
    """`left`: how many withdrew and let their answers stay, and how many had them deleted."""
    comparison, weights = compare(people, wanted)
    return Participation(LAST, AskedOf(eligible, invited, answered, consented, *left), comparison, weights)


def results_of(histories, participation=None, protocol=None, edition="team", as_of=LAST):
    protocol = study() if protocol is None else protocol
    participation = told() if participation is None else participation
    exact = compute(
        histories, protocol, FACTS, as_of=as_of, score_of=score_of, participation=participation
    )  # fmt: skip
    return release(exact) if edition == "release" else exact
