"""Safety in Welsh and without JavaScript: telling someone, a restriction that is explained, a concern."""

import re

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def in_welsh(visitor):
    """Somebody who reads Welsh and whose browser runs no script."""
    return lambda name: visitor(language="cy", java_script_enabled=False).comes_as(name).page


def is_in_welsh(page: Page, heading: str | re.Pattern) -> None:
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)


def test_danny_tells_ffion_from_his_own_page(in_welsh):
    page = in_welsh("Danny Okafor")

    page.get_by_role("button", name="Dweud wrth rywun").first.click()
    is_in_welsh(page, "Dweud wrth rywun")
    page.get_by_role("button", name="Dweud: Ffion").click()

    expect(page.get_by_role("heading", name="Beth sy’n digwydd nesaf")).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("Ffion"))).to_be_visible()
    expect(page.get_by_role("link", name="999")).to_be_visible()


def test_a_restriction_is_read_and_explained(in_welsh):
    page = in_welsh("Ffion Price")
    page.get_by_role("link", name="Danny", exact=True).first.click()
    page.locator("a[href$='/restrictions/']").first.click()
    is_in_welsh(page, "Beth sy’n cyfyngu ar gysylltiad â Danny")

    page.get_by_role("link", name="Dim cysylltiad: Carl").click()
    is_in_welsh(page, "Dim cysylltiad: Carl")
    page.get_by_role("button", name="Ei egluro").click()
    page.get_by_label("Sut eglurwyd hyn gennych?").fill("Cardiau llun")
    page.get_by_label("Roedden nhw’n ei ddeall", exact=True).check()
    page.get_by_label("Beth ddywedodd Danny?").fill("Iawn.")
    page.get_by_role("button", name="Cadw").click()

    is_in_welsh(page, "Dim cysylltiad: Carl")
    expect(page.get_by_text("Cardiau llun")).to_be_visible()


def test_a_worker_who_is_worried_raises_a_concern(in_welsh):
    page = in_welsh("Ffion Price")
    page.get_by_role("link", name="Danny", exact=True).first.click()

    page.get_by_role("link", name="Rwy’n poeni amdanyn nhw").click()
    is_in_welsh(page, "Rwy’n poeni: Danny")
    expect(page.get_by_role("link", name="999").first).to_be_visible()
    page.get_by_label("Beth sy’n eich poeni?").fill("Does dim bwyd yn y tŷ.")
    page.get_by_label("Nac oes, neu ddim yn siŵr").check()
    page.get_by_role("button", name="Ei anfon").click()

    expect(page).to_have_url(re.compile(r"/concerns/[0-9a-f-]{36}/raised/$"))
    expect(page.locator("html")).to_have_attribute("lang", "cy")
