import django.db.models.deletion
import kinweave.foundation.ids
import kinweave.foundation.sealing
import kinweave.foundation.text
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    replaces = [('events', '0001_initial'), ('events', '0002_restrictions_to_endings')]

    dependencies = [
        ('circles', '0002_restrictions_to_endings'),
        ('parties', '0002_restrictions_to_endings'),
        ('ties', '0002_restrictions_to_endings'),
    ]

    operations = [
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('struck_at', models.DateTimeField(null=True)),
                ('struck_because', kinweave.foundation.text.StrictCharField(blank=True, max_length=300)),
                ('withheld_because', kinweave.foundation.sealing.SealedTextField(null=True)),
                ('withheld_under', kinweave.foundation.text.StrictCharField(blank=True, max_length=200)),
                ('withheld_review_on', models.DateField(null=True)),
                ('kind', models.CharField(choices=[('visit', 'visit'), ('phone', 'phone call'), ('video', 'video call'), ('message', 'message'), ('outing', 'going out together'), ('activity', 'activity'), ('talk', 'talk about wishes')], max_length=10, verbose_name='how')),
                ('state', models.CharField(choices=[('arranged', 'arranged'), ('held', 'held'), ('cancelled', 'cancelled')], max_length=10)),
                ('day', models.DateField(verbose_name='day')),
                ('time', models.TimeField(blank=True, null=True, verbose_name='time')),
                ('zone', models.CharField(default='Europe/London', max_length=40)),
                ('minutes', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('place', kinweave.foundation.text.StrictCharField(blank=True, max_length=120, verbose_name='where')),
                ('is_private', models.BooleanField(default=False)),
                ('what_mattered', kinweave.foundation.text.StrictTextField(blank=True, max_length=8000, verbose_name='what mattered')),
                ('mood', models.CharField(blank=True, choices=[('good', 'Good'), ('so_so', 'Up and down'), ('hard', 'Not good'), ('not_seen', 'I could not tell')], max_length=10, verbose_name='how they were')),
                ('methods', models.JSONField(default=list)),
                ('purpose', models.CharField(blank=True, choices=[('in_touch', 'keeping in touch with somebody'), ('interests', 'what we could enjoy together'), ('staying_safe', 'staying safe with other people'), ('relationships', 'what a good and a bad relationship is'), ('after_ending', 'how it is after a goodbye')], max_length=14, verbose_name='what it was for')),
                ('is_unusual', models.BooleanField(default=False, verbose_name='outside the places they usually go')),
                ('circle', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='events', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('struck_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('tie', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='ties.tie')),
            ],
        ),
        migrations.CreateModel(
            name='BreachQuestion',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('answered_on', models.DateField(null=True)),
                ('answer', kinweave.foundation.text.StrictCharField(blank=True, max_length=300, verbose_name='what it was')),
                ('breach', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='circles.breach')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('restriction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='questions', to='circles.restriction')),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='breach_questions', to='events.event')),
            ],
        ),
        migrations.CreateModel(
            name='Gathered',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='gathered', to='events.event')),
                ('wish', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='gathered_in', to='ties.wish')),
            ],
        ),
        migrations.CreateModel(
            name='Interpreter',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('language', kinweave.foundation.text.StrictCharField(max_length=80, verbose_name='language or sign system')),
                ('name', kinweave.foundation.text.StrictCharField(blank=True, max_length=120, verbose_name='who interprets')),
                ('is_professional', models.BooleanField(default=True, verbose_name='does this for a living')),
                ('is_independent', models.BooleanField(default=True, verbose_name='is independent of the family and the service')),
                ('prefers', kinweave.foundation.text.StrictCharField(blank=True, max_length=120, verbose_name='what the person prefers')),
                ('state', models.CharField(choices=[('asked', 'asked for'), ('booked', 'booked'), ('came', 'came'), ('absent', 'did not come'), ('cancelled', 'not needed any more')], default='asked', max_length=10)),
                ('in_spite_of', kinweave.foundation.text.StrictTextField(blank=True, max_length=500, verbose_name='why somebody close interprets')),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='interpreters', to='events.event')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('party', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MaterialUsed',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('key', models.CharField(max_length=20, verbose_name='what was looked at')),
                ('format', kinweave.foundation.text.StrictCharField(max_length=80, verbose_name='in what form')),
                ('said', kinweave.foundation.text.StrictTextField(blank=True, max_length=2000, verbose_name='what they said')),
                ('understood', models.CharField(choices=[('fully', 'They understood it'), ('partly', 'They understood some of it'), ('not', 'They did not understand it'), ('not_checked', 'We did not check')], max_length=12)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='material', to='events.event')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.CreateModel(
            name='Participation',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('reply', models.CharField(choices=[('invited', 'asked, no answer yet'), ('comes', 'comes'), ('maybe', 'may come'), ('no', 'does not come')], default='comes', max_length=8)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='events.event')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.CreateModel(
            name='SupervisedContact',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('level', models.CharField(choices=[('unsupported', 'nobody stays with them'), ('supported', 'supported: nothing that is said is written down'), ('supervised', 'supervised: a record is written')], max_length=12, verbose_name='how much support')),
                ('purpose', models.CharField(choices=[('safety', 'to keep everybody safe'), ('assessment', 'to see how it goes'), ('court', 'a court asked for it')], max_length=12, verbose_name='what for')),
                ('may_leave_alone', models.BooleanField(default=False, verbose_name='the supervisor may leave them alone together')),
                ('allowed_by', kinweave.foundation.text.StrictCharField(blank=True, max_length=160, verbose_name='who allowed that')),
                ('who_comes', kinweave.foundation.text.StrictCharField(max_length=200, verbose_name='who may come')),
                ('rules', kinweave.foundation.text.StrictTextField(max_length=2000, verbose_name='what everybody agreed')),
                ('person_says', kinweave.foundation.text.StrictTextField(max_length=1000, verbose_name='what the person wants from it')),
                ('record_goes_to', kinweave.foundation.text.StrictCharField(max_length=200, verbose_name='who gets the record')),
                ('agreed_by', kinweave.foundation.text.StrictCharField(blank=True, max_length=200, verbose_name='who signed')),
                ('agreed_on', models.DateField(null=True)),
                ('review_on', models.DateField()),
                ('ended_on', models.DateField(null=True)),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='supervised_contacts', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('restriction', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='supervised_contacts', to='circles.restriction')),
                ('supervisor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('tie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='supervised_contacts', to='ties.tie')),
            ],
        ),
        migrations.CreateModel(
            name='ContactReview',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('day', models.DateField()),
                ('found', kinweave.foundation.text.StrictTextField(max_length=2000, verbose_name='what was found')),
                ('person_says', kinweave.foundation.text.StrictTextField(max_length=1000, verbose_name='what the person says about it')),
                ('goes_on', models.BooleanField()),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='events.supervisedcontact')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SupervisedVisit',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('planned_from', models.TimeField(verbose_name='planned to begin')),
                ('planned_until', models.TimeField(verbose_name='planned to end')),
                ('person_came_at', models.TimeField(blank=True, null=True, verbose_name='the person came')),
                ('visitor_came_at', models.TimeField(blank=True, null=True, verbose_name='the visitor came')),
                ('ended_at', models.TimeField(blank=True, null=True, verbose_name='it ended')),
                ('who_came', kinweave.foundation.text.StrictCharField(blank=True, max_length=200, verbose_name='who came')),
                ('arrival', kinweave.foundation.text.StrictTextField(blank=True, max_length=2000, verbose_name='how they met')),
                ('together', kinweave.foundation.text.StrictTextField(blank=True, max_length=2000, verbose_name='what they did together')),
                ('responses', kinweave.foundation.text.StrictTextField(blank=True, max_length=2000, verbose_name='how each of them responded')),
                ('brought', kinweave.foundation.text.StrictTextField(blank=True, max_length=1000, verbose_name='food, presents and photographs')),
                ('stopped', kinweave.foundation.text.StrictTextField(blank=True, max_length=2000, verbose_name='what was stopped, and why')),
                ('ending', kinweave.foundation.text.StrictTextField(blank=True, max_length=2000, verbose_name='how they said goodbye')),
                ('opinion', kinweave.foundation.text.StrictTextField(blank=True, max_length=2000, verbose_name='what the supervisor thinks about it')),
                ('after', kinweave.foundation.text.StrictTextField(blank=True, max_length=2000, verbose_name='how the person is afterwards, and what they say')),
                ('was_left_alone', models.BooleanField(default=False, verbose_name='they were left alone together')),
                ('written_on', models.DateField(null=True)),
                ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='events.supervisedcontact')),
                ('event', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='supervised', to='events.event')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('supervisor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(fields=['person', 'state', 'day'], name='events_of_somebody'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('is_private', False), models.Q(('mood', ''), ('what_mattered', '')), _connector='OR'), name='a_private_visit_says_nothing'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'arranged'), _negated=True), ('what_mattered', ''), _connector='OR'), name='what_is_arranged_has_not_happened'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('struck_at__isnull', True), ('struck_because', '')), models.Q(('struck_at__isnull', False), models.Q(('struck_because', ''), _negated=True)), _connector='OR'), name='a_struck_event_says_why'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withheld_because__isnull', False), ('withheld_review_on__isnull', False), models.Q(('withheld_under', ''), _negated=True)), models.Q(('withheld_because__isnull', True), ('withheld_review_on__isnull', True), ('withheld_under', '')), _connector='OR'), name='a_withheld_event_says_why'),
        ),
        migrations.AddConstraint(
            model_name='breachquestion',
            constraint=models.UniqueConstraint(fields=('event', 'restriction'), name='one_question_each'),
        ),
        migrations.AddConstraint(
            model_name='breachquestion',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_on__isnull', True)), models.Q(('answered_on__isnull', False), models.Q(('answer', ''), _negated=True)), _connector='OR'), name='an_answered_question_has_an_answer'),
        ),
        migrations.AddConstraint(
            model_name='materialused',
            constraint=models.UniqueConstraint(fields=('event', 'key'), name='material_once_in_an_event'),
        ),
        migrations.AddIndex(
            model_name='participation',
            index=models.Index(fields=['party', 'event'], name='events_somebody_is_in'),
        ),
        migrations.AddConstraint(
            model_name='participation',
            constraint=models.UniqueConstraint(fields=('event', 'party'), name='takes_part_once'),
        ),
        migrations.AddConstraint(
            model_name='supervisedcontact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('agreed_by', ''), ('agreed_on__isnull', True)), models.Q(('agreed_on__isnull', False), models.Q(('agreed_by', ''), _negated=True)), _connector='OR'), name='a_contact_agreement_says_who_signed'),
        ),
        migrations.AddConstraint(
            model_name='supervisedcontact',
            constraint=models.CheckConstraint(condition=models.Q(('may_leave_alone', False), models.Q(('allowed_by', ''), _negated=True), _connector='OR'), name='leaving_alone_is_allowed_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='supervisedvisit',
            constraint=models.CheckConstraint(condition=models.Q(('planned_until__gt', models.F('planned_from'))), name='a_visit_ends_after_it_begins'),
        ),
        migrations.AddConstraint(
            model_name='supervisedvisit',
            constraint=models.CheckConstraint(condition=models.Q(('written_on__isnull', True), models.Q(('after', ''), _negated=True), _connector='OR'), name='a_written_visit_says_how_they_are'),
        ),
    ]
