"""Who runs what is listed: organisations that are known here, and those that a register or list names."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import starmap
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
    yield from (Provider(id=pk, name=name) for pk, name in known_here(on))
    yield from starmap(named_by, named_in_registers(on).order_by(*SAID).values_list(*SAID).distinct())


SAID = ("entry__register", "organization_id", "organization_name")


def known_here(on: date) -> Any:
    """Organisations of the installation that run something that anyone may see, by id and name."""
    services = Service.objects.published(on).filter(organisation__isnull=False, is_area_only=False)
    return services.order_by("organisation_id").values_list("organisation_id", "organisation__called").distinct()


def named_in_registers(on: date) -> Any:
    """What registers say of who runs something that anyone may see, and not by area only."""
    found = EntryVersion.objects.published(on).exclude(organization_name="")
    return found.filter(is_area_only=False, hidden_at__isnull=True)


def provider_by(sought: UUID, on: date) -> Provider | None:
    """Who runs something, by their identity."""
    for pk, name in known_here(on).filter(organisation=sought):
        return Provider(id=pk, name=name)
    said = EntryVersion.objects.exclude(organization_name="").order_by().values_list(*SAID).distinct()
    found = next((one for one in starmap(named_by, said.iterator()) if one.id == sought), None)
    return found if found and is_run_by(found, on) else None


def is_run_by(provider: Provider, on: date) -> bool:
    """Whether anyone may see something that they run."""
    said = (provider.register, provider.number, provider.name)
    found: bool = named_in_registers(on).filter(**dict(zip(SAID, said, strict=True))).exists()
    return found
