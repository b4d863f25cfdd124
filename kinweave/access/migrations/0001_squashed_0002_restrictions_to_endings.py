import django.db.models.deletion
import kinweave.foundation.ids
import kinweave.foundation.sealing
import kinweave.foundation.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    replaces = [('access', '0001_initial'), ('access', '0002_restrictions_to_endings')]

    dependencies = [
        ('parties', '0002_restrictions_to_endings'),
    ]

    operations = [
        migrations.CreateModel(
            name='Account',
            fields=[
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mail address')),
                ('is_active', models.BooleanField(default=True)),
                ('epoch', models.PositiveIntegerField(default=0, editable=False)),
                ('needs_more_time', models.BooleanField(default=False, verbose_name='stays signed in longer')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FormKey',
            fields=[
                ('id', models.UUIDField(primary_key=True, serialize=False)),
                ('used_at', models.DateTimeField()),
                ('goes_to', models.CharField(blank=True, max_length=500)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Installation',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, editable=False, primary_key=True, serialize=False)),
                ('place', kinweave.foundation.text.StrictCharField(max_length=80, verbose_name='the area it serves')),
                ('is_demonstration', models.BooleanField(default=False, editable=False)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='one_installation')],
            },
        ),
        migrations.CreateModel(
            name='Post',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('role_key', models.CharField(max_length=30, verbose_name='role')),
                ('begins_on', models.DateField()),
                ('ends_on', models.DateField(null=True)),
                ('confirmed_on', models.DateField(null=True)),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='posts_here', to='parties.party')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
        ),
        migrations.CreateModel(
            name='Confirmation',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='confirmations', to='access.post')),
            ],
        ),
        migrations.CreateModel(
            name='StoredSearch',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('words', kinweave.foundation.sealing.SealedTextField()),
                ('at', models.DateTimeField()),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Allocation',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('because', kinweave.foundation.text.StrictCharField(blank=True, max_length=200, verbose_name='why somebody covers')),
                ('begins_on', models.DateField()),
                ('ends_on', models.DateField(null=True)),
                ('covers_for', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='covered_by', to='parties.party')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='allocated_to', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='allocations', to='parties.party')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('covers_for__isnull', True), models.Q(('ends_on__isnull', False), models.Q(('because', ''), _negated=True)), _connector='OR'), name='cover_says_why_and_until_when'), models.CheckConstraint(condition=models.Q(('covers_for__isnull', True), models.Q(('covers_for', models.F('worker')), _negated=True), _connector='OR'), name='nobody_covers_for_themself')],
            },
        ),
        migrations.CreateModel(
            name='BreakGlass',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('recorded_at', models.DateTimeField()),
                ('because', kinweave.foundation.text.StrictTextField(max_length=500, verbose_name='why')),
                ('asked_for', kinweave.foundation.sealing.SealedTextField(null=True)),
                ('at', models.DateTimeField()),
                ('until', models.DateTimeField()),
                ('was_opened', models.BooleanField(default=False)),
                ('reviewed_on', models.DateField(null=True)),
                ('found', kinweave.foundation.text.StrictTextField(blank=True, max_length=500, verbose_name='what the review found')),
                ('by_party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('holder', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('recorded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
                ('reviewed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='parties.party')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('reviewed_by__isnull', True), ('reviewed_on__isnull', True)), models.Q(('reviewed_by__isnull', False), ('reviewed_on__isnull', False), models.Q(('found', ''), _negated=True)), _connector='OR'), name='a_review_says_who_and_what'), models.CheckConstraint(condition=models.Q(('reviewed_by__isnull', True), models.Q(('reviewed_by', models.F('by_party')), _negated=True), _connector='OR'), name='nobody_reviews_their_own')],
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('place', models.CharField(max_length=200)),
                ('typed', kinweave.foundation.sealing.SealedTextField()),
                ('kept_at', models.DateTimeField()),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('account', 'place'), name='one_draft_per_page')],
            },
        ),
        migrations.CreateModel(
            name='Identity',
            fields=[
                ('id', models.UUIDField(default=kinweave.foundation.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('began_on', models.DateField()),
                ('ended_on', models.DateField(null=True)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='identities', to=settings.AUTH_USER_MODEL)),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='identities', to='parties.party')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('account', 'party'), name='an_identity_once')],
            },
        ),
        migrations.AddConstraint(
            model_name='post',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('begins_on')), _connector='OR'), name='a_post_ends_after_it_begins'),
        ),
        migrations.AddConstraint(
            model_name='confirmation',
            constraint=models.UniqueConstraint(fields=('post', 'recorded_by'), name='one_confirmation_each'),
        ),
    ]
