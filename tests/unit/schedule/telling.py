"""Project X with something changed, and what is wrong with it then."""

from dataclasses import replace

from larix.schedule import Wave
from larix.schedule.fault import Contradiction
from larix.schedule.faults import faults_of
from larix.simulate.project_x.protocol import PROTOCOL as PROJECT_X


def told(change, library=None):
    """(code, place) of every fault of Project X with this change, whether it can exist or not."""
    try:
        protocol = replace(PROJECT_X, **change)
    except Contradiction as error:
        protocol = error.protocol
    return [(fault.code, fault.place) for fault in faults_of(protocol, library)]


def wave(*asked, code="m00", month=0, **anchor):
    return Wave(code, month, asked, **anchor)
