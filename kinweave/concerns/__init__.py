"""Concerns: raised, routed past everybody they name, climbing until somebody acts."""
