"""The most queries that each page around a form may take: to open it, and to send its form (None: it cannot be)."""

AROUND_THE_FORM: dict[str, tuple[int | None, int | None]] = {
    "form:start": (14, None),
    "form:part": (14, 35),
    "form:choose": (8, None),
    "form:still-here": (None, 8),
    "form:end": (16, 20),
    "form:back": (4, 24),
    "worries:studies": (7, None),
    "worries:list": (16, None),
    "worries:one": (17, None),
    "interview:own-worries": (16, None),
    "interview:own-worry": (17, None),
    "interview:begin": (26, 22),
    "interview:hand-over": (None, 31),
    "interview:ending": (26, 21),
    "interview:called": (None, 21),
    "interview:worry": (20, 23),
    "interview:paper": (20, None),
}
