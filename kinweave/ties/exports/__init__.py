"""A circle to take along for research: GraphML, and the tables that egor and Network Canvas know."""

from kinweave.ties.exports.egor import tables
from kinweave.ties.exports.graphml import graphml
from kinweave.ties.exports.network import Alter, Network, network_of

__all__ = ["Alter", "Network", "graphml", "network_of", "tables"]
