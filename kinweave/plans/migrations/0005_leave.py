import django.db.models.deletion
import kinweave.foundation.ids
import kinweave.foundation.text
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('circles', '0004_outcomes'),
        ('parties', '0003_sharing'),
        ('plans', '0004_outcomes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Leaving',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('number', models.PositiveIntegerField()),
                ('day', models.DateField()),
                ('stays_on', models.DateField(null=True)),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_rows', to='circles.member')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('circle', 'number'), name='a_number_once_for_each_leaving'), models.UniqueConstraint(condition=models.Q(('stays_on__isnull', True)), fields=('member',), name='somebody_leaves_a_group_once'), models.CheckConstraint(condition=models.Q(('stays_on__isnull', True), ('stays_on__gte', models.F('day')), _connector='OR'), name='stays_after_beginning_to_leave')],
            },
        ),
        migrations.CreateModel(
            name='LeavingStage',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('number', models.PositiveIntegerField()),
                ('day', models.DateField()),
                ('words', kinweave.foundation.text.StrictCharField(max_length=200, verbose_name='what changes')),
                ('feels', kinweave.foundation.text.StrictCharField(max_length=300, verbose_name='how this may feel')),
                ('begun_on', models.DateField(null=True)),
                ('dropped_on', models.DateField(null=True)),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('leaving', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_rows', to='plans.leaving')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('circle', 'number'), name='a_number_once_for_each_leavingstage'), models.CheckConstraint(condition=models.Q(models.Q(('words', ''), _negated=True), models.Q(('feels', ''), _negated=True)), name='a_stage_says_how_it_may_feel'), models.CheckConstraint(condition=models.Q(('begun_on__isnull', True), models.Q(('begun_on__gte', models.F('day')), ('dropped_on__isnull', True)), _connector='OR'), name='a_stage_begins_on_its_day_or_later')],
            },
        ),
        migrations.CreateModel(
            name='LeavingPlan',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('number', models.PositiveIntegerField()),
                ('day', models.DateField()),
                ('words', kinweave.foundation.text.StrictTextField(max_length=1000, verbose_name='what happens, and who does what then')),
                ('call_who', kinweave.foundation.text.StrictCharField(max_length=120, verbose_name='who can be called afterwards')),
                ('call_how', kinweave.foundation.text.StrictCharField(max_length=160, verbose_name='how')),
                ('call_until', models.DateField(verbose_name='until which day')),
                ('agreed_on', models.DateField(null=True)),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('leaving', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_rows', to='plans.leaving')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('last_stage', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='plans.leavingstage')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('circle', 'number'), name='a_number_once_for_each_leavingplan'), models.CheckConstraint(condition=models.Q(models.Q(('words', ''), _negated=True), models.Q(('call_who', ''), _negated=True), models.Q(('call_how', ''), _negated=True)), name='a_plan_for_leaving_says_who_is_called'), models.CheckConstraint(condition=models.Q(('agreed_on__isnull', True), ('agreed_on__gte', models.F('day')), _connector='OR'), name='agreed_once_it_was_proposed')],
            },
        ),
        migrations.CreateModel(
            name='LeavingVoice',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('number', models.PositiveIntegerField()),
                ('said', models.CharField(choices=[('yes', 'Yes'), ('doubt', 'Yes, but I am not sure'), ('no', 'No')], max_length=5)),
                ('words', kinweave.foundation.text.StrictCharField(blank=True, max_length=300, verbose_name='what would make it right')),
                ('day', models.DateField()),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.member')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='voices', to='plans.leavingplan')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('circle', 'number'), name='a_number_once_for_each_leavingvoice')],
            },
        ),
        migrations.CreateModel(
            name='LeavingWord',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('number', models.PositiveIntegerField()),
                ('day', models.DateField()),
                ('side', models.CharField(choices=[('member', 'a member'), ('together', 'the members, aloud'), ('leader', 'whoever leads it')], max_length=8)),
                ('words', kinweave.foundation.text.StrictTextField(max_length=600, verbose_name='in their words')),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('leaving', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_rows', to='plans.leaving')),
                ('member', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.member')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('stage', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reactions', to='plans.leavingstage')),
            ],
            options={
                'abstract': False,
                'constraints': [models.UniqueConstraint(fields=('circle', 'number'), name='a_number_once_for_each_leavingword'), models.CheckConstraint(condition=models.Q(models.Q(('member__isnull', False), ('side', 'member')), models.Q(models.Q(('side', 'member'), _negated=True), ('member__isnull', True)), _connector='OR'), name='a_member_speaks_for_themself_of_leaving')],
            },
        ),
    ]
