from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """Standards, their criteria, and which acts may show them."""

    name = "kinweave.evidence"
    label = "evidence"
