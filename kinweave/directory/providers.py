"""Who runs what is listed: organisations that are known here, and those that a register or list names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from kinweave.directory.listed import Listed
from kinweave.directory.models import EntryVersion, Service
from kinweave.directory.registers.known import name_of
from kinweave.foundation.ids import named_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """An organisation that runs at least one service that anyone may see."""

    id: UUID
    name: str
    register: str = ""  # of those that a register names
    number: str = ""  # by which the register knows it

    @property
    def source(self) -> str:
        """The register that names it, as it is said; nothing for an organisation that is known here."""
        return name_of(self.register) if self.register else ""


def named_by(register: str, number: str, name: str) -> Provider:
    """An organisation that a register names."""
    return Provider(id=named_id("provider", register, number, name), name=name, register=register, number=number)


def provider_of(listed: Listed) -> Provider | None:
    """Who runs what is listed, if it is said."""
    if not listed.organisation_name:
        return None
    if listed.is_entry:
        return named_by(listed.register, listed.organisation_id, listed.organisation_name)
    return Provider(id=UUID(listed.organisation_id), name=listed.organisation_name)


def providers(on: date) -> Iterator[Provider]:
    """Everybody who runs something that anyone may see on a day: each once, in an order that stays."""
    services = Service.objects.all().published(on).filter(organisation__isnull=False, is_area_only=False)
    for pk, name in (
        services.order_by("organisation_id").values_list("organisation_id", "organisation__called").distinct()
    ):
        yield Provider(id=pk, name=name)
    said = named_in_registers(on).values_list("entry__register", "organization_id", "organization_name")
    for register, number, name in said.order_by("entry__register", "organization_name", "organization_id").distinct():
        yield named_by(register, number, name)


def named_in_registers(on: date) -> Any:
    """What registers say of who runs something that anyone may see, and not by area only."""
    found = EntryVersion.objects.all().published(on).exclude(organization_name="")
    return found.filter(is_area_only=False, hidden_at__isnull=True)


def provider_by(sought: UUID, on: date) -> Provider | None:
    """Who runs something, by their identity."""
    return next((one for one in providers(on) if one.id == sought), None)
