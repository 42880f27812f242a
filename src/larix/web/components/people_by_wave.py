"""How many people were seen at each wave, as bars with the numbers on them."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from larix.figures import Figure, TableTwin
from larix.figures.numbers import whole
from larix.figures.svg import GRID, INK, MUTED, SERIES, WIDTH, drawing, element, line, text
from larix.web.saying import language

LEFT, BAR, BETWEEN, TOP = 74.0, 24.0, 10.0, 8.0
ROOM_FOR_NUMBER = 50.0


def people_by_wave(waves: Sequence[tuple[int, int]], *, people: int) -> Figure:
    """`waves` are (planned month, people seen). The light bar behind each is everybody who joined."""
    title = _("People interviewed at each wave")
    said = [(_("Month %(month)s") % {"month": month}, whole(done, language())) for month, done in waves]
    everybody = _("The light bar is everybody who joined: %(people)s.") % {"people": whole(people, language())}
    description = everybody + " " + "; ".join(f"{month}: {done}" for month, done in said) + "."
    full = WIDTH - LEFT - ROOM_FOR_NUMBER
    drawn = []
    for place, ((_month, done), (month, number)) in enumerate(zip(waves, said, strict=True)):
        y = TOP + place * (BAR + BETWEEN)
        length = full * done / people if people else 0.0
        drawn.append(text(month, 4, y + 17))
        drawn.append(element("rect", x=LEFT, y=y, width=full, height=BAR, fill=GRID))
        drawn.append(element("rect", x=LEFT, y=y, width=length, height=BAR, fill=SERIES[0]))
        drawn.append(text(number, WIDTH - ROOM_FOR_NUMBER + 8, y + 17))
    floor = TOP + len(waves) * (BAR + BETWEEN)
    drawn.append(line(LEFT, 0, LEFT, floor, stroke=INK))
    drawn.append(text(everybody, 4, floor + 16, fill=MUTED))
    table = TableTwin(title, (_("Wave"), _("Interviewed")), tuple(said))
    return Figure(drawing("people-by-wave", title, description, floor + 24, *drawn), title, description, table)
