"""In Welsh, without JavaScript, and by keyboard alone."""

import re

from playwright.sync_api import expect


def test_the_way_to_a_circle_in_welsh(visitor):
    page = visitor(language="cy").comes_as("Ffion Price").page

    expect(page.locator("html")).to_have_attribute("lang", "cy")
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("Good")
    page.get_by_role("link", name="Danny", exact=True).first.click()
    page.locator("a[href$='/circle/']").first.click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Danny")
    expect(page.get_by_text("checked by a Welsh speaker")).to_be_visible()


def test_the_language_can_be_changed_on_any_page(visitor):
    page = visitor().comes_as("Danny Okafor").page

    page.get_by_role("button", name="Cymraeg").or_(page.get_by_role("link", name="Cymraeg")).first.click()

    expect(page.locator("html")).to_have_attribute("lang", "cy")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Danny")


def test_a_note_and_a_wish_without_javascript(visitor):
    page = visitor(java_script_enabled=False).comes_as("Ffion Price").page
    page.get_by_role("link", name="Amira", exact=True).first.click()
    page.get_by_role("button", name="Write a note").first.click()

    page.get_by_label("Visit", exact=True).check()
    page.get_by_label(re.compile("What mattered")).fill("She read us a poem.")
    page.get_by_label("Good", exact=True).check()
    page.get_by_role("button", name="Save the note").click()
    expect(page.get_by_text("She read us a poem.").first).to_be_visible()

    page.get_by_role("link", name="Amira’s circle").click()
    page.get_by_role("link", name=re.compile("about wishes")).first.click()
    page.get_by_label("Talking", exact=True).check()
    page.get_by_role("button", name="Start").click()
    page.get_by_label("See more", exact=True).check()
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Stop for today").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Amira’s circle")


def test_the_keyboard_alone_reaches_everything_on_a_circle(visitor):
    page = visitor(viewport={"width": 1280, "height": 900}).comes_as("Ffion Price").page
    page.get_by_role("link", name="Danny", exact=True).first.click()
    page.get_by_role("link", name="Danny’s circle").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Danny’s circle")
    page.evaluate(MARK)

    reached = set()
    for _press in range(page.evaluate("window.controls") + 5):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.dataset.control || ''"))

    expected = {str(number) for number in range(page.evaluate("window.controls"))}
    assert len(expected) > 40
    assert expected <= reached


def test_focus_is_never_hidden(visitor):
    page = visitor(viewport={"width": 1280, "height": 900}).comes_as("Danny Okafor").page

    hidden = []
    for _press in range(25):
        page.keyboard.press("Tab")
        hidden += page.evaluate(COVERED)

    assert hidden == []


MARK = """
() => {
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')];
  const shown = all.filter(one => one.getClientRects().length && !one.closest('[hidden]'));
  shown.forEach((one, number) => { one.dataset.control = number; });
  window.controls = shown.length;
}
"""
COVERED = """
() => {
  const one = document.activeElement;
  if (one === document.body) return [];
  const box = one.getBoundingClientRect();
  const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return over && (one.contains(over) || over.contains(one)) ? [] : [one.outerHTML.slice(0, 120)];
}
"""
