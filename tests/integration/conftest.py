"""Brings the cast onto the stage of every test that touches the database."""

from tests.cast import (  # noqa: F401
    administrator,
    at,
    cohort,
    desk,
    interviewer,
    library,
    other_study,
    outsider,
    practice,
    primary_contact,
    researcher,
    shelf,
)
