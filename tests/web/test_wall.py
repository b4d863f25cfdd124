"""What is sent after the request's transaction reads nothing from the database."""

from io import BytesIO

import pytest
from django.http import FileResponse, StreamingHttpResponse

from kinweave.web.wall import whole


def test_a_page_that_is_sent_while_it_is_made_is_a_fault():
    with pytest.raises(RuntimeError, match="outside its transaction"):
        whole(StreamingHttpResponse(iter(["one", "two"])))


def test_a_file_that_was_written_before_is_sent():
    response = FileResponse(BytesIO(b"one,two"))

    assert whole(response) is response
