"""Protocols between the invented organisations, and what two families said about them."""

from typing import Any

Facts = dict[str, Any]
AGENCIES = {"connect": "care", "milllane": "setting", "riverside": "charity"}

# title, why, whom, mode, purpose, what (category: fields), who is in it
PROTOCOLS: tuple[tuple[str, str, str, str, str, dict[str, list[str]], tuple[str, ...]], ...] = (
    (
        "Out and about in Ashby Vale",
        "So that people find company and things to do, without telling their story again and again.",
        "all",
        "consent",
        "community_support",
        {"interests": ["likes", "wishes"], "contact": ["phone", "email"]},
        ("connect", "milllane", "riverside"),
    ),
    (
        "Talking well with people",
        "So that everybody who supports somebody knows how to talk with them.",
        "adults",
        "inform",
        "care",
        {"communication": ["needs"]},
        ("connect", "riverside"),
    ),
    (
        "Early help for children",
        "So that families get help early, from whoever can give it.",
        "children",
        "inform",
        "early_help",
        {"attendance": ["days"], "development": ["progress"]},
        ("milllane", "connect"),
    ),
)
DANNY: Facts = {
    "format": "easy_read",
    "language": "English",
    "helped_by": "Tomasz",
    "own_view": "",
}
PARENT_KNOWN = "Birth certificate, seen by Bea"
