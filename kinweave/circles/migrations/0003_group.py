import django.db.models.deletion
from django.db import migrations, models

import kinweave.foundation.ids
import kinweave.foundation.text


class Migration(migrations.Migration):
    dependencies = [
        ("circles", "0001_squashed_0002_restrictions_to_endings"),
        ("parties", "0003_sharing"),
    ]

    operations = [
        migrations.CreateModel(
            name="Member",
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
                    "membership",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="member", to="circles.membership"
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
                (
                    "name",
                    kinweave.foundation.text.StrictCharField(max_length=80, verbose_name="the name used in the group"),
                ),
                ("is_facilitator", models.BooleanField(default=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GroupPlan",
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="plan", to="circles.circle"
                    ),
                ),
                (
                    "sort",
                    models.CharField(
                        choices=[
                            ("peers", "people who support each other"),
                            ("activity", "doing something together"),
                            ("learning", "learning something together"),
                            ("carers", "carers and families"),
                            ("children", "children or young people"),
                        ],
                        max_length=10,
                        verbose_name="what kind of group",
                    ),
                ),
                ("why", kinweave.foundation.text.StrictTextField(max_length=1000, verbose_name="why a group")),
                ("for_whom", kinweave.foundation.text.StrictTextField(max_length=1000, verbose_name="for whom")),
                (
                    "wrong_for",
                    kinweave.foundation.text.StrictTextField(max_length=1000, verbose_name="for whom it may be wrong"),
                ),
                (
                    "instead",
                    kinweave.foundation.text.StrictTextField(max_length=1000, verbose_name="what else could help"),
                ),
                (
                    "outside_contact",
                    kinweave.foundation.text.StrictCharField(
                        blank=True, max_length=160, verbose_name="contact from outside"
                    ),
                ),
                (
                    "outside_reached",
                    kinweave.foundation.text.StrictCharField(
                        blank=True, max_length=160, verbose_name="how to reach them"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("why", ""), _negated=True),
                            models.Q(("for_whom", ""), _negated=True),
                            models.Q(("wrong_for", ""), _negated=True),
                            models.Q(("instead", ""), _negated=True),
                        ),
                        name="a_plan_says_for_whom_a_group_is_wrong",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outside_contact", ""), ("outside_reached", "")),
                            models.Q(
                                models.Q(("outside_contact", ""), _negated=True),
                                models.Q(("outside_reached", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="an_outside_contact_can_be_reached",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Turn",
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
                ("number", models.PositiveIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("idea", "idea"),
                            ("forming", "forming"),
                            ("active", "active"),
                            ("winding", "winding down"),
                            ("ended", "ended"),
                        ],
                        max_length=8,
                    ),
                ),
                ("day", models.DateField()),
                ("because", kinweave.foundation.text.StrictCharField(max_length=300, verbose_name="why")),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("circle", "number"), name="a_number_once_for_each_turn")
                ],
            },
        ),
        migrations.CreateModel(
            name="PlanLine",
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
                ("number", models.PositiveIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("duty", "law"),
                            ("policy", "policy"),
                            ("practice", "practice"),
                            ("skill", "skill"),
                            ("demand", "demand"),
                            ("resource", "resource"),
                        ],
                        max_length=8,
                    ),
                ),
                ("topic", models.CharField(blank=True, max_length=12)),
                ("says", kinweave.foundation.text.StrictTextField(blank=True, max_length=1000)),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[("in_place", "in place"), ("not_yet", "not yet"), ("not_needed", "not needed here")],
                        max_length=10,
                    ),
                ),
                ("source", kinweave.foundation.text.StrictCharField(blank=True, max_length=300)),
                ("source_on", models.DateField(null=True)),
                ("who", kinweave.foundation.text.StrictCharField(blank=True, max_length=160)),
                ("day", models.DateField(null=True)),
                ("plain", kinweave.foundation.text.StrictTextField(blank=True, max_length=600)),
                ("how_many", models.PositiveSmallIntegerField(null=True)),
                ("shapes", models.BooleanField(default=False)),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("circle", "number"), name="a_number_once_for_each_planline"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "duty"), _negated=True),
                            models.Q(
                                models.Q(("answer", ""), _negated=True),
                                models.Q(("source", ""), _negated=True),
                                models.Q(("who", ""), _negated=True),
                                ("day__isnull", False),
                                ("source_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="a_duty_has_a_source_a_day_and_who_checked",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "demand"), _negated=True), ("how_many__isnull", False), _connector="OR"
                        ),
                        name="demand_is_counted",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExistingGroup",
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
                ("name", kinweave.foundation.text.StrictCharField(max_length=120, verbose_name="what it is called")),
                (
                    "does",
                    kinweave.foundation.text.StrictTextField(max_length=600, verbose_name="what it does, and where"),
                ),
                ("asked_whom", kinweave.foundation.text.StrictCharField(max_length=160, verbose_name="whom we asked")),
                ("asked_on", models.DateField()),
                (
                    "wants",
                    kinweave.foundation.text.StrictTextField(
                        max_length=1000, verbose_name="what help they want, in their words"
                    ),
                ),
                (
                    "offered",
                    kinweave.foundation.text.StrictTextField(
                        blank=True, max_length=600, verbose_name="what we can offer"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
    ]
