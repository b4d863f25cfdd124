import django.db.models.deletion
import kinweave.foundation.ids
import kinweave.foundation.sealing
import kinweave.foundation.text
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    replaces = [('circles', '0001_initial'), ('circles', '0002_restrictions_to_endings')]

    dependencies = [
        ('files', '0001_initial'),
        ('parties', '0002_restrictions_to_endings'),
    ]

    operations = [
        migrations.CreateModel(
            name='Circle',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('kind', models.CharField(choices=[('personal', 'personal network'), ('group', 'group'), ('community', 'community network'), ('providers', 'provider network'), ('partnership', 'partnership')], max_length=12)),
                ('name', kinweave.foundation.text.StrictCharField(blank=True, max_length=120)),
                ('began_on', models.DateField()),
                ('ended_on', models.DateField(null=True)),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='circles', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('invited_on', models.DateField()),
                ('joined_on', models.DateField(null=True)),
                ('left_on', models.DateField(null=True)),
                ('left_because', kinweave.foundation.text.StrictCharField(blank=True, max_length=200)),
                ('circle', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='circles.circle')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.CreateModel(
            name='Restriction',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('withheld_because', kinweave.foundation.sealing.SealedTextField(null=True)),
                ('withheld_under', kinweave.foundation.text.StrictCharField(blank=True, max_length=200)),
                ('withheld_review_on', models.DateField(null=True)),
                ('against_words', kinweave.foundation.text.StrictCharField(blank=True, max_length=200, verbose_name='a group of people, in words')),
                ('what', models.CharField(choices=[('contact', 'contact'), ('whereabouts', 'where they are'), ('information', 'information about them'), ('publication', 'pictures and publication')], max_length=12, verbose_name='what is restricted')),
                ('scope', models.CharField(choices=[('no_contact', 'no contact'), ('indirect', 'letters and messages only'), ('remote', 'telephone or online only'), ('supervised', 'only when somebody supervises'), ('limits', 'only at some times or places'), ('topics', 'some things are not talked about')], max_length=12, verbose_name='how far')),
                ('terms', kinweave.foundation.text.StrictTextField(blank=True, max_length=4000, verbose_name='the exact terms')),
                ('exceptions', kinweave.foundation.text.StrictTextField(blank=True, max_length=1000, verbose_name='exceptions')),
                ('kind', models.CharField(choices=[('court', 'a court’s order'), ('own', 'the person’s own choice'), ('best_interests', 'a best-interests decision'), ('parent', 'a parent’s or carer’s arrangement for a child'), ('in_care', 'a decision for a child in care'), ('service', 'a service’s own rule')], max_length=16, verbose_name='whose decision')),
                ('basis', kinweave.foundation.text.StrictCharField(max_length=300, verbose_name='legal basis')),
                ('issuer', kinweave.foundation.text.StrictCharField(blank=True, max_length=160, verbose_name='who decided it')),
                ('reference', kinweave.foundation.text.StrictCharField(blank=True, max_length=80, verbose_name='reference')),
                ('decided_on', models.DateField(null=True, verbose_name='day of the decision')),
                ('document_at', kinweave.foundation.text.StrictCharField(blank=True, max_length=200, verbose_name='where the document is kept')),
                ('own_words', kinweave.foundation.text.StrictTextField(blank=True, max_length=1000, verbose_name='in their own words')),
                ('approved_on', models.DateField(null=True)),
                ('legal_advice', kinweave.foundation.text.StrictTextField(blank=True, max_length=1000, verbose_name='legal advice, from whom and when')),
                ('legal_status', kinweave.foundation.text.StrictCharField(blank=True, max_length=200, verbose_name='legal status of the child')),
                ('decision_maker', kinweave.foundation.text.StrictCharField(blank=True, max_length=160, verbose_name='who decides for the child')),
                ('safe_today', kinweave.foundation.text.StrictTextField(blank=True, max_length=1000, verbose_name='what was done to keep the child safe today')),
                ('premises', kinweave.foundation.text.StrictCharField(blank=True, max_length=160, verbose_name='premises the rule is about')),
                ('tried', kinweave.foundation.text.StrictTextField(blank=True, max_length=2000, verbose_name='what was tried that restricts less')),
                ('reason', kinweave.foundation.sealing.SealedTextField(null=True)),
                ('plain', kinweave.foundation.text.StrictTextField(blank=True, max_length=1000, verbose_name='in plain words, for the person')),
                ('audience', models.CharField(choices=[('team', 'everybody who may open the record'), ('named', 'only people named here')], max_length=6, verbose_name='who may know')),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(null=True)),
                ('review_on', models.DateField()),
                ('in_force_at', models.DateTimeField(null=True)),
                ('over_on', models.DateField(null=True)),
                ('over_because', kinweave.foundation.text.StrictCharField(blank=True, max_length=200)),
                ('against', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='restricted_by', to='parties.party')),
                ('against_circle', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='restrictions', to='circles.circle')),
                ('approved_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('best_interests', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='restrictions', to='parties.bestinterests')),
                ('capacity', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='restrictions', to='parties.capacity')),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('lead', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='protected_by', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('superseded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='supersedes', to='circles.restriction')),
            ],
        ),
        migrations.CreateModel(
            name='MayKnow',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('because', kinweave.foundation.text.StrictCharField(max_length=200, verbose_name='why they need to know')),
                ('ended_on', models.DateField(null=True)),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('restriction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='may_know', to='circles.restriction')),
            ],
        ),
        migrations.CreateModel(
            name='Lifting',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('lifted_on', models.DateField()),
                ('words', kinweave.foundation.text.StrictTextField(max_length=1000, verbose_name='why')),
                ('check_on', models.DateField(null=True)),
                ('checked_on', models.DateField(null=True)),
                ('was_free', models.BooleanField(null=True)),
                ('found', kinweave.foundation.sealing.SealedTextField(null=True)),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('restriction', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='lifting', to='circles.restriction')),
            ],
        ),
        migrations.CreateModel(
            name='Explanation',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('day', models.DateField()),
                ('format', kinweave.foundation.text.StrictCharField(max_length=120, verbose_name='how it was explained')),
                ('words', kinweave.foundation.text.StrictTextField(max_length=1000, verbose_name='the reason, in plain words')),
                ('understood', models.CharField(choices=[('fully', 'They understood it'), ('partly', 'They understood some of it'), ('not', 'They did not understand it'), ('not_now', 'It was not the right time')], max_length=8)),
                ('response', kinweave.foundation.text.StrictTextField(blank=True, max_length=1000, verbose_name='what they said')),
                ('next_on', models.DateField(null=True)),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('restriction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='explanations', to='circles.restriction')),
            ],
        ),
        migrations.CreateModel(
            name='Breach',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('happened_on', models.DateField()),
                ('happened_at', models.TimeField(null=True)),
                ('what', kinweave.foundation.sealing.SealedTextField()),
                ('who_saw', kinweave.foundation.text.StrictCharField(max_length=200, verbose_name='who saw it')),
                ('who_was_told', kinweave.foundation.text.StrictCharField(max_length=200, verbose_name='who was told')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('restriction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='breaches', to='circles.restriction')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Attempt',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('at', models.DateTimeField()),
                ('tried', kinweave.foundation.text.StrictCharField(max_length=60)),
                ('goes_further', models.BooleanField(default=False)),
                ('answered_on', models.DateField(null=True)),
                ('answer', kinweave.foundation.text.StrictCharField(blank=True, max_length=300, verbose_name='what was done about it')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('restriction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attempts', to='circles.restriction')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RestrictionReview',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('day', models.DateField()),
                ('still_needed', models.BooleanField()),
                ('found', kinweave.foundation.text.StrictTextField(max_length=2000, verbose_name='what was found')),
                ('person_says', kinweave.foundation.text.StrictTextField(blank=True, max_length=1000, verbose_name='what the person says')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('restriction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reviews', to='circles.restriction')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='circle',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'personal'), ('owner__isnull', False)), models.Q(models.Q(('kind', 'personal'), _negated=True), ('owner__isnull', True)), _connector='OR'), name='a_personal_circle_has_an_owner'),
        ),
        migrations.AddConstraint(
            model_name='circle',
            constraint=models.UniqueConstraint(condition=models.Q(('kind', 'personal')), fields=('owner',), name='one_personal_circle_each'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.CheckConstraint(condition=models.Q(('joined_on__isnull', True), ('joined_on__gte', models.F('invited_on')), _connector='OR'), name='joins_after_invited'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.CheckConstraint(condition=models.Q(('left_on__isnull', True), ('left_on__gte', models.F('invited_on')), _connector='OR'), name='leaves_after_invited'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(condition=models.Q(('left_on__isnull', True)), fields=('circle', 'party'), name='a_member_once'),
        ),
        migrations.AddIndex(
            model_name='restriction',
            index=models.Index(fields=['person', 'over_on', 'starts_on'], name='restrictions_of_somebody'),
        ),
        migrations.AddIndex(
            model_name='restriction',
            index=models.Index(fields=['against', 'over_on', 'starts_on'], name='restrictions_against'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('against__isnull', False), ('against_circle__isnull', True), ('against_words', '')), models.Q(('against__isnull', True), ('against_circle__isnull', False), ('against_words', '')), models.Q(('against__isnull', True), ('against_circle__isnull', True), models.Q(('against_words', ''), _negated=True)), _connector='OR'), name='a_restriction_is_against_exactly_one'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(('basis', ''), _negated=True), name='a_restriction_has_a_basis'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='a_restriction_ends_after_it_begins'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('over_because', ''), ('over_on__isnull', True)), models.Q(('over_on__isnull', False), models.Q(('over_because', ''), _negated=True)), _connector='OR'), name='a_restriction_that_is_over_says_why'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('approved_by__isnull', True), ('approved_on__isnull', True)), models.Q(('approved_by__isnull', False), ('approved_on__isnull', False)), _connector='OR'), name='an_approval_says_who_and_when'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withheld_because__isnull', False), ('withheld_review_on__isnull', False), models.Q(('withheld_under', ''), _negated=True)), models.Q(('withheld_because__isnull', True), ('withheld_review_on__isnull', True), ('withheld_under', '')), _connector='OR'), name='a_withheld_restriction_says_why'),
        ),
        migrations.AddConstraint(
            model_name='mayknow',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on__isnull', True)), fields=('restriction', 'party'), name='may_know_once'),
        ),
        migrations.AddConstraint(
            model_name='lifting',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('checked_on__isnull', True), ('was_free__isnull', True)), models.Q(('checked_on__isnull', False), ('was_free__isnull', False)), _connector='OR'), name='a_check_says_what_it_found'),
        ),
        migrations.AddConstraint(
            model_name='explanation',
            constraint=models.CheckConstraint(condition=models.Q(('understood', 'fully'), ('next_on__isnull', False), _connector='OR'), name='what_is_not_clear_is_explained_again'),
        ),
    ]
