"""What is counted in a journey: what somebody presses, which pages they see, how much a page asks."""

from playwright.sync_api import Page

ASKED = """
() => {
  const fields = [...document.querySelectorAll('main form :is(input:not([type=hidden]), select, textarea)')];
  return [...new Set(fields.filter(one => one.checkVisibility()).map(one => one.name))];
}
"""


class Taps:
    """Counts what somebody presses."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def press(self, name: str) -> None:
        self.count += 1
        self.page.get_by_role("button", name=name, exact=True).click()


class Screens:
    """Counts the pages that somebody sees from now on."""

    def __init__(self, page: Page) -> None:
        self.page, self.seen = page, []
        page.on("framenavigated", self._see)

    def _see(self, frame) -> None:
        if frame == self.page.main_frame:
            self.seen.append(frame.url)

    @property
    def count(self) -> int:
        """How many pages there were."""
        return len(self.seen)


def fields_asked(page: Page) -> list[str]:
    """What a page asks, without what is folded away."""
    return page.evaluate(ASKED)
