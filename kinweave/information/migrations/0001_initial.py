import django.db.models.deletion
import kinweave.foundation.ids
import kinweave.foundation.sealing
import kinweave.foundation.text
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('parties', '0002_restrictions_to_endings'),
    ]

    operations = [
        migrations.CreateModel(
            name='Referral',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('withheld_because', kinweave.foundation.sealing.SealedTextField(null=True)),
                ('withheld_under', kinweave.foundation.text.StrictCharField(blank=True, max_length=200)),
                ('withheld_review_on', models.DateField(null=True)),
                ('to_whom', kinweave.foundation.text.StrictCharField(max_length=160, verbose_name='to whom')),
                ('why', kinweave.foundation.text.StrictTextField(max_length=2000, verbose_name='what help is asked for')),
                ('agreed_how', kinweave.foundation.text.StrictCharField(blank=True, max_length=300, verbose_name='how the person agreed')),
                ('agreed_on', models.DateField(null=True)),
                ('without_because', kinweave.foundation.text.StrictTextField(blank=True, max_length=1000, verbose_name='why it goes without their agreement')),
                ('without_basis', models.CharField(blank=True, choices=[('life', 'to save a life, or keep somebody from serious harm (vital interests)'), ('safeguarding', 'to safeguard a child or an adult at risk'), ('duty', 'a law says that we must (legal obligation)'), ('court', 'a court ordered it'), ('crime', 'to prevent or report a serious crime'), ('best_interests', 'they cannot decide this now, and it is in their best interests'), ('public_task', 'a public task that the law gives us')], max_length=200, verbose_name='on what legal ground')),
                ('told_person_on', models.DateField(null=True)),
                ('sent_on', models.DateField(null=True)),
                ('sent_how', kinweave.foundation.text.StrictCharField(blank=True, max_length=120, verbose_name='how it was sent')),
                ('outcome', models.CharField(choices=[('waiting', 'no answer yet'), ('accepted', 'they will help'), ('not_accepted', 'they cannot help'), ('helped', 'they helped'), ('did_not', 'it did not help')], default='waiting', max_length=12)),
                ('outcome_on', models.DateField(null=True)),
                ('outcome_words', kinweave.foundation.text.StrictTextField(blank=True, max_length=1000, verbose_name='what came of it')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='referrals', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('to_party', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.CreateModel(
            name='ReferralItem',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('category', models.CharField(choices=[('name', 'name and date of birth'), ('reach', 'how to reach them'), ('needs', 'how to talk with them'), ('profile', 'what they want others to know'), ('circle', 'people in their life'), ('wish', 'what they want'), ('note', 'a note'), ('risk', 'a risk and what helps'), ('words', 'something written for this')], max_length=8)),
                ('title', kinweave.foundation.text.StrictCharField(max_length=160)),
                ('text', kinweave.foundation.text.StrictTextField(max_length=8000)),
                ('row_id', models.UUIDField(null=True)),
                ('number', models.PositiveSmallIntegerField(default=0)),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('referral', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='information.referral')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(('sent_on__isnull', True), ('agreed_on__isnull', False), models.Q(models.Q(('without_because', ''), _negated=True), models.Q(('without_basis', ''), _negated=True)), _connector='OR'), name='a_referral_is_agreed_or_says_why_not'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', 'waiting'), ('outcome_on__isnull', True)), models.Q(models.Q(('outcome', 'waiting'), _negated=True), ('outcome_on__gte', models.F('sent_on'))), _connector='OR'), name='an_outcome_comes_after_it_was_sent'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withheld_because__isnull', False), ('withheld_review_on__isnull', False), models.Q(('withheld_under', ''), _negated=True)), models.Q(('withheld_because__isnull', True), ('withheld_review_on__isnull', True), ('withheld_under', '')), _connector='OR'), name='a_withheld_referral_says_why'),
        ),
    ]
