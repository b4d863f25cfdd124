import django.db.models.deletion
import kinweave.foundation.ids
import kinweave.foundation.text
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agreements', '0003_outcomes'),
        ('circles', '0003_group'),
        ('events', '0004_group'),
        ('parties', '0003_sharing'),
        ('plans', '0001_squashed_0002_restrictions_to_endings'),
    ]

    operations = [
        migrations.CreateModel(
            name='GroupHope',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('number', models.PositiveIntegerField()),
                ('words', kinweave.foundation.text.StrictCharField(max_length=200, verbose_name='what they hope for, in their words')),
                ('level', models.CharField(choices=[('personal', 'for myself'), ('between_us', 'between us'), ('community', 'in the community')], max_length=10)),
                ('much_less', kinweave.foundation.text.StrictCharField(max_length=200, verbose_name='much less than hoped')),
                ('less', kinweave.foundation.text.StrictCharField(max_length=200, verbose_name='less than hoped')),
                ('as_hoped', kinweave.foundation.text.StrictCharField(max_length=200, verbose_name='as hoped')),
                ('more', kinweave.foundation.text.StrictCharField(max_length=200, verbose_name='more than hoped')),
                ('much_more', kinweave.foundation.text.StrictCharField(max_length=200, verbose_name='much more than hoped')),
                ('baseline', models.SmallIntegerField(default=-1)),
                ('set_on', models.DateField()),
                ('review_on', models.DateField()),
                ('first_step', kinweave.foundation.text.StrictCharField(blank=True, max_length=200, verbose_name='the first step')),
                ('support', kinweave.foundation.text.StrictCharField(blank=True, max_length=200, verbose_name='what helps in a session')),
                ('notices', kinweave.foundation.text.StrictCharField(blank=True, max_length=120, verbose_name='who notices')),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hopes', to='circles.member')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('circle', 'number'), name='a_number_once_for_each_grouphope'), models.CheckConstraint(condition=models.Q(('baseline__in', (-2, -1))), name='a_hope_begins_below_what_is_hoped')],
            },
        ),
        migrations.CreateModel(
            name='HopeFit',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('number', models.PositiveIntegerField()),
                ('day', models.DateField()),
                ('can', models.CharField(choices=[('can', 'this group can'), ('partly', 'this group can partly'), ('elsewhere', 'somewhere else can')], max_length=9)),
                ('words', kinweave.foundation.text.StrictTextField(max_length=400, verbose_name='how, or where else')),
                ('aim', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agreements.grouprule')),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('hope', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plans.grouphope')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('circle', 'number'), name='a_number_once_for_each_hopefit'), models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='a_fit_says_how_or_where_else')],
            },
        ),
        migrations.CreateModel(
            name='HopeRating',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('number', models.PositiveIntegerField()),
                ('day', models.DateField()),
                ('who', models.CharField(choices=[('member', 'the member'), ('worker', 'the worker')], max_length=6)),
                ('level', models.SmallIntegerField()),
                ('words', kinweave.foundation.text.StrictCharField(blank=True, max_length=300, verbose_name='in a few words')),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('hope', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plans.grouphope')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('circle', 'number'), name='a_number_once_for_each_hoperating'), models.CheckConstraint(condition=models.Q(('level__gte', -2), ('level__lte', 2)), name='a_hope_has_five_levels')],
            },
        ),
        migrations.CreateModel(
            name='SharedAim',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('number', models.PositiveIntegerField()),
                ('day', models.DateField()),
                ('words', kinweave.foundation.text.StrictCharField(blank=True, max_length=200, verbose_name='what the group reads')),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('hope', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plans.grouphope')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.member')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('circle', 'number'), name='a_number_once_for_each_sharedaim')],
            },
        ),
        migrations.CreateModel(
            name='AgreedPlan',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('number', models.PositiveIntegerField()),
                ('for_all', kinweave.foundation.text.StrictTextField(max_length=600, verbose_name='what is for all')),
                ('for_one', kinweave.foundation.text.StrictTextField(blank=True, max_length=600, verbose_name='what is for one')),
                ('clash', kinweave.foundation.text.StrictTextField(blank=True, max_length=600, verbose_name='what does not go together')),
                ('settled', kinweave.foundation.text.StrictTextField(blank=True, max_length=600, verbose_name='how the group settled it')),
                ('day', models.DateField()),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreed_plans', to='events.session')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('circle', 'number'), name='a_number_once_for_each_agreedplan'), models.CheckConstraint(condition=models.Q(('clash', ''), models.Q(('settled', ''), _negated=True), _connector='OR'), name='a_clash_is_settled_by_the_group')],
            },
        ),
    ]
