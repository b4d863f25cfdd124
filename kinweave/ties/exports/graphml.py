"""GraphML of a circle, as Network Canvas writes it: alters as nodes, who knows whom as edges, the person beside."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree  # nosec B405  # only written here, never read

from kinweave.ties.exports.network import Alter, Network, Value

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
TYPES: dict[type, str] = {bool: "boolean", int: "int", float: "double"}  # everything else is a string
KINDS: Mapping[str, type] = {
    **dict.fromkeys(("every_weeks", "hoped_ring"), int),
    **dict.fromkeys(("density", "effective_size", "efficiency", "constraint"), float),
}  # of those that may have no value
SOME = Alter("", "", "", 1, "", False, "", "", None, "", "", "", None, 0)


def graphml(network: Network) -> bytes:
    """The file. A value that is not known is left out."""
    root = ElementTree.Element("graphml", xmlns=NAMESPACE)
    about = {"ego": network.ego, "on": network.on.isoformat(), **network.measures}
    declare(root, "graph", about)
    declare(root, "node", {"type": "", **SOME.attributes})
    declare(root, "edge", {"type": ""})
    graph = ElementTree.SubElement(root, "graph", id="circle", edgedefault="undirected")
    say(graph, "graph", about)
    for one in network.alters:
        node = ElementTree.SubElement(graph, "node", id=one.id)
        say(node, "node", {"type": "person", **one.attributes})
    for first, second in network.pairs:
        edge = ElementTree.SubElement(graph, "edge", id=f"{first}-{second}", source=first, target=second)
        say(edge, "edge", {"type": "knows"})
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def declare(root: ElementTree.Element, whose: str, attributes: Mapping[str, Value]) -> None:
    """Say once which attributes there are, and of what type."""
    for name, value in attributes.items():
        kind = KINDS.get(name, type(value))
        key = {"id": f"{whose}-{name}", "for": whose, "attr.name": name, "attr.type": TYPES.get(kind, "string")}
        ElementTree.SubElement(root, "key", key)


def say(element: ElementTree.Element, whose: str, attributes: Mapping[str, Value]) -> None:
    """Write down the attributes that are known."""
    for name, text in known(attributes):
        ElementTree.SubElement(element, "data", key=f"{whose}-{name}").text = text


def known(attributes: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """The attributes that say something, as GraphML spells them."""
    for name, value in attributes.items():
        if isinstance(value, bool):
            yield name, str(value).lower()
        elif value not in (None, ""):
            yield name, str(value)
