import django.db.models.deletion
from django.db import migrations, models

import kinweave.foundation.ids
import kinweave.foundation.text


class Migration(migrations.Migration):
    dependencies = [
        ("agreements", "0001_initial"),
        ("circles", "0003_group"),
    ]

    operations = [
        migrations.CreateModel(
            name="GroupRule",
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
                        choices=[("ground", "ground rule"), ("joining_in", "how everybody can join in")],
                        max_length=10,
                        verbose_name="what it is about",
                    ),
                ),
                (
                    "words",
                    kinweave.foundation.text.StrictTextField(
                        blank=True, max_length=400, verbose_name="the rule, in your words"
                    ),
                ),
                ("because", kinweave.foundation.text.StrictCharField(blank=True, max_length=300, verbose_name="why")),
                (
                    "replaces",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="agreements.grouprule",
                    ),
                ),
                (
                    "from_line",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rules",
                        to="circles.planline",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="circles.member"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("circle", "number"), name="a_number_once_for_each_grouprule"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("words", ""), _negated=True), ("replaces__isnull", False), _connector="OR"
                        ),
                        name="a_rule_says_something_or_drops_one",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RuleVoice",
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
                    "rule",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="voices", to="agreements.grouprule"
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="circles.member"
                    ),
                ),
                (
                    "said",
                    models.CharField(
                        choices=[("yes", "Yes"), ("doubt", "Yes, but I am not sure"), ("no", "No")], max_length=5
                    ),
                ),
                (
                    "words",
                    kinweave.foundation.text.StrictCharField(blank=True, max_length=300, verbose_name="anything else"),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("circle", "number"), name="a_number_once_for_each_rulevoice")
                ],
            },
        ),
        migrations.CreateModel(
            name="RuleSettling",
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
                    "rule",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="settling", to="agreements.grouprule"
                    ),
                ),
                ("is_agreed", models.BooleanField()),
                ("day", models.DateField()),
                (
                    "words",
                    kinweave.foundation.text.StrictCharField(
                        blank=True, max_length=300, verbose_name="how you talked about it"
                    ),
                ),
                (
                    "held_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="circles.member"
                    ),
                ),
                ("look_on", models.DateField(null=True, verbose_name="looked at again")),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("circle", "number"), name="a_number_once_for_each_rulesettling")
                ],
            },
        ),
        migrations.CreateModel(
            name="GroupWord",
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
                    "about",
                    models.CharField(
                        choices=[
                            ("culture", "what it is like here"),
                            ("joining_in", "who finds it hard to join in, and why"),
                            ("noticing", "what we notice here"),
                            ("duties", "what we have to do"),
                            ("looked", "what a change did"),
                            ("before", "my thoughts before"),
                            ("after", "my thoughts after"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "question",
                    kinweave.foundation.text.StrictCharField(blank=True, max_length=200, verbose_name="the question"),
                ),
                ("words", kinweave.foundation.text.StrictTextField(max_length=1000, verbose_name="what was said")),
                ("day", models.DateField()),
                (
                    "rule",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="looks",
                        to="agreements.grouprule",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("circle", "number"), name="a_number_once_for_each_groupword")
                ],
            },
        ),
    ]
