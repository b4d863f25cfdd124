"""What is otherwise than in a real service: a page does little of an import, so that a worker can be met amid one."""

from kinweave.web.directory import bringing


def leave_it_to_the_worker(get_response):
    """A page takes one step, however quick the machine is."""
    bringing.AT_ONCE = 0.0
    return get_response
