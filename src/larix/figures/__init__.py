"""Pictures of our own as inline SVG, each with its table twin: same input, same bytes; no scripts, styles or dates."""

from larix.figures.course import Lane, Mark, Panel, Planned, Reading, course
from larix.figures.funnel import Step, funnel
from larix.figures.over_time import Counted, over_time
from larix.figures.shape import Figure, TableTwin
from larix.figures.trajectory import Point, Series, trajectory

__all__ = [
    "Counted", "Figure", "Lane", "Mark", "Panel", "Planned", "Point", "Reading", "Series", "Step", "TableTwin",
    "course", "funnel", "over_time", "trajectory",
]  # fmt: skip
