import django.db.models.deletion
import kinweave.foundation.ids
import kinweave.foundation.text
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('parties', '0002_restrictions_to_endings'),
    ]

    operations = [
        migrations.CreateModel(
            name='Area',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('name', kinweave.foundation.text.StrictCharField(max_length=40, unique=True, verbose_name='part of town')),
                ('latitude', models.FloatField()),
                ('longitude', models.FloatField()),
            ],
        ),
        migrations.CreateModel(
            name='Service',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('name', kinweave.foundation.text.StrictCharField(max_length=120, verbose_name='name')),
                ('description', kinweave.foundation.text.StrictTextField(max_length=1000, verbose_name='what it is')),
                ('where', kinweave.foundation.text.StrictCharField(max_length=160, verbose_name='where')),
                ('area', models.CharField(max_length=40, verbose_name='part of town')),
                ('latitude', models.FloatField(null=True)),
                ('longitude', models.FloatField(null=True)),
                ('getting_there', kinweave.foundation.text.StrictTextField(blank=True, max_length=500, verbose_name='how to get there')),
                ('phone', kinweave.foundation.text.StrictCharField(blank=True, max_length=40, verbose_name='telephone')),
                ('pence', models.PositiveIntegerField(null=True, verbose_name='cost of one visit, in pence')),
                ('cost_words', kinweave.foundation.text.StrictCharField(blank=True, max_length=120, verbose_name='cost, in words')),
                ('languages', models.JSONField(default=list)),
                ('youngest', models.PositiveSmallIntegerField(null=True, verbose_name='from age')),
                ('oldest', models.PositiveSmallIntegerField(null=True, verbose_name='to age')),
                ('source', kinweave.foundation.text.StrictCharField(max_length=160, verbose_name='where this is from')),
                ('checked_on', models.DateField(verbose_name='last checked')),
                ('ended_on', models.DateField(null=True)),
                ('organisation', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='services', to='parties.party')),
            ],
        ),
        migrations.CreateModel(
            name='Schedule',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('weekday', models.PositiveSmallIntegerField()),
                ('opens_at', models.TimeField()),
                ('closes_at', models.TimeField()),
                ('service', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='schedules', to='directory.service')),
            ],
            options={
                'ordering': ['weekday', 'opens_at'],
            },
        ),
        migrations.CreateModel(
            name='Accessibility',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('key', models.CharField(max_length=30)),
                ('is_there', models.BooleanField()),
                ('checked_on', models.DateField()),
                ('service', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='accessibilities', to='directory.service')),
            ],
            options={
                'ordering': ['key'],
            },
        ),
        migrations.CreateModel(
            name='ServiceInterest',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('key', models.CharField(max_length=30)),
                ('service', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='interests', to='directory.service')),
            ],
        ),
        migrations.AddIndex(
            model_name='service',
            index=models.Index(fields=['name', 'id'], name='services_by_name'),
        ),
        migrations.AddConstraint(
            model_name='schedule',
            constraint=models.CheckConstraint(condition=models.Q(('closes_at__gt', models.F('opens_at'))), name='closes_after_it_opens'),
        ),
        migrations.AddConstraint(
            model_name='schedule',
            constraint=models.CheckConstraint(condition=models.Q(('weekday__lte', 6)), name='seven_days_in_a_week'),
        ),
        migrations.AddConstraint(
            model_name='accessibility',
            constraint=models.UniqueConstraint(fields=('service', 'key'), name='an_accessibility_once'),
        ),
        migrations.AddIndex(
            model_name='serviceinterest',
            index=models.Index(fields=['key', 'service'], name='services_for_an_interest'),
        ),
        migrations.AddConstraint(
            model_name='serviceinterest',
            constraint=models.UniqueConstraint(fields=('service', 'key'), name='an_interest_of_a_service_once'),
        ),
    ]
