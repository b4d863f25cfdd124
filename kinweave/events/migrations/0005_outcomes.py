import django.db.models.deletion
import kinweave.foundation.ids
import kinweave.foundation.sealing
import kinweave.foundation.text
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('circles', '0004_outcomes'),
        ('events', '0004_group'),
        ('parties', '0003_sharing'),
    ]

    operations = [
        migrations.CreateModel(
            name='CheckIn',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('turn', models.PositiveSmallIntegerField(default=1)),
                ('opened_on', models.DateField()),
                ('closed_on', models.DateField(null=True)),
                ('result', kinweave.foundation.sealing.SealedTextField(null=True)),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('session', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='check_in', to='events.session')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('result__isnull', True), ('closed_on__isnull', False), _connector='OR'), name='an_open_check_in_says_nothing')],
            },
        ),
        migrations.CreateModel(
            name='Box',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('answers', models.BinaryField(null=True)),
                ('check_in', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='box', to='events.checkin')),
            ],
        ),
        migrations.CreateModel(
            name='HasAnswered',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('turn', models.PositiveSmallIntegerField()),
                ('on_own_page', models.BooleanField()),
                ('check_in', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.checkin')),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.member')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('check_in', 'member', 'turn'), name='everybody_answers_a_check_in_once')],
            },
        ),
        migrations.CreateModel(
            name='Booking',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('what', models.CharField(choices=[('debrief', 'debrief')], max_length=8)),
                ('who', kinweave.foundation.text.StrictCharField(blank=True, max_length=160, verbose_name='with whom')),
                ('when', kinweave.foundation.text.StrictCharField(blank=True, max_length=160, verbose_name='when and where')),
                ('state', models.CharField(choices=[('requested', 'asked for'), ('confirmed', 'confirmed'), ('released', 'released')], default='requested', max_length=9)),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bookings', to='events.session')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'confirmed'), _negated=True), models.Q(('when', ''), _negated=True), _connector='OR'), name='a_confirmed_booking_says_when')],
            },
        ),
    ]
