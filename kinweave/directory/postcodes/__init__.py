"""Where a postcode is: read from an open file of the ONS or the OS, kept here, and looked up without a network."""

from kinweave.directory.postcodes.looking_up import points_of

__all__ = ["points_of"]
