"""Two ways of using a page: with a pointer or a finger, and with the keyboard alone."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

FAR = 120  # presses of Tab after which nothing is thought to be reachable


class Pointer:
    """Clicks on things, as with a mouse or a finger."""

    def __init__(self, page: Any):
        self.page = page

    def press(self, thing: Any) -> None:
        thing.first.click()

    def go(self, thing: Any) -> None:
        """Press what leads to another page, and be there."""
        with self.page.expect_navigation():
            self.press(thing)

    def write(self, field: Any, text: str) -> None:
        field.fill(text)

    def tick(self, box: Any) -> None:
        box.check()

    def choose(self, field: Any, value: str) -> None:
        field.select_option(value)

    def bring(self, field: Any, file: Path) -> None:
        field.set_input_files(file)


class Keyboard(Pointer):
    """Touches nothing but keys: Tab to get there, Enter, Space and arrows to use it."""

    def __init__(self, page: Any):
        super().__init__(page)
        page.on("filechooser", lambda _chosen: None)  # from now on a chooser is ours, however fast the key is
        page.bring_to_front()

    def press(self, thing: Any) -> None:
        self._to(thing)
        self.page.keyboard.press("Enter")

    def write(self, field: Any, text: str) -> None:
        self._to(field)
        self.page.keyboard.type(text)

    def tick(self, box: Any) -> None:
        self._to(box)
        self.page.keyboard.press("Space")
        assert box.is_checked()

    def choose(self, field: Any, value: str) -> None:
        self._to(field)
        for _ in range(field.locator("option").count()):
            if field.input_value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        assert field.input_value() == value

    def bring(self, field: Any, file: Path) -> None:
        self._to(field)
        opened: AbstractContextManager[Any] = self.page.expect_file_chooser()
        with opened as chosen:
            self.page.keyboard.press("Enter")
        chosen.value.set_files(file)

    def _to(self, thing: Any) -> None:
        wanted = thing.first.element_handle()
        for _ in range(FAR):
            if self.page.evaluate("wanted => document.activeElement === wanted", wanted):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {thing}")


Hands = Callable[[Any], Pointer]
