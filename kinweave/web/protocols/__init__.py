"""Protocols between agencies: the register, one question a page, signatures, and a card for the wall. 003-P20."""
