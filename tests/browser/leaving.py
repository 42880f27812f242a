"""The page that says what leaving does: it comes after a choice, for the person and for the coordinator."""


def and_leaving(way):
    """One of the ways out is chosen; the page that comes says what it does."""

    def on(page):
        way(page)
        page.locator("main input[name=how][value=project]").check()
        for channel in page.locator("#id_channel").all():
            channel.select_option("telephone")
        page.locator("main form[novalidate] button").click()
        page.locator("main input[name=sure]").wait_for(state="attached")

    return on
