import django.db.models.deletion
import kinweave.foundation.ids
import kinweave.foundation.sealing
import kinweave.foundation.text
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('events', '0002_restrictions_to_endings'),
        ('parties', '0002_restrictions_to_endings'),
        ('ties', '0002_restrictions_to_endings'),
    ]

    operations = [
        migrations.CreateModel(
            name='CaseloadImport',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('name', kinweave.foundation.text.StrictCharField(max_length=160, verbose_name='name of the file')),
                ('headings', models.JSONField()),
                ('columns', models.JSONField(default=dict)),
                ('rows', models.PositiveIntegerField()),
                ('heading_row', models.PositiveIntegerField(default=1)),
                ('older_text', models.BooleanField(default=False)),
                ('applied_at', models.DateTimeField(null=True)),
                ('undone_at', models.DateTimeField(null=True)),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('about_words', kinweave.foundation.text.StrictCharField(blank=True, max_length=160, verbose_name='what it is about')),
                ('wrong', kinweave.foundation.text.StrictTextField(max_length=1000, verbose_name='what is wrong')),
                ('right', kinweave.foundation.text.StrictTextField(blank=True, max_length=1000, verbose_name='what it should say')),
                ('asked_on', models.DateField()),
                ('due_on', models.DateField()),
                ('answer', models.CharField(blank=True, choices=[('corrected', 'it was put right'), ('struck', 'it was struck out'), ('refused', 'it stays as it is')], max_length=10)),
                ('answered_on', models.DateField(null=True)),
                ('reason', kinweave.foundation.text.StrictTextField(blank=True, max_length=1000, verbose_name='why')),
                ('statement', kinweave.foundation.text.StrictTextField(blank=True, max_length=1000, verbose_name='what the person says about it')),
                ('event', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='events.event')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('observation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='ties.tieobservation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('section', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='parties.profilesection')),
                ('wish', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='corrections', to='ties.wish')),
            ],
        ),
        migrations.CreateModel(
            name='EmergencySheet',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('for_whom', kinweave.foundation.text.StrictCharField(max_length=120, verbose_name='who carries it')),
                ('parts', models.JSONField(default=list)),
                ('made_on', models.DateField()),
                ('expires_on', models.DateField()),
                ('ended_on', models.DateField(null=True)),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='emergency_sheets', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.CreateModel(
            name='Mapping',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('headings', models.JSONField()),
                ('columns', models.JSONField()),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Merge',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('why', kinweave.foundation.text.StrictCharField(max_length=300, verbose_name='how we know they are one person')),
                ('merged_at', models.DateTimeField(null=True)),
                ('undone_at', models.DateTimeField(null=True)),
                ('gone', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('kept', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('second', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.CreateModel(
            name='MovedRow',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('model', models.CharField(max_length=60)),
                ('row_id', models.CharField(max_length=40)),
                ('field', models.CharField(max_length=60)),
                ('before', models.JSONField(null=True)),
                ('after', models.JSONField(null=True)),
                ('merge', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='moved', to='keeping.merge')),
            ],
        ),
        migrations.CreateModel(
            name='StagedPerson',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('number', models.PositiveIntegerField()),
                ('cells', kinweave.foundation.sealing.SealedTextField(null=True)),
                ('problems', models.JSONField(default=list)),
                ('decision', models.CharField(choices=[('undecided', 'not decided'), ('add', 'add'), ('leave_out', 'leave out')], default='undecided', max_length=10)),
                ('became', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('may_be', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('of', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='staged', to='keeping.caseloadimport')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.AddConstraint(
            model_name='caseloadimport',
            constraint=models.CheckConstraint(condition=models.Q(('undone_at__isnull', True), ('applied_at__isnull', False), _connector='OR'), name='undone_after_applied'),
        ),
        migrations.AddConstraint(
            model_name='correction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_on__isnull', True)), models.Q(models.Q(('answer', ''), _negated=True), ('answered_on__isnull', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='an_answered_correction_says_why'),
        ),
        migrations.AddConstraint(
            model_name='emergencysheet',
            constraint=models.CheckConstraint(condition=models.Q(('expires_on__gt', models.F('made_on'))), name='a_sheet_expires_later'),
        ),
        migrations.AddConstraint(
            model_name='merge',
            constraint=models.CheckConstraint(condition=models.Q(('kept', models.F('gone')), _negated=True), name='two_rows_are_merged'),
        ),
        migrations.AddConstraint(
            model_name='merge',
            constraint=models.CheckConstraint(condition=models.Q(('second__isnull', True), models.Q(('second', models.F('recorded_by')), _negated=True), _connector='OR'), name='a_second_person_is_another'),
        ),
        migrations.AddConstraint(
            model_name='stagedperson',
            constraint=models.UniqueConstraint(fields=('of', 'number'), name='a_row_of_a_sheet_once'),
        ),
    ]
