"""The API: what it is called, what stands in it, and how it answers."""

from ninja import NinjaAPI

from kinweave.api import health, mine

api = NinjaAPI(
    title="Kinweave",
    version="1",
    description="Whether the service is well, and everything about yourself, to take with you.",
    urls_namespace="api",
    docs_url=None,  # its page loads scripts from elsewhere; the description itself is at openapi.json
)
api.add_router("", health.router)
api.add_router("", mine.router)
