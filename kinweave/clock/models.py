"""What the clock keeps: who may do a task now, and when each job was last begun and done."""

from django.db import models

from kinweave.clock import queries


class Lease(models.Model):
    """One process does a task, until an instant, unless it says so again before."""

    task = models.CharField(max_length=100, primary_key=True)
    process = models.CharField(max_length=64)
    until = models.DateTimeField()

    objects = queries.LeaseQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.task} until {self.until:%d %B %Y at %H:%M:%S}"


class Beat(models.Model):
    """A job that comes round: when it was last handed to a worker, and when a worker last did it."""

    job = models.CharField(max_length=60, primary_key=True)
    begun_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    objects = queries.BeatQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.job}, last on {self.begun_at:%d %B %Y at %H:%M:%S}"
