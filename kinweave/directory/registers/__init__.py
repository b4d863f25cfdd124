"""The official registers, and a council's own list: which columns they have, and what a row says of a provider."""
