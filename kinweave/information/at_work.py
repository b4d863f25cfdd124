"""Who signs in with an address and works somewhere, in whichever organisation: to ask them into a network."""

from kinweave.access.models import Identity
from kinweave.concerns import routing
from kinweave.foundation import Viewer, wall
from kinweave.parties.models import Party


def somebody_at_work(email: str, by: Viewer) -> Party | None:
    """Who works with an address; nobody whom the viewer may not know of. Over the wall come two numbers, no name."""
    if not email.strip():
        return None
    if wall.is_up():
        rows = wall.across("at_work_anywhere", email, by.on, routing.OPENS_PEOPLE)
        found = Party(pk=rows[0][0], human=rows[0][1]) if rows else None
    else:
        people = Identity.objects.filter(account__email__iexact=email, ended_on__isnull=True).values("party")
        posts = routing.posts_that_act(by.on).filter(person__in=people).select_related("person")
        post = posts.order_by("begins_on", "pk").first()
        found = post.person if post else None
    return None if found is None or found.human in by.barred_from else found
