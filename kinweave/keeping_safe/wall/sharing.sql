-- What "may I share this?" asks across the wall: the facts of a decision that lie at other organisations, each as ids
-- and flags. They are about people of whom who asks keeps a record, about who is mentioned in items kept there, and
-- about recipients in the address book there: about anybody else there is no answer. Columns bear the names of the facts.

-- Of these humans, those of whom a record is kept here, and who is mentioned in these items, when they are kept here.
CREATE OR REPLACE FUNCTION sharing_humans(humans uuid[], items uuid[]) RETURNS SETOF uuid
LANGUAGE sql STABLE AS $$
    SELECT p.human FROM parties_party p WHERE p.human = ANY (humans) AND is_held_here(p.holder_id)
    UNION
    SELECT p.human
    FROM information_mention m JOIN information_item i ON i.id = m.item_id JOIN parties_party p ON p.id = m.party_id
    WHERE m.item_id = ANY (items) AND is_held_here(i.holder_id)
$$;

-- Every row of those humans, whoever holds it.
CREATE OR REPLACE FUNCTION sharing_rows(humans uuid[], items uuid[]) RETURNS SETOF uuid
LANGUAGE sql STABLE AS $$
    SELECT p.id FROM parties_party p WHERE p.human IN (SELECT sharing_humans(humans, items))
$$;

-- Restrictions in force about anybody in the items, in either direction: whether in words, never which.
CREATE OR REPLACE FUNCTION sharing_restrictions(humans uuid[], items uuid[], day date, known timestamptz)
RETURNS TABLE (
    pk uuid, person__human uuid, against__human uuid, against_circle_id uuid, is_in_words boolean, what varchar
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH whom AS MATERIALIZED (SELECT sharing_rows(humans, items) AS id)
    SELECT r.id, p.human, o.human, r.against_circle_id, r.against_words <> '', r.what
    FROM circles_restriction r
    JOIN parties_party p ON p.id = r.person_id
    LEFT JOIN parties_party o ON o.id = r.against_id
    WHERE r.in_force_at <= known AND r.recorded_at <= known AND r.starts_on <= day
      AND (r.ends_on IS NULL OR r.ends_on > day) AND (r.over_on IS NULL OR r.over_on > day)
      AND (r.person_id IN (SELECT w.id FROM whom w) OR r.against_id IN (SELECT w.id FROM whom w))
$$;

-- Which of those who would receive it belong to a circle from which somebody in the items is kept away.
CREATE OR REPLACE FUNCTION sharing_members(
    humans uuid[], items uuid[], receiving uuid[], day date, known timestamptz
) RETURNS TABLE (circle_id uuid, party__human uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT m.circle_id, p.human
    FROM sharing_restrictions(humans, items, day, known) r
    JOIN circles_membership m ON m.circle_id = r.against_circle_id AND (m.left_on IS NULL OR m.left_on > day)
    JOIN parties_party p ON p.id = m.party_id
    WHERE p.human = ANY (receiving)
$$;

-- Who is barred from the people, at an instant.
CREATE OR REPLACE FUNCTION sharing_bars(humans uuid[], instant timestamptz, known timestamptz)
RETURNS TABLE (person__human uuid, barred__human uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.human, q.human
    FROM parties_bar b JOIN parties_party p ON p.id = b.person_id JOIN parties_party q ON q.id = b.barred_id
    WHERE b.person_id IN (SELECT sharing_rows(humans, '{}'))
      AND b.begins_at <= instant AND (b.ends_at IS NULL OR b.ends_at > instant) AND b.recorded_at <= known
$$;

-- Concerns about the people, resolved or not: as themselves, in a tie, at an event.
CREATE OR REPLACE FUNCTION sharing_concerns(humans uuid[], known timestamptz)
RETURNS TABLE (
    pk uuid, person__human uuid, tie__person__human uuid, event__person__human uuid,
    about_party__human uuid, tie__to_party__human uuid
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH whom AS MATERIALIZED (SELECT sharing_rows(humans, '{}') AS id)
    SELECT c.id, p.human, tp.human, ep.human, q.human, tq.human
    FROM concerns_concern c
    LEFT JOIN parties_party p ON p.id = c.person_id LEFT JOIN parties_party q ON q.id = c.about_party_id
    LEFT JOIN ties_tie t ON t.id = c.tie_id
    LEFT JOIN parties_party tp ON tp.id = t.person_id LEFT JOIN parties_party tq ON tq.id = t.to_party_id
    LEFT JOIN events_event e ON e.id = c.event_id LEFT JOIN parties_party ep ON ep.id = e.person_id
    WHERE c.raised_at <= known AND (
        c.person_id IN (SELECT w.id FROM whom w)
        OR c.tie_id IN (SELECT s.id FROM ties_tie s WHERE s.person_id IN (SELECT w.id FROM whom w))
        OR c.event_id IN (SELECT s.id FROM events_event s WHERE s.person_id IN (SELECT w.id FROM whom w))
    )
$$;

-- Whom those concerns name.
CREATE OR REPLACE FUNCTION sharing_named(humans uuid[], known timestamptz)
RETURNS TABLE (concern_id uuid, party__human uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT n.concern_id, p.human
    FROM sharing_concerns(humans, known) c
    JOIN concerns_named n ON n.concern_id = c.pk JOIN parties_party p ON p.id = n.party_id
$$;

-- Ties between who asks and the people, and between who would receive it and who is barred from them; whether paid.
CREATE OR REPLACE FUNCTION sharing_ties(
    humans uuid[], asking uuid[], receiving uuid[], instant timestamptz, day date, known timestamptz
) RETURNS TABLE (person__human uuid, to_party__human uuid, is_paid boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH whom AS MATERIALIZED (SELECT sharing_humans(humans, '{}') AS human),
    barred AS MATERIALIZED (SELECT b.barred__human AS human FROM sharing_bars(humans, instant, 'infinity') b),
    pairs AS (
        SELECT one.human AS one, other.human AS other FROM unnest(asking) one (human), whom other
        UNION
        SELECT one.human, other.human FROM unnest(receiving) one (human), barred other
    ),
    both_ways AS (SELECT one, other FROM pairs UNION SELECT other, one FROM pairs)
    SELECT p.human, o.human, coalesce((
        SELECT s.sector = 'paid' FROM ties_tieobservation s
        WHERE s.tie_id = t.id AND s.struck_at IS NULL AND s.seen_on <= day
        ORDER BY s.seen_on DESC, s.number DESC LIMIT 1
    ), false)
    FROM both_ways b
    JOIN parties_party p ON p.human = b.one
    JOIN ties_tie t ON t.person_id = p.id
    JOIN parties_party o ON o.id = t.to_party_id AND o.human = b.other
    WHERE t.began_on <= day AND t.recorded_at <= known
$$;

-- Who in the lives of the people has an address that is kept safe here.
CREATE OR REPLACE FUNCTION sharing_close(humans uuid[]) RETURNS TABLE (person__human uuid, to_party__human uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.human, o.human
    FROM ties_tie t JOIN parties_party p ON p.id = t.person_id JOIN parties_party o ON o.id = t.to_party_id
    WHERE t.person_id IN (SELECT sharing_rows(humans, '{}'))
      AND o.human IN (
        SELECT k.human FROM parties_whereabouts w JOIN parties_party k ON k.id = w.party_id WHERE is_held_here(w.holder_id)
      )
$$;

-- Which of the addresses that are kept safe here may stand in the items: of anybody in them, and of whoever they may
-- live with. The address itself is read from the row, by who holds it.
CREATE OR REPLACE FUNCTION sharing_addresses(humans uuid[], items uuid[], day date, known timestamptz)
RETURNS TABLE (pk uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH whom AS MATERIALIZED (SELECT sharing_rows(humans, '{}') AS id)
    SELECT w.id
    FROM parties_whereabouts w JOIN parties_party k ON k.id = w.party_id
    WHERE is_held_here(w.holder_id) AND w.recorded_at <= known AND (w.ended_on IS NULL OR w.ended_on > day)
      AND (
        k.human IN (SELECT sharing_humans(humans, items))
        OR k.human IN (
            SELECT q.human FROM parties_parentalresponsibility f JOIN parties_party q ON q.id = f.parent_id
            WHERE f.person_id IN (SELECT m.id FROM whom m)
        )
        OR k.human IN (
            SELECT q.human FROM ties_tie t JOIN parties_party q ON q.id = t.to_party_id
            WHERE t.person_id IN (SELECT m.id FROM whom m)
        )
      )
$$;

-- Where those in the address book here work, or worked.
CREATE OR REPLACE FUNCTION sharing_posts(organisations uuid[], receiving uuid[])
RETURNS TABLE (person__human uuid, organisation_id uuid, begins_on date, ends_on date, confirmed_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.human, w.organisation_id, w.begins_on, w.ends_on, w.confirmed_on
    FROM access_post w JOIN parties_party p ON p.id = w.person_id
    WHERE w.organisation_id = ANY (organisations) AND p.human = ANY (receiving) AND EXISTS (
        SELECT 1 FROM information_recipient r JOIN parties_party q ON q.id = r.party_id
        WHERE q.human = p.human AND r.organisation_id = w.organisation_id AND is_held_here(r.holder_id)
    )
$$;

-- Who holds parental responsibility for the people.
CREATE OR REPLACE FUNCTION sharing_parents(humans uuid[], day date, known timestamptz)
RETURNS TABLE (person__human uuid, parent__human uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.human, q.human
    FROM parties_parentalresponsibility f
    JOIN parties_party p ON p.id = f.person_id JOIN parties_party q ON q.id = f.parent_id
    WHERE f.person_id IN (SELECT sharing_rows(humans, '{}'))
      AND f.begins_on <= day AND (f.ends_on IS NULL OR f.ends_on > day) AND f.recorded_at <= known
$$;

-- Whether the receiving organisations know the people: only where an item kept here carries a label that asks for it.
CREATE OR REPLACE FUNCTION sharing_served(humans uuid[], items uuid[], organisations uuid[], known timestamptz)
RETURNS TABLE (human uuid, holder_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.human, p.holder_id
    FROM parties_party p
    WHERE p.kind = 'person' AND p.held_for_id IS NULL AND p.recorded_at <= known AND p.human = ANY (humans)
      AND p.holder_id = ANY (organisations)
      AND EXISTS (SELECT 1 FROM information_recipient r WHERE r.organisation_id = p.holder_id AND is_held_here(r.holder_id))
      AND EXISTS (
        SELECT 1 FROM information_hop h
        JOIN information_item i ON i.id = h.item_id JOIN parties_party s ON s.id = i.person_id
        WHERE h.label = 'amber' AND i.id = ANY (items) AND s.human = p.human AND is_held_here(i.holder_id)
      )
$$;

-- The versions that took the place of protocols one is in, also where one is not in the newer version.
CREATE OR REPLACE FUNCTION sharing_replaced(organisations uuid[])
RETURNS TABLE (supersedes_id uuid, starts_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT n.supersedes_id, n.starts_on
    FROM agreements_protocol n
    WHERE n.sent_at IS NOT NULL
      AND n.supersedes_id IN (
        SELECT y.protocol_id FROM agreements_protocolparty y
        WHERE y.organisation_id = ANY (organisations) AND is_held_here(y.organisation_id)
      )
$$;

-- Under which protocol something came here, and whether to one person in particular.
CREATE OR REPLACE FUNCTION sharing_came(came uuid[])
RETURNS TABLE (pk uuid, passing__protocol_id uuid, passing__recipient__party__human uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT i.id, g.protocol_id, p.human
    FROM information_passeditem i
    JOIN information_passing g ON g.id = i.passing_id
    JOIN information_recipient r ON r.id = g.recipient_id LEFT JOIN parties_party p ON p.id = r.party_id
    WHERE i.id = ANY (came) AND is_held_here(g.holder_id)
$$;

-- The people of a list around whom something stands that is read one by one, whoever holds it; not what.
CREATE OR REPLACE FUNCTION sharing_doubted(asking uuid[], instant timestamptz, day date) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH kept AS MATERIALIZED (
        SELECT p.human FROM parties_whereabouts w JOIN parties_party p ON p.id = w.party_id WHERE is_held_here(w.holder_id)
    ), around (one, other) AS (
        SELECT r.person_id, r.against_id FROM circles_restriction r
        WHERE r.in_force_at IS NOT NULL AND r.starts_on <= day
          AND (r.ends_on IS NULL OR r.ends_on > day) AND (r.over_on IS NULL OR r.over_on > day)
        UNION ALL
        SELECT b.person_id, NULL FROM parties_bar b
        WHERE b.begins_at <= instant AND (b.ends_at IS NULL OR b.ends_at > instant)
        UNION ALL
        SELECT c.person_id, t.person_id FROM concerns_concern c LEFT JOIN ties_tie t ON t.id = c.tie_id
        UNION ALL
        SELECT e.person_id, NULL FROM concerns_concern c JOIN events_event e ON e.id = c.event_id
        UNION ALL
        SELECT t.person_id, NULL FROM ties_tie t JOIN parties_party o ON o.id = t.to_party_id
        WHERE o.human = ANY (asking) OR o.human IN (SELECT k.human FROM kept k)
        UNION ALL
        SELECT t.to_party_id, NULL FROM ties_tie t JOIN parties_party p ON p.id = t.person_id WHERE p.human = ANY (asking)
        UNION ALL
        SELECT f.person_id, NULL FROM parties_parentalresponsibility f JOIN parties_party q ON q.id = f.parent_id
        WHERE q.human IN (SELECT k.human FROM kept k)
    )
    SELECT DISTINCT h.human
    FROM around a JOIN parties_party p ON p.id IN (a.one, a.other)
    JOIN parties_party h ON h.human = p.human AND is_held_here(h.holder_id)
$$;

-- The same question as `sharing_parents`, about two humans, as yes or no: the condition of a list.
CREATE OR REPLACE FUNCTION holds_responsibility(somebody uuid, parent uuid, day date, known timestamptz)
RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM sharing_parents(ARRAY[somebody], day, known) f WHERE f.parent__human = parent)
$$;

-- Who signs in with an address and works for an organisation: one row's id, for an address.
CREATE OR REPLACE FUNCTION signs_in_at(address text, organisation uuid, day date) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT w.person_id
    FROM access_post w
    JOIN access_identity i ON i.party_id = w.person_id AND i.ended_on IS NULL
    JOIN access_account a ON a.id = i.account_id AND a.is_active
    WHERE address <> '' AND upper(a.email) = upper(address) AND w.organisation_id = organisation
      AND w.confirmed_on IS NOT NULL AND w.begins_on <= day AND (w.ends_on IS NULL OR w.ends_on > day)
    ORDER BY w.begins_on, w.id LIMIT 1
$$;

-- Whether something keeps who reads from the source of what a network found out, whoever holds it; not what. `own` are
-- their rows, `here` is where they work; about anybody else than who asks, and anywhere else, the answer is yes. The same
-- as the engine would read between the two (information/queries/apart.py).
CREATE OR REPLACE FUNCTION is_kept_from_source(source uuid, own uuid[], here uuid, instant timestamptz, day date)
RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    theirs uuid := (SELECT p.human FROM information_source s JOIN parties_party p ON p.id = s.party_id
                    WHERE s.party_id = source LIMIT 1);
    reader uuid[] := ARRAY(SELECT p.human FROM parties_party p WHERE p.id = ANY (own) OR p.id = here);
BEGIN
    IF EXISTS (SELECT 1 FROM unnest(own) o WHERE NOT is_me(o)) OR (here IS NOT NULL AND NOT is_held_here(here)) THEN
        RETURN true;
    END IF;
    RETURN EXISTS (
        SELECT 1 FROM bars_touching(ARRAY[theirs], instant) b
        WHERE b.person = theirs AND (b.barred = ANY (reader) OR EXISTS (
            SELECT 1 FROM ties_tie t JOIN parties_party p ON p.id = t.person_id JOIN parties_party q ON q.id = t.to_party_id
            WHERE t.began_on <= day
              AND ((p.human = ANY (reader) AND q.human = b.barred) OR (p.human = b.barred AND q.human = ANY (reader)))
        ))
    ) OR EXISTS (
        SELECT 1 FROM restrictions_touching(theirs, day) t JOIN circles_restriction r ON r.id = t.id
        WHERE t.person = ANY (reader) OR t.against = ANY (reader)
           OR (t.person = theirs AND r.what <> 'contact' AND r.against_words <> '')
           OR (t.person = theirs AND EXISTS (
                SELECT 1 FROM circles_membership m JOIN parties_party p ON p.id = m.party_id
                WHERE m.circle_id = r.against_circle_id AND (m.left_on IS NULL OR m.left_on > day)
                  AND p.human = ANY (reader)
           ))
    ) OR EXISTS (
        SELECT 1 FROM concerns_about(theirs) a JOIN concerns_concern c ON c.id = a.id
        LEFT JOIN ties_tie t ON t.id = c.tie_id LEFT JOIN concerns_named n ON n.concern_id = c.id
        JOIN parties_party q ON q.id IN (c.about_party_id, t.to_party_id, n.party_id)
        WHERE q.human = ANY (reader)
    );
END
$$;

-- Whether what came here rests on a concern. Whoever receives it never reads the sender's decision.
CREATE OR REPLACE FUNCTION rests_on_a_concern(passing uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT 1 FROM information_passing g JOIN information_sharingdecision d ON d.id = g.decision_id
        WHERE g.id = passing AND d.concern_id IS NOT NULL AND is_held_here(g.holder_id)
    )
$$;

-- Whether it rests on a concern that names who asks or where they work, or about somebody of whom they may not know.
CREATE OR REPLACE FUNCTION rests_on_what_names_me(passing uuid, rows uuid[], organisation uuid, instant timestamptz)
RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH me AS (SELECT p.human FROM parties_party p WHERE p.id = ANY (rows) AND is_me(p.id))
    SELECT EXISTS (
        SELECT 1
        FROM information_passing g
        JOIN information_sharingdecision d ON d.id = g.decision_id JOIN concerns_concern c ON c.id = d.concern_id
        LEFT JOIN parties_party a ON a.id = c.about_party_id LEFT JOIN parties_party p ON p.id = c.person_id
        WHERE g.id = passing AND is_held_here(g.holder_id) AND (
            a.human IN (SELECT m.human FROM me m)
            OR EXISTS (
                SELECT 1 FROM concerns_named n JOIN parties_party q ON q.id = n.party_id
                WHERE n.concern_id = c.id
                  AND (q.human IN (SELECT m.human FROM me m) OR (q.id = organisation AND is_held_here(q.id)))
            )
            OR EXISTS (
                SELECT 1 FROM parties_bar b
                JOIN parties_party q ON q.id = b.barred_id JOIN parties_party s ON s.id = b.person_id
                WHERE q.human IN (SELECT m.human FROM me m) AND s.human = p.human
                  AND b.begins_at <= instant AND (b.ends_at IS NULL OR b.ends_at > instant)
            )
        )
    )
$$;

-- The source's yes reaches every copy that was kept of what it sent: only once it said yes, and only on its own hop.
CREATE OR REPLACE FUNCTION release_copies(answered uuid, until date, given_by text, instant timestamptz, asker uuid)
RETURNS SETOF uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO information_release
        (id, holder_id, recorded_by_id, recorded_at, hop_id, to_organisation_id, purpose, until, words, given_by, given_at)
    SELECT gen_random_uuid(), h.holder_id, asker, instant, h.id, a.to_organisation_id, a.purpose, release_copies.until,
           a.answer_words, release_copies.given_by, instant
    FROM information_releaseask a
    JOIN information_item i ON i.came_by_id = a.passed_item_id
    JOIN information_hop h ON h.item_id = i.id AND h.agency_id = a.holder_id
    WHERE a.id = answered AND a.answer = 'released' AND is_held_here(a.holder_id)
    RETURNING information_release.id
$$;

-- What opens again is decided by its sender's facts, so the decision is made on the sender's side: from here on this
-- transaction stands there too, if what it opens came here, or its link is in hand. Says for whom it stood before.
CREATE OR REPLACE FUNCTION stand_with_sender(passing uuid) RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    before text := coalesce(current_setting('kinweave.organisations', true), '');
    source uuid;
BEGIN
    SELECT g.sender_id INTO source FROM information_passing g
    WHERE g.id = passing AND (is_held_here(g.holder_id) OR g.id = passing_by_link());
    IF source IS NOT NULL THEN
        PERFORM set_config('kinweave.organisations', (kinweave_organisations() || source)::text, true);
    END IF;
    RETURN before;
END
$$;

-- A version that everybody in it signed takes the place of those before it, whoever drafted them and signs last: only
-- one that went to who asks, and that they signed, and of which no side is unsigned. Whoever signs waits here for who
-- signs beside them, so that the last of two sees the other's. Gives each with the organisations on whose trail it stands.
CREATE OR REPLACE FUNCTION protocol_takes_over(newer uuid, day date) RETURNS TABLE (before uuid, organisation uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT n.id FROM agreements_protocol n WHERE n.id = newer FOR NO KEY UPDATE;
    WITH RECURSIVE earlier (id) AS (
        SELECT n.supersedes_id FROM agreements_protocol n
        WHERE n.id = newer AND n.sent_at IS NOT NULL AND EXISTS (
            SELECT 1 FROM agreements_protocolparty y JOIN agreements_assent s ON s.party_id = y.id
            WHERE y.protocol_id = n.id AND s.answer IN ('signed', 'reservation') AND is_held_here(y.organisation_id)
        ) AND NOT EXISTS (
            SELECT 1 FROM agreements_protocolparty y JOIN parties_party o ON o.id = y.organisation_id
            WHERE y.protocol_id = n.id AND (y.leaves_on IS NULL OR y.leaves_on >= current_date)
              AND o.succeeded_by_id IS NULL
              AND coalesce((
                SELECT s.answer FROM agreements_assent s WHERE s.party_id = y.id
                ORDER BY s.said_at DESC, s.recorded_at DESC, s.answer IN ('signed', 'reservation') LIMIT 1
              ), '') NOT IN ('signed', 'reservation')
        )
        UNION
        SELECT p.supersedes_id FROM earlier e JOIN agreements_protocol p ON p.id = e.id
    ), changed AS (
        UPDATE agreements_protocol p SET superseded_on = day, version = p.version + 1
        WHERE p.id IN (SELECT e.id FROM earlier e)
          AND p.sent_at IS NOT NULL AND p.superseded_on IS NULL AND p.ended_on IS NULL
        RETURNING p.id, p.holder_id
    )
    SELECT c.id, c.holder_id FROM changed c
    UNION
    SELECT c.id, y.organisation_id FROM changed c JOIN agreements_protocolparty y ON y.protocol_id = c.id
$$;
