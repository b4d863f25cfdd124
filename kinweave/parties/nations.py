"""The four nations: facts that differ. Where a pack is missing, the product says so and never uses England's rule.

Sources: Family Law Reform Act 1969, section 1 (18 in England and Wales); Mental Capacity Act 2005, section 2(5) (16);
Age of Legal Capacity (Scotland) Act 1991 and Adults with Incapacity (Scotland) Act 2000, section 1(6) (16);
Age of Majority Act (Northern Ireland) 1969 (18); Mental Capacity Act (Northern Ireland) 2016, section 2 (16).
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Nation:
    """The facts of one nation. `is_ready` says whether somebody has prepared all that the product needs there."""

    key: str
    adult_from: int  # years
    capacity_from: int  # years
    is_ready: bool


NATIONS = {
    one.key: one
    for one in (
        Nation("england", adult_from=18, capacity_from=16, is_ready=True),
        Nation("wales", adult_from=18, capacity_from=16, is_ready=True),
        Nation("scotland", adult_from=16, capacity_from=16, is_ready=False),
        Nation("northern_ireland", adult_from=18, capacity_from=16, is_ready=False),
    )
}


def nation(key: str) -> Nation:
    """The nation of an organisation; England where none was chosen (an installation begins there)."""
    return NATIONS.get(key, NATIONS["england"])


def adult_on(born_on: date | None, key: str) -> date | None:
    """The day somebody becomes an adult; None when the date of birth is not known, which means: treat as an adult."""
    if born_on is None:
        return None
    year = born_on.year + nation(key).adult_from
    try:
        return born_on.replace(year=year)
    except ValueError:
        return date(year, 3, 1)  # born on 29 February
