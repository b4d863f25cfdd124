import django.db.models.deletion
import kinweave.foundation.ids
import kinweave.foundation.sealing
import kinweave.foundation.text
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0004_find'),
        ('parties', '0003_sharing'),
    ]

    operations = [
        migrations.CreateModel(
            name='OwnerLink',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('sent_to', kinweave.foundation.sealing.SealedTextField()),
                ('how_known', kinweave.foundation.text.StrictCharField(max_length=300, verbose_name='how you know that this address is theirs')),
                ('origin', kinweave.foundation.text.StrictCharField(max_length=200)),
                ('link_hash', models.CharField(max_length=64, unique=True)),
                ('until', models.DateTimeField()),
                ('made_at', models.DateTimeField()),
                ('reminders', models.PositiveSmallIntegerField(default=0)),
                ('ended_at', models.DateTimeField(null=True)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links', to='directory.entry')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at__isnull', True)), fields=('entry',), name='one_link_of_an_owner_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='OwnerChange',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('says', models.JSONField(default=dict)),
                ('words', kinweave.foundation.text.StrictCharField(blank=True, max_length=500, verbose_name='what else is wrong')),
                ('said_at', models.DateTimeField()),
                ('answer', models.CharField(choices=[('waiting', 'waits for an answer'), ('taken', 'taken over'), ('left', 'left as it is')], default='waiting', max_length=8)),
                ('because', kinweave.foundation.text.StrictCharField(blank=True, max_length=300, verbose_name='why')),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='directory.entry')),
                ('link', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='directory.ownerlink')),
            ],
            options={
                'indexes': [models.Index(fields=['answer', 'said_at'], name='changes_that_wait')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('says', {}), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='a_change_says_something'), models.CheckConstraint(condition=models.Q(models.Q(('answer', 'left'), _negated=True), models.Q(('because', ''), _negated=True), _connector='OR'), name='what_is_left_says_why')],
            },
        ),
        migrations.CreateModel(
            name='Assured',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('part', models.CharField(choices=[('what', 'what it is'), ('where', 'where it is'), ('contact', 'how to reach it'), ('places', 'how many places there are')], max_length=8)),
                ('assured_on', models.DateField()),
                ('recorded_at', models.DateTimeField()),
                ('how', kinweave.foundation.text.StrictCharField(blank=True, max_length=200, verbose_name='how you know')),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assured', to='directory.entry')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directory.entryversion')),
                ('link', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assured', to='directory.ownerlink')),
            ],
            options={
                'indexes': [models.Index(fields=['entry', 'part', '-recorded_at'], name='assured_of_an_entry')],
                'constraints': [models.CheckConstraint(condition=models.Q(('link__isnull', False), models.Q(('how', ''), _negated=True), _connector='OR'), name='who_assures_says_how')],
            },
        ),
        migrations.CreateModel(
            name='Vacancy',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('room', models.CharField(choices=[('yes', 'there is room'), ('soon', 'there will be room soon'), ('no', 'there is no room')], max_length=4)),
                ('said_at', models.DateTimeField()),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vacancies', to='directory.entry')),
                ('link', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vacancies', to='directory.ownerlink')),
            ],
            options={
                'indexes': [models.Index(fields=['entry', '-said_at', '-id'], name='room_of_an_entry')],
            },
        ),
    ]
