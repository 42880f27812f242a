"""Pictures of our own as inline SVG, each with its table twin: same input, same bytes; no scripts, styles or dates."""

from larix.figures.course import Lane, Mark, Panel, Planned, Reading, course
from larix.figures.funnel import Step, funnel
from larix.figures.over_time import Counted, over_time
from larix.figures.own_course import Answered, Curve, OwnLane, Stretch, own_course
from larix.figures.shape import Figure, TableTwin
from larix.figures.trajectory import Point, Series, trajectory

__all__ = [
    "Answered", "Counted", "Curve", "Figure", "Lane", "Mark", "OwnLane", "Panel", "Planned", "Point", "Reading",
    "Series", "Step", "Stretch", "TableTwin", "course", "funnel", "over_time", "own_course", "trajectory",
]  # fmt: skip
