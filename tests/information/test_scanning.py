"""An address that is kept safe is found however it was written; what may be it is for a human."""

import pytest

from kinweave.information.scanning import MASKED, scan

ADDRESS = "12 Rose Lane, Ashby Vale, AV1 2BC"
OTHER = "Flat 3, Swan Court, 7 High Street\nAshby Vale\nAV2 9ZX"


@pytest.mark.parametrize(
    "text",
    [
        "12 Rose Lane, Ashby Vale, AV1 2BC",
        "12 ROSE LANE",
        "at 12, rose ln.",
        "12 Rose\nLane\nAshby Vale",
        "12   Rose - Lane",
        "12\u200bRose\u00a0Lane",
        "AV1 2BC",
        "av12bc",
        "A V 1  2 B C",
        "AV1\n2BC",
        "AVI 2BC",
    ],
)
def test_it_is_left_out_however_it_is_written(text):
    found = scan(f"She lives at {text} now.", [ADDRESS])

    assert found.found
    assert not found.is_unsure
    assert "rose" not in found.text.lower()
    assert "2bc" not in found.text.lower().replace(" ", "")
    assert str(MASKED) in found.text


@pytest.mark.parametrize("text", ["in Rose Lane", "twelve Rose Lane", "somewhere in AV1", "rose ln"])
def test_what_may_be_it_is_for_a_human(text):
    assert scan(f"She lives {text}.", [ADDRESS]) == (f"She lives {text}.", False, True)


@pytest.mark.parametrize("text", ["112 Rose Lane is not hers", "Roses in the lane", "Ashby Vale", "XAV1 2BCY"])
def test_other_words_stay(text):
    assert scan(text, [ADDRESS]).text == text


def test_several_addresses_are_left_out_together():
    found = scan("From 12 Rose Lane to flat 3 Swan Ct, 7 High St, av29zx.", [ADDRESS, OTHER])

    assert (found.found, found.is_unsure) == (True, False)
    assert not any(word in found.text for word in ("Rose", "Swan", "High", "av29zx"))


def test_without_an_address_nothing_is_changed():
    assert scan("12 Rose Lane", []) == ("12 Rose Lane", False, False)
