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
        return _after_death()
    return ALLOWED


def may_draft(*, purpose: str, hat: str, on: date, died_on: date | None) -> Ruling:
    """Whether a form may be begun. Answers of a day before a death may still come in, from paper."""
    if purpose != hat:
        return _another_purpose()
    return _after_death() if died_on is not None and on >= died_on else ALLOWED


def may_finish(*, waits: bool) -> Ruling:
    """`waits`: something that somebody else typed stands beside the draft, and nobody has chosen."""
    if waits:
        return refuse(
            "two_drafts",
            Words(
                "To har skrevet på denne delen samtidig. Se begge og velg, så kan den bli ferdig.",
                "To har skrive på denne delen samstundes. Sjå begge og vel, så kan han bli ferdig.",
                "Two people have written in this part at the same time. See both and choose; then it can be finished.",
            ),
            law.VERSIONS_STAY,
        )
    return ALLOWED


def may_correct(*, sealed: bool, by_the_person: bool, is_the_person: bool) -> Ruling:
    """`by_the_person`: what holds now was finished by the person themself, on the tablet or at home."""
    if sealed and by_the_person and not is_the_person:
        return refuse(
            "sealed",
            Words(
                "Denne delen har personen selv låst. Vil personen endre noe, så gi fra deg nettbrettet på nytt.",
                "Denne delen har personen sjølv låst. Vil personen endre noko, så gi frå deg nettbrettet på nytt.",
                "The person has sealed this part themself. If they want to change something, hand the tablet over "
                "again.",
            ),
            law.VERSIONS_STAY,
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


def _after_death() -> Ruling:
    return refuse(
        "after_death",
        Words(
            "Personen er registrert som død den dagen. Rett dødsfallet først om det er feil.",
            "Personen er registrert som død den dagen. Rett dødsfallet først om det er feil.",
            "The person is recorded as dead on that day. Correct the death first if it is wrong.",
        ),
        law.DEAD_ARE_LEFT_IN_PEACE,
    )
