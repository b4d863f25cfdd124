import django.db.models.deletion
from django.db import migrations, models

import kinweave.foundation.ids
import kinweave.foundation.text


class Migration(migrations.Migration):
    dependencies = [
        ("circles", "0003_group"),
        ("events", "0003_sharing"),
    ]

    operations = [
        migrations.CreateModel(
            name="Session",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "holder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="circles.circle"
                    ),
                ),
                ("series", models.UUIDField()),
                ("slot", models.DateField()),
                ("day", models.DateField(verbose_name="day")),
                ("time", models.TimeField(verbose_name="time")),
                ("zone", models.CharField(default="Europe/London", max_length=40)),
                ("minutes", models.PositiveSmallIntegerField(verbose_name="minutes")),
                ("place", kinweave.foundation.text.StrictCharField(max_length=160, verbose_name="where")),
                ("agenda", models.JSONField(default=list)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "planned"),
                            ("arranged", "arranged"),
                            ("held", "held"),
                            ("cancelled", "cancelled"),
                        ],
                        default="proposed",
                        max_length=10,
                    ),
                ),
                ("because", kinweave.foundation.text.StrictCharField(blank=True, max_length=300)),
            ],
            options={
                "indexes": [models.Index(fields=["circle", "day"], name="sessions_of_a_group")],
                "constraints": [models.UniqueConstraint(fields=("series", "slot"), name="a_series_has_a_slot_once")],
            },
        ),
        migrations.CreateModel(
            name="SessionCare",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "holder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="circles.circle"
                    ),
                ),
                (
                    "session",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="care", to="events.session"
                    ),
                ),
                (
                    "contacts",
                    kinweave.foundation.text.StrictTextField(
                        blank=True, max_length=600, verbose_name="who is called, and how"
                    ),
                ),
                (
                    "ratio",
                    kinweave.foundation.text.StrictTextField(
                        blank=True, max_length=600, verbose_name="how many helpers for how many"
                    ),
                ),
                (
                    "venue",
                    kinweave.foundation.text.StrictTextField(
                        blank=True, max_length=600, verbose_name="the place, looked at"
                    ),
                ),
                (
                    "signs",
                    kinweave.foundation.text.StrictTextField(
                        blank=True, max_length=600, verbose_name="signs that somebody is not well, and what we do"
                    ),
                ),
                (
                    "lone_working",
                    kinweave.foundation.text.StrictTextField(
                        blank=True, max_length=600, verbose_name="nobody is alone"
                    ),
                ),
                (
                    "after_care",
                    kinweave.foundation.text.StrictTextField(blank=True, max_length=600, verbose_name="afterwards"),
                ),
                (
                    "override_because",
                    kinweave.foundation.text.StrictCharField(
                        blank=True, max_length=300, verbose_name="why it goes ahead without all of it"
                    ),
                ),
                (
                    "note",
                    kinweave.foundation.text.StrictTextField(
                        blank=True, max_length=2000, verbose_name="about the group"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Attendance",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "holder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                (
                    "circle",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="circles.circle"
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="attendances", to="events.session"
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="attendances", to="circles.member"
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("came", "Here"),
                            ("late", "Late"),
                            ("partly", "Part of it"),
                            ("sorry", "Sent word"),
                            ("absent", "Not here"),
                        ],
                        max_length=6,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("session", "member"), name="somebody_attends_once"),
                    models.CheckConstraint(condition=models.Q(("how", ""), _negated=True), name="attendance_says_how"),
                ],
            },
        ),
    ]
