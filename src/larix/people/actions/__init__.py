"""What is recorded of people: that they are there, who they are, that they died, that they reserved."""

from larix.people.actions.identities import (
    delete_identities,
    give_number,
    protect_address,
    register_people,
    register_walk_in,
)
from larix.people.actions.lives import (
    correct_death,
    enrol_people,
    forget_deaths,
    record_deaths,
    record_reservation,
)
from larix.people.actions.reaching import change_reach

__all__ = [
    "change_reach", "correct_death", "delete_identities", "enrol_people", "forget_deaths", "give_number",
    "protect_address", "record_deaths", "record_reservation", "register_people", "register_walk_in",
]  # fmt: skip
