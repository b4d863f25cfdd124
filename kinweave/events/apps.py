from django.apps import AppConfig


class EventsConfig(AppConfig):
    """Visits, contacts, conversations and who took part."""

    name = "kinweave.events"
    label = "events"
