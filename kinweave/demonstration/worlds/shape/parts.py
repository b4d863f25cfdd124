"""What the parts of a world have in common: keys, lists of words, days, when something was written down."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema
from pydantic_core.core_schema import literal_schema

Key = Annotated[str, Field(min_length=1, max_length=60)]
Words = Annotated[str, Field(max_length=4000)]


class OneOf:
    """A text that is one of a list, as the schema of the file says it."""

    def __init__(self, values: Iterable[str]) -> None:
        self.values = [str(value) for value in values]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return literal_schema(self.values)


PEOPLE = ("people", "workers")
PARTIES = ("organisations", *PEOPLE)


class Names:
    """A key that stands in one of these lists of the world."""

    def __init__(self, *lists: str) -> None:
        self.lists = lists


class Shape(BaseModel):
    """A part of a world. A key that is not listed is a mistake, and so is another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Recorded(Shape):
    """Something that was written down: when, if not at the moment at which it began."""

    entered_at: AwareDatetime | None = None


class Spell(Recorded):
    """Something from one day to another, which is its last but for what the product ends on a day."""

    from_on: date | None = None
    until_on: date | None = None
