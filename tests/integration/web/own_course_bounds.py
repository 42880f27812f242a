"""The most queries that each page of "my course" and of what is shared may take: to open it, and to send its form."""

OWN_COURSE: dict[str, tuple[int | None, int | None]] = {
    "patient:code": (0, 17),
    "patient:course": (6, None),
    "patient:picture": (26, None),
    "patient:log": (24, 22),
    "patient:sharing": (11, 25),
    "patient:end-sharing": (None, 17),
    "clinic:units": (14, None),
    "clinic:pictures": (14, None),
    "clinic:picture": (19, None),
    "clinic:questions": (16, 18),
    "clinic:unusual": (16, None),
    "inviting:questions": (18, 19),
    "inviting:unusual": (19, None),
    "interview:own-page": (21, 35),
    "interview:own-page-paper": (41, None),
}
