"""A made-up list of invitees, those who take part and those who do not, and the protocol that compares them."""

import random
from dataclasses import replace

from larix.core.words import same
from larix.marts import DescribedPerson
from larix.schedule import Comparison, Described, Level
from larix.simulate import practice

BASIS = same("a basis that nobody has read")
VARIABLES = (
    Described("age", same("Age"), "number", unit=same("years")),
    Described("sex", same("Sex"), "category", (Level("male", same("male")), Level("female", same("female")))),
    Described(
        "home",
        same("Home"),
        "category",
        tuple(Level(code, same(code)) for code in ("own", "rented", "prison", "none")),
    ),
)
WANTED = Comparison(VARIABLES, model=("age", "sex", "home"), basis=BASIS, source="made up")
COMPARED = replace(practice.PROTOCOL, comparison=WANTED)


def invitees(participants=40, others=120, seed=1):
    """Younger people and women take part more; one in ten has no age."""
    draw = random.Random(seed)
    people = []
    for place in range(participants + others):
        yes = place < participants
        values = {
            "sex": "female" if draw.random() < (0.5 if yes else 0.3) else "male",
            "home": draw.choices(("own", "rented", "prison", "none"), (30, 60, 7, 3))[0],
        }
        if draw.random() > 0.1:
            values["age"] = round(draw.gauss(38 if yes else 44, 9), 1)
        people.append(DescribedPerson(yes, values, f"p{place:03d}" if yes else None))
    return people
