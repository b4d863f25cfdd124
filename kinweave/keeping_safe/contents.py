"""What is in a database, in figures that two databases can be compared by."""

import hashlib
from typing import NamedTuple

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.recorder import MigrationRecorder

from kinweave.trail.digests import canonical


class Table(NamedTuple):
    """How many rows a table has, and the SHA-256 over all of them in the order of their keys."""

    rows: int
    sha256: str


def tables(using: str) -> dict[str, Table]:
    """The logical hash of a database: each table's. The order of rows on the disk does not matter."""
    connection = connections[using]
    return {name: table(connection, name) for name in sorted(connection.introspection.table_names())}


def table(connection: BaseDatabaseWrapper, name: str) -> Table:
    """Read one table through, in the order of its key."""
    digest, count = hashlib.sha256(), 0
    with connection.chunked_cursor() as cursor:
        columns, order = columns_of(connection, name)
        digest.update(canonical(columns).encode())
        cursor.execute(f"SELECT {', '.join(columns)} FROM {quoted(connection, name)} ORDER BY {order}")  # nosec B608
        while some := cursor.fetchmany(2_000):
            for row in some:
                digest.update(canonical(list(map(plain, row))).encode() + b"\n")
            count += len(some)
    return Table(count, digest.hexdigest())


def columns_of(connection: BaseDatabaseWrapper, name: str) -> tuple[list[str], str]:
    """The columns of a table, and its key as an order that does not depend on the server's language."""
    with connection.cursor() as cursor:
        described = connection.introspection.get_table_description(cursor, name)
        key = connection.introspection.get_primary_key_columns(cursor, name)
    columns = [quoted(connection, column.name) for column in described]
    order = [quoted(connection, column) for column in key or []] or columns
    if connection.vendor == "postgresql":
        order = [f'{column}::text COLLATE "C"' for column in order]
    return columns, ", ".join(order)


def quoted(connection: BaseDatabaseWrapper, name: str) -> str:
    """A name as SQL spells it."""
    return connection.ops.quote_name(name)


def plain(value: object) -> object:
    """Bytes in hexadecimal; everything else as it is."""
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else value


def migrations(using: str) -> list[str]:
    """The migrations that were applied, as `app.name`."""
    return sorted(".".join(one) for one in MigrationRecorder(connections[using]).applied_migrations())
