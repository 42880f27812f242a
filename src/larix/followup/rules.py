"""What may be recorded of an answer. Pure: no database, no clock, no request."""

from datetime import date

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words


def may_record(*, purpose: str, hat: str, on: date, today: date, not_before: date, died_on: date | None) -> Ruling:
    """`purpose` is the answer's, `hat` the purpose for which the actor is here; `died_on` None: alive or unknown."""
    if purpose != hat:
        return _another_purpose()
    if on > today:
        return refuse(
            "day_has_not_come",
            Words("Dagen har ikke kommet ennå.", "Dagen har ikkje komme enno.", "That day has not come yet."),
            law.OWN_DAY,
        )
    if on < not_before:
        return refuse(
            "before_joining",
            Words(
                "Dagen er før personen ble med i studien.",
                "Dagen er før personen vart med i studien.",
                "That day is before the person joined the study.",
            ),
            law.OWN_DAY,
        )
    if died_on is not None and on >= died_on:
        return refuse(
            "after_death",
            Words(
                "Personen er registrert som død den dagen. Rett dødsfallet først om det er feil.",
                "Personen er registrert som død den dagen. Rett dødsfallet først om det er feil.",
                "The person is recorded as dead on that day. Correct the death first if it is wrong.",
            ),
            law.DEAD_ARE_LEFT_IN_PEACE,
        )
    return ALLOWED


def may_choose(*, purpose: str, hat: str, waits: bool) -> Ruling:
    """`waits`: what is to be chosen is a conflict that nobody has chosen and nobody has saved past."""
    if purpose != hat:
        return _another_purpose()
    if not waits:
        return refuse(
            "nothing_to_choose",
            Words(
                "Svaret er avgjort eller endret siden siden ble åpnet. Åpne den på nytt og se hva som gjelder.",
                "Svaret er avgjort eller endra sidan sida vart opna. Opne henne på nytt og sjå kva som gjeld.",
                "The answer was decided or changed since this page was opened. Open it again to see what holds.",
            ),
            law.VERSIONS_STAY,
        )
    return ALLOWED


def _another_purpose() -> Ruling:
    return refuse(
        "another_purpose",
        Words(
            "Du er ikke her for det formålet svaret ble bedt om.",
            "Du er ikkje her for det føremålet svaret vart bede om.",
            "You are not here for the purpose that this answer was asked for.",
        ),
        law.ONE_PURPOSE,
    )
