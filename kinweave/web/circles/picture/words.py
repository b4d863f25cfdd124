"""What the picture says to those who hear it: whole names, parts of life, rings, feelings and wishes."""

from collections import Counter
from collections.abc import Mapping, Sequence

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kinweave.ties.figures.words import RINGS
from kinweave.web.circles.picture.drawn import Drawn, Time
from kinweave.web.circles.picture.scene import Scene

SECTOR_NAMES = {
    "family": gettext_lazy("Family"),
    "friends": gettext_lazy("Friends"),
    "community": gettext_lazy("Community, school, work, faith"),
    "paid": gettext_lazy("Paid to help"),
}
FEELS = {
    "good": gettext_lazy("Feels good"),
    "mixed": gettext_lazy("Feels good and hard"),
    "bad": gettext_lazy("Feels bad"),
    "unsure": gettext_lazy("Not sure how it feels"),
    "not_asked": gettext_lazy("Not asked how it feels"),
}
WISHES = {
    "maintain": gettext_lazy("Wish: keep it the same"),
    "develop": gettext_lazy("Wish: see more"),
    "restore": gettext_lazy("Wish: see again"),
    "withdraw": gettext_lazy("Wish: see less"),
    "not_sure": gettext_lazy("Wish: not sure"),
    "not_asked": gettext_lazy("Wish: not asked yet"),
}


def title(scene: Scene, me: str) -> str:
    """The name of the picture."""
    if not scene.form.named:
        text = _("%(me)s’s circle, small")
    elif scene.time is Time.NOW:
        text = _("%(me)s’s circle now")
    else:
        text = _("%(me)s’s circle, as hoped")
    part = f": {SECTOR_NAMES[scene.sector]}" if scene.sector else ""
    return text % {"me": me} + part


def description(scene: Scene, me: str) -> str:
    """What the picture shows, and where the same is found in words."""
    count = len(scene.stands)
    if not scene.form.named:
        text = ngettext(
            "%(count)d person in four rings. Open the circle for names.",
            "%(count)d people in four rings. Open the circle for names.",
            count,
        )
    else:
        text = ngettext(
            "%(me)s is in the middle, and %(count)d person in four rings around. The table says the same.",
            "%(me)s is in the middle, and %(count)d people in four rings around. The table says the same.",
            count,
        )
    return text % {"me": me, "count": count}


def accessible_names(scene: Scene) -> list[str]:
    """What each link is called, in the order of the picture; no two alike."""
    rings: dict[int | None, str] = {ring: capfirst(str(name)) for ring, name in RINGS.items()}
    sectors, feels, wishes = (translated(words) for words in (SECTOR_NAMES, FEELS, WISHES))
    everybody = told_apart([stand.person for stand in scene.stands])
    return [
        ". ".join(
            (
                who,
                sectors[person.sector],
                where(person, scene.time, rings),
                feels[person.feels],
                wishes[person.wish],
            )
        )
        + "."
        for who, person in everybody
    ]


def translated(words: Mapping[str, object]) -> dict[str, str]:
    """Words in the reader's language, looked up once for a picture."""
    return {key: str(word) for key, word in words.items()}


def where(person: Drawn, time: Time, rings: Mapping[int | None, str]) -> str:
    """The ring somebody stands in, and in the picture as hoped what would change."""
    if time is Time.NOW and person.ring:
        return rings[person.ring]
    if person.leaves:
        return _("Now: %(ring)s. Hoped for: no longer in the circle") % {"ring": rings[person.ring]}
    if person.ring is None:
        return _("Not there yet. Hoped for: %(ring)s") % {"ring": rings[person.hoped_ring]}
    if person.hoped_ring in (None, person.ring):
        return rings[person.ring]
    return _("Now: %(ring)s. Hoped for: %(hoped)s") % {
        "ring": rings[person.ring],
        "hoped": rings[person.hoped_ring],
    }


def told_apart(people: Sequence[Drawn]) -> list[tuple[str, Drawn]]:
    """Everybody with a name of their own: their name, who they are, and a number where both are the same."""
    names = [introduced(person) for person in people]
    often, seen = Counter(names), Counter[str]()
    found = []
    for name, person in zip(names, people, strict=True):
        seen[name] += 1
        found.append((f"{name} ({seen[name]})" if often[name] > 1 else name, person))
    return found


def introduced(person: Drawn) -> str:
    """A name, with who they are where that says more."""
    if not person.label or person.label.casefold() == person.name.casefold():
        return person.name
    return f"{person.name}, {person.label}"
