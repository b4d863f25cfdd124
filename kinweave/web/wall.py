"""The wall between organisations, around every page: on PostgreSQL only, where settings name these two.

One transaction for the whole request, kept until the page is rendered: what it says of who asks is gone with it, and
nothing is read afterwards.
"""

from collections.abc import Callable

from django.db import transaction
from django.http import FileResponse, HttpResponse

from kinweave.access.models import Account
from kinweave.access.viewing import rows_of_account, with_barred_rows, works_for
from kinweave.foundation.wall import stand
from kinweave.web.request import Request

HEALTH = "/api/health"  # it says that the database is away; a transaction would say so less kindly
GetResponse = Callable[[Request], HttpResponse]


def one_transaction(get_response: GetResponse) -> GetResponse:
    """Open the request's transaction, in which nobody's rows are open but one's own. A fault undoes all of it."""

    def answer(request: Request) -> HttpResponse:
        if request.path_info == HEALTH:
            return get_response(request)
        with transaction.atomic():
            own = rows_of_account(request.user) if isinstance(request.user, Account) else ()
            stand(organisations=(), person=own)
            response = get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
            return whole(response)

    return answer


def whole(response: HttpResponse) -> HttpResponse:
    """The page, all of it made. Raises RuntimeError for one that would still be made after the transaction.

    A file was written to its end before: sending it reads nothing from the database.
    """
    if response.streaming and not isinstance(response, FileResponse):
        raise RuntimeError("A page that is sent while it is made would be read outside its transaction.")
    return response


def organisations(get_response: GetResponse) -> GetResponse:
    """Open the rows of the organisations that the viewer stands in, once it is known who looks; but for those of whom
    they may not know."""

    def answer(request: Request) -> HttpResponse:
        viewer = request.viewer
        if request.path_info == HEALTH:
            return get_response(request)
        stand(organisations=works_for(viewer), person=viewer.own_ids | viewer.speaks_for_ids)
        request.viewer = with_barred_rows(viewer)
        return get_response(request)

    return answer
