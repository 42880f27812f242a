"""Pictures of our own as inline SVG, each with its table twin: same input, same bytes; no scripts, styles or dates."""

from larix.figures.course import Lane, Mark, Panel, Planned, Reading, course
from larix.figures.shape import Figure, TableTwin
from larix.figures.trajectory import Point, Series, trajectory

__all__ = [
    "Figure", "Lane", "Mark", "Panel", "Planned", "Point", "Reading", "Series", "TableTwin", "course", "trajectory",
]  # fmt: skip
