"""Assurance: work to do for who answers for how an organisation keeps and shares what it knows. 003-P26."""
