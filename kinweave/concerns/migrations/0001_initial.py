import django.db.models.deletion
import kinweave.foundation.ids
import kinweave.foundation.sealing
import kinweave.foundation.text
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('circles', '0002_restrictions_to_endings'),
        ('events', '0002_restrictions_to_endings'),
        ('parties', '0002_restrictions_to_endings'),
        ('plans', '0002_restrictions_to_endings'),
        ('ties', '0002_restrictions_to_endings'),
    ]

    operations = [
        migrations.CreateModel(
            name='Concern',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('about_words', kinweave.foundation.text.StrictCharField(blank=True, max_length=160, verbose_name='whom or what it is about, in words')),
                ('kind', models.CharField(choices=[('safeguarding', 'somebody may be harmed'), ('tell_someone', 'somebody asked to talk'), ('discrimination', 'unfair treatment'), ('conflict', 'a conflict'), ('difficulty', 'something is difficult'), ('complaint', 'a complaint')], max_length=14, verbose_name='what kind of worry')),
                ('words', kinweave.foundation.sealing.SealedTextField(null=True)),
                ('safe_contact', kinweave.foundation.sealing.SealedTextField(null=True)),
                ('is_urgent', models.BooleanField(default=False, verbose_name='somebody is in danger now')),
                ('how', models.CharField(choices=[('page', 'on a page'), ('phone', 'by telephone'), ('in_person', 'in person'), ('letter', 'in a letter or message')], max_length=10, verbose_name='how it came')),
                ('raised_by_words', kinweave.foundation.sealing.SealedTextField(null=True)),
                ('is_safe_to_show', models.BooleanField(default=True, verbose_name='may stand on the page of who told it')),
                ('raised_at', models.DateTimeField()),
                ('resolved_on', models.DateField(null=True)),
                ('outcome', kinweave.foundation.sealing.SealedTextField(null=True)),
                ('told_raiser_on', models.DateField(null=True)),
                ('learning', kinweave.foundation.text.StrictCharField(blank=True, max_length=300, verbose_name='what we learned')),
                ('about_party', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='concerns_about', to='parties.party')),
                ('action', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='concerns', to='plans.action')),
                ('chosen', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('circle', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='concerns', to='circles.circle')),
                ('event', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='concerns', to='events.event')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='concerns', to='parties.party')),
                ('raised_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('tie', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='concerns', to='ties.tie')),
            ],
        ),
        migrations.CreateModel(
            name='Raised',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('concerns.concern',),
        ),
        migrations.CreateModel(
            name='Named',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('concern', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='named', to='concerns.concern')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.CreateModel(
            name='OutsideContact',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('name', kinweave.foundation.text.StrictCharField(max_length=120, verbose_name='who they are')),
                ('phone', kinweave.foundation.text.StrictCharField(max_length=40, verbose_name='telephone')),
                ('hours', kinweave.foundation.text.StrictCharField(blank=True, max_length=120, verbose_name='when they answer')),
                ('takes_concerns', models.BooleanField(default=False, verbose_name='takes concerns about our leads')),
                ('is_on_page', models.BooleanField(default=True, verbose_name='stands on everybody’s own page')),
                ('ended_on', models.DateField(null=True)),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('party', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Progress',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('kind', models.CharField(choices=[('note', 'what was found or done'), ('referred', 'passed on to the local authority, police or an emergency service'), ('no_answer', 'they have not answered yet'), ('told_raiser', 'told the person who raised it'), ('added', 'said afterwards by the person who raised it'), ('curious', 'what we do not know yet')], max_length=12)),
                ('words', kinweave.foundation.sealing.SealedTextField()),
                ('to_whom', kinweave.foundation.text.StrictCharField(blank=True, max_length=160, verbose_name='to whom')),
                ('day', models.DateField()),
                ('concern', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='progress', to='concerns.concern')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Reached',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('step', models.PositiveSmallIntegerField()),
                ('because', kinweave.foundation.text.StrictCharField(max_length=200)),
                ('reached_at', models.DateTimeField()),
                ('due_at', models.DateTimeField()),
                ('acknowledged_at', models.DateTimeField(null=True)),
                ('climbed_at', models.DateTimeField(null=True)),
                ('concern', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reached', to='concerns.concern')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('outside', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reached', to='concerns.outsidecontact')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.CreateModel(
            name='ToldToUs',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('process', models.CharField(max_length=6)),
                ('state', models.CharField(max_length=30, verbose_name='where it stands')),
                ('told_by', kinweave.foundation.text.StrictCharField(max_length=160, verbose_name='who told us')),
                ('told_on', models.DateField(verbose_name='when')),
                ('words', kinweave.foundation.sealing.SealedTextField(null=True)),
                ('concern', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='told_to_us', to='concerns.concern')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='concern',
            index=models.Index(fields=['holder', 'resolved_on', 'raised_at'], name='open_concerns'),
        ),
        migrations.AddConstraint(
            model_name='concern',
            constraint=models.CheckConstraint(condition=models.Q(('person__isnull', False), ('about_party__isnull', False), ('circle__isnull', False), ('tie__isnull', False), ('event__isnull', False), ('action__isnull', False), models.Q(('about_words', ''), _negated=True), _connector='OR'), name='a_concern_is_about_something'),
        ),
        migrations.AddConstraint(
            model_name='concern',
            constraint=models.CheckConstraint(condition=models.Q(('resolved_on__isnull', True), ('outcome__isnull', False), _connector='OR'), name='a_resolved_concern_says_how'),
        ),
        migrations.AddConstraint(
            model_name='named',
            constraint=models.UniqueConstraint(fields=('concern', 'party'), name='named_once_in_a_concern'),
        ),
        migrations.AddIndex(
            model_name='reached',
            index=models.Index(fields=['party', 'acknowledged_at', 'due_at'], name='concerns_that_reached'),
        ),
        migrations.AddConstraint(
            model_name='reached',
            constraint=models.UniqueConstraint(fields=('concern', 'party'), name='a_concern_reaches_somebody_once'),
        ),
        migrations.AddConstraint(
            model_name='reached',
            constraint=models.CheckConstraint(condition=models.Q(('due_at__gte', models.F('reached_at'))), name='due_after_it_reached'),
        ),
    ]
