from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    """What people and agencies agreed: protocols between agencies, and what a family says about sharing."""

    name = "kinweave.agreements"
    label = "agreements"
