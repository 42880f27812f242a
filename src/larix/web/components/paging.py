"""Pages of a long list."""

from dataclasses import dataclass

from django.http import HttpRequest

SIZE = 50


@dataclass(frozen=True, slots=True)
class Paging:
    """Which page of a list one is at; pages are numbered from 1."""

    number: int
    total: int
    size: int = SIZE

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        """The number of the first row shown, counted from 1; 0 where there is none."""
        return (self.number - 1) * self.size + 1 if self.total else 0

    @property
    def last(self) -> int:
        return min(self.number * self.size, self.total)

    @property
    def before(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def after(self) -> int | None:
        return self.number + 1 if self.number < self.pages else None


def asked_page(request: HttpRequest) -> int:
    """The page that is asked for; the first where what is asked for is no page."""
    text = request.GET.get("page", "1")
    return int(text) if text.isascii() and text.isdecimal() and 0 < len(text) < 7 and int(text) > 0 else 1
