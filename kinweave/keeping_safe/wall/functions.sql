-- What is asked across the wall. Each function belongs to the owner, who stands behind no wall, and gives as little as
-- whoever asks needs: ids, and never a text, a name or a holder, but where a line beside it says why.
-- docs/adr/0010-the-wall-between-organisations.md lists who calls each.

-- For whom this transaction works; a setting that was never made is nobody.
CREATE OR REPLACE FUNCTION kinweave_organisations() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(nullif(current_setting('kinweave.organisations', true), ''), '{}')::uuid[]
$$;

-- The rows of who asks, and of those for whom they speak.
CREATE OR REPLACE FUNCTION kinweave_people() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(nullif(current_setting('kinweave.person', true), ''), '{}')::uuid[]
$$;

-- Whether a row that somebody holds is held where this transaction works; and whether a row is who asks.
CREATE OR REPLACE FUNCTION is_held_here(holder uuid) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT holder = ANY (kinweave_organisations())
$$;

CREATE OR REPLACE FUNCTION is_me(party uuid) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT party = ANY (kinweave_people())
$$;

-- What one line of an own chain says is taken away with its salt: lawful erasure. Who serves cannot delete a detail, and
-- what the trail says of itself stays. A command of the owner's stands nowhere, and may. Gives how many: one or none.
CREATE OR REPLACE FUNCTION erase_detail(erased uuid) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE gone integer;
BEGIN
    DELETE FROM trail_detail d USING trail_line l
    WHERE l.id = d.line_id AND d.line_id = erased AND l.kind NOT LIKE 'trail.%'
      AND (l.holder_id = ANY (kinweave_organisations()) OR session_user = current_user);
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END
$$;

-- Whether anybody works or worked here for an agency: if nobody did, what was sent to it is the sender's own copy only.
CREATE OR REPLACE FUNCTION somebody_works_for(agency uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM access_post t WHERE t.organisation_id = agency)
$$;

-- The one written hole: what stops two groups of humans, or one of them and a circle, from meeting on a day.
-- `may_know` says that no wall hides the restriction from who asks; whether they may see it, `visible_to` decides.
CREATE OR REPLACE FUNCTION restrictions_between(
    a uuid[], b uuid[], day date, circle uuid DEFAULT NULL, still date DEFAULT NULL
) RETURNS TABLE (id uuid, what varchar, scope varchar, may_know boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.id, r.what, r.scope,
           r.holder_id = ANY (kinweave_organisations()) OR r.person_id = ANY (kinweave_people())
    FROM circles_restriction r
    JOIN parties_party p ON p.id = r.person_id
    LEFT JOIN parties_party o ON o.id = r.against_id
    WHERE r.what = 'contact' AND r.in_force_at IS NOT NULL AND r.starts_on <= day
      AND (r.ends_on IS NULL OR r.ends_on > day)
      AND (r.over_on IS NULL OR r.over_on > coalesce(still, day))
      AND (
        (r.scope IN ('no_contact', 'indirect', 'remote', 'supervised')
         AND ((p.human = ANY (a) AND o.human = ANY (b)) OR (p.human = ANY (b) AND o.human = ANY (a))))
        OR (r.against_circle_id = circle AND (p.human = ANY (a) OR p.human = ANY (b)))
      )
    ORDER BY r.id
$$;

-- The same as yes or no, for some scopes: the condition of a list.
CREATE OR REPLACE FUNCTION is_kept_apart(
    a uuid[], b uuid[], day date, still date, circle uuid, scopes text[]
) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM restrictions_between(a, b, day, circle, still) r WHERE r.scope = ANY (scopes))
$$;

-- The humans who belong to a circle on a day, or were asked to: so that a check forgets nobody whom the wall hides.
CREATE OR REPLACE FUNCTION humans_in_circle(which uuid, day date) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.human
    FROM circles_membership m JOIN parties_party p ON p.id = m.party_id
    WHERE m.circle_id = which AND m.invited_on <= day AND (m.left_on IS NULL OR m.left_on > day)
    ORDER BY m.invited_on, m.id
$$;

-- The humans who lead a group and have not left by a day: a concern about it reaches none of them, whoever takes it on.
CREATE OR REPLACE FUNCTION leading_group_since(which uuid, day date) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT p.human
    FROM circles_member l JOIN circles_membership m ON m.id = l.membership_id JOIN parties_party p ON p.id = l.party_id
    WHERE l.circle_id = which AND l.is_facilitator AND (m.left_on IS NULL OR m.left_on >= day);
END
$$;

-- Who offers what networks were asked, as far as it stands: a question's id, and a number of a human; no name.
CREATE OR REPLACE FUNCTION who_offers(questions uuid[]) RETURNS TABLE (question uuid, human uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.question_id, p.human
    FROM information_offersaid s JOIN plans_offer o ON o.id = s.offer_id JOIN parties_party p ON p.id = o.person_id
    WHERE s.question_id = ANY (questions) AND s.taken_back_on IS NULL AND o.ended_on IS NULL AND p.died_on IS NULL
$$;

-- Every restriction in force that touches one human, of any kind: who else it names.
CREATE OR REPLACE FUNCTION restrictions_touching(somebody uuid, day date)
RETURNS TABLE (id uuid, what varchar, person uuid, against uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.id, r.what, p.human, o.human
    FROM circles_restriction r
    JOIN parties_party p ON p.id = r.person_id
    LEFT JOIN parties_party o ON o.id = r.against_id
    WHERE r.in_force_at IS NOT NULL AND r.starts_on <= day
      AND (r.ends_on IS NULL OR r.ends_on > day) AND (r.over_on IS NULL OR r.over_on > day)
      AND (p.human = somebody OR o.human = somebody)
    ORDER BY r.id
$$;

-- Premises and groups that restrictions on one human name. Words, because a place is matched by its words: what they
-- touch is not suggested, and they are never shown.
CREATE OR REPLACE FUNCTION premises_apart(somebody uuid, day date) RETURNS TABLE (premises varchar, words varchar)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.premises, r.against_words
    FROM circles_restriction r JOIN restrictions_touching(somebody, day) t ON t.id = r.id
    WHERE r.what IN ('contact', 'whereabouts')
$$;

-- Bars that hold at an instant and touch any of these humans, on either side.
CREATE OR REPLACE FUNCTION bars_touching(humans uuid[], instant timestamptz)
RETURNS TABLE (barred uuid, person uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT q.human, p.human
    FROM parties_bar b JOIN parties_party q ON q.id = b.barred_id JOIN parties_party p ON p.id = b.person_id
    WHERE b.begins_at <= instant AND (b.ends_at IS NULL OR b.ends_at > instant)
      AND (q.human = ANY (humans) OR p.human = ANY (humans))
$$;

-- The humans who speak for somebody on a day.
CREATE OR REPLACE FUNCTION speakers_of(somebody uuid, day date) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.human
    FROM parties_speaksfor f JOIN parties_party s ON s.id = f.speaker_id JOIN parties_party p ON p.id = f.person_id
    WHERE p.human = somebody AND f.begins_on <= day AND (f.ends_on IS NULL OR f.ends_on > day)
$$;

-- For each of these humans, where they work on a day, in any role.
CREATE OR REPLACE FUNCTION works_for(humans uuid[], day date) RETURNS TABLE (human uuid, organisation uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.human, w.organisation_id
    FROM access_post w JOIN parties_party p ON p.id = w.person_id
    WHERE p.human = ANY (humans) AND w.begins_on <= day AND (w.ends_on IS NULL OR w.ends_on > day)
$$;

-- Who signs in with an address and has a confirmed post in one of these roles in another organisation.
CREATE OR REPLACE FUNCTION works_elsewhere(address text, home uuid, day date, roles text[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT w.person_id
    FROM access_post w
    JOIN access_identity i ON i.party_id = w.person_id AND i.ended_on IS NULL
    JOIN access_account a ON a.id = i.account_id AND a.is_active
    WHERE upper(a.email) = upper(address) AND w.organisation_id <> home AND w.confirmed_on IS NOT NULL
      AND w.begins_on <= day AND (w.ends_on IS NULL OR w.ends_on > day) AND w.role_key = ANY (roles)
    ORDER BY w.begins_on, w.id LIMIT 1
$$;

-- Who signs in with an address and works anywhere, in one of these roles: a row's id, and its number as a human.
CREATE OR REPLACE FUNCTION at_work_anywhere(address text, day date, roles text[])
RETURNS TABLE (person uuid, human uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.id, p.human
    FROM access_post w
    JOIN parties_party p ON p.id = w.person_id AND p.died_on IS NULL
    JOIN access_identity i ON i.party_id = p.id AND i.ended_on IS NULL
    JOIN access_account a ON a.id = i.account_id AND a.is_active
    WHERE upper(a.email) = upper(address) AND w.confirmed_on IS NOT NULL
      AND w.begins_on <= day AND (w.ends_on IS NULL OR w.ends_on > day) AND w.role_key = ANY (roles)
    ORDER BY w.begins_on, w.id LIMIT 1
$$;

-- The concerns about a human, whichever row of theirs, their tie or their visit says so.
CREATE OR REPLACE FUNCTION concerns_about(somebody uuid)
RETURNS TABLE (id uuid, kind varchar, is_open boolean, about_party uuid, by_person boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.id, c.kind, c.resolved_on IS NULL, c.about_party_id, p.human IS NOT DISTINCT FROM somebody
    FROM concerns_concern c
    LEFT JOIN parties_party p ON p.id = c.person_id
    LEFT JOIN ties_tie t ON t.id = c.tie_id LEFT JOIN parties_party tp ON tp.id = t.person_id
    LEFT JOIN events_event e ON e.id = c.event_id LEFT JOIN parties_party ep ON ep.id = e.person_id
    WHERE somebody IN (p.human, tp.human, ep.human)
$$;

-- The humans named in a concern about somebody that is open, or in which somebody may have been harmed.
CREATE OR REPLACE FUNCTION named_beside(somebody uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT DISTINCT q.human
    FROM concerns_concern c
    LEFT JOIN parties_party p ON p.id = c.person_id
    LEFT JOIN ties_tie t ON t.id = c.tie_id LEFT JOIN parties_party tp ON tp.id = t.person_id
    LEFT JOIN concerns_named n ON n.concern_id = c.id
    JOIN parties_party q ON q.id IN (c.about_party_id, t.to_party_id, n.party_id)
    WHERE somebody IN (p.human, tp.human) AND (c.resolved_on IS NULL OR c.kind = 'safeguarding')
$$;

-- The concerns that name any of these humans: those about somebody, and those that are still open.
CREATE OR REPLACE FUNCTION concerns_naming(somebody uuid, humans uuid[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT DISTINCT c.id
    FROM concerns_concern c
    LEFT JOIN concerns_named n ON n.concern_id = c.id
    LEFT JOIN ties_tie t ON t.id = c.tie_id
    JOIN parties_party q ON q.id IN (c.about_party_id, t.to_party_id, n.party_id)
    WHERE q.human = ANY (humans) AND (c.resolved_on IS NULL OR c.id IN (SELECT a.id FROM concerns_about(somebody) a))
$$;

-- Whom a name means among those close to a human, or kept away from them: humans, with the day they were born,
-- because nobody under age interprets.
CREATE OR REPLACE FUNCTION meant_beside(somebody uuid, name text) RETURNS TABLE (human uuid, born_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT q.human, q.born_on
    FROM parties_party q
    WHERE q.kind = 'person' AND name <> '' AND (upper(q.called) = upper(name) OR upper(q.sort_name) = upper(name))
      AND q.id IN (
        SELECT t.to_party_id FROM ties_tie t JOIN parties_party p ON p.id = t.person_id WHERE p.human = somebody
        UNION ALL
        SELECT r.against_id FROM circles_restriction r JOIN parties_party p ON p.id = r.person_id
        WHERE p.human = somebody
        UNION ALL
        SELECT b.barred_id FROM parties_bar b JOIN parties_party p ON p.id = b.person_id WHERE p.human = somebody
        UNION ALL
        SELECT c.about_party FROM concerns_about(somebody) c
        UNION ALL
        SELECT n.party_id FROM concerns_named n JOIN concerns_about(somebody) c ON c.id = n.concern_id
      )
$$;

-- Whether any of these humans is in the circle of somebody on a day, in whichever record.
CREATE OR REPLACE FUNCTION is_in_circle_of(somebody uuid, humans uuid[], day date) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT 1 FROM ties_tie t
        JOIN parties_party p ON p.id = t.person_id JOIN parties_party o ON o.id = t.to_party_id
        WHERE p.human = somebody AND o.human = ANY (humans)
          AND t.began_on <= day AND (t.ended_on IS NULL OR t.ended_on > day)
    )
$$;

-- The rows linked to a row as one human, directly or by way of others.
CREATE OR REPLACE FUNCTION rows_linked_to(somebody uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH RECURSIVE linked (id) AS (
        SELECT somebody
        UNION
        SELECT CASE WHEN s.one_id = l.id THEN s.other_id ELSE s.one_id END
        FROM linked l JOIN parties_sameperson s ON s.ended_on IS NULL AND l.id IN (s.one_id, s.other_id)
    )
    SELECT id FROM linked
$$;

-- Give the rows linked to one the number that says they are one human. Gives back which changed, and what it was.
CREATE OR REPLACE FUNCTION make_one_human(somebody uuid, number uuid) RETURNS TABLE (id uuid, was uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH before AS (
        SELECT p.id, p.human FROM parties_party p
        WHERE p.human <> number AND p.id IN (SELECT rows_linked_to(somebody))
    ), changed AS (
        UPDATE parties_party p SET human = number FROM before b WHERE p.id = b.id RETURNING p.id
    )
    SELECT b.id, b.human FROM before b JOIN changed c ON c.id = b.id
$$;

-- A try that a restriction stopped, kept on the side of its holder. Gives the ids that lines on the holder's trail
-- name, and the holder whose trail it is; nothing of the restriction.
CREATE OR REPLACE FUNCTION keep_attempt(
    which uuid, tried text, instant timestamptz, day date, asker uuid, leads text[], because text
) RETURNS TABLE (id uuid, kind text, holder uuid, about uuid)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    r circles_restriction%ROWTYPE;
    attempt uuid := gen_random_uuid();
    again boolean;
    known uuid;
    guard record;
BEGIN
    SELECT * INTO STRICT r FROM circles_restriction c WHERE c.id = which AND c.in_force_at IS NOT NULL;
    again := EXISTS (SELECT 1 FROM circles_attempt t WHERE t.person_id = r.person_id AND t.at >= instant - interval '1 day');
    INSERT INTO circles_attempt
        (id, holder_id, recorded_by_id, recorded_at, restriction_id, person_id, at, tried, goes_further, answer)
    VALUES (attempt, r.holder_id, asker, instant, r.id, r.person_id, instant, keep_attempt.tried, again, '');
    RETURN QUERY SELECT attempt, 'attempt', r.holder_id, r.person_id;
    IF NOT again AND EXISTS (
        SELECT 1 FROM access_post w WHERE w.person_id = r.lead_id AND w.role_key = ANY (leads)
        AND w.confirmed_on IS NOT NULL AND w.begins_on <= day AND (w.ends_on IS NULL OR w.ends_on > day)
    ) THEN
        RETURN;
    END IF;
    FOR guard IN
        SELECT DISTINCT w.person_id FROM access_post w JOIN parties_party p ON p.id = w.person_id
        LEFT JOIN parties_party o ON o.id = r.against_id
        WHERE w.organisation_id = r.holder_id AND w.role_key = 'safeguarding_lead' AND w.confirmed_on IS NOT NULL
          AND w.begins_on <= day AND (w.ends_on IS NULL OR w.ends_on > day)
          AND p.human IS DISTINCT FROM o.human AND w.person_id <> r.lead_id
          AND NOT EXISTS (
            SELECT 1 FROM circles_mayknow k
            WHERE k.restriction_id = r.id AND k.party_id = w.person_id AND k.ended_on IS NULL
          )
    LOOP
        known := gen_random_uuid();
        INSERT INTO circles_mayknow (id, holder_id, recorded_by_id, recorded_at, restriction_id, party_id, because)
        VALUES (known, r.holder_id, asker, instant, r.id, guard.person_id, keep_attempt.because);
        RETURN QUERY SELECT known, 'may_know', r.holder_id, r.person_id;
    END LOOP;
END
$$;

-- A contact that happened in spite of a restriction opens a question on the side of the restriction's holder.
CREATE OR REPLACE FUNCTION ask_whether_broken(which uuid, happened uuid, instant timestamptz, asker uuid)
RETURNS TABLE (id uuid, holder uuid, about uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO events_breachquestion
        (id, holder_id, recorded_by_id, recorded_at, event_id, restriction_id, person_id, answer)
    SELECT gen_random_uuid(), r.holder_id, asker, instant, happened, r.id, r.person_id, ''
    FROM circles_restriction r WHERE r.id = which AND r.in_force_at IS NOT NULL
    ON CONFLICT (event_id, restriction_id) DO NOTHING
    RETURNING events_breachquestion.id, events_breachquestion.holder_id, events_breachquestion.person_id
$$;

-- What the policies themselves ask, so that no table's policy has to read a table whose policy reads it. They are in
-- PL/pgSQL, and each says all it asks, because a session then plans each of them once.

-- Concerns that reached who asks, in their work or as the contact outside.
CREATE OR REPLACE FUNCTION concerns_that_reached_me() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT r.concern_id FROM concerns_reached r WHERE r.party_id = ANY (kinweave_people());
END
$$;

-- Concerns that who asks raised or wrote down.
CREATE OR REPLACE FUNCTION concerns_i_raised() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT c.id FROM concerns_concern c
    WHERE c.raised_by_id = ANY (kinweave_people()) OR c.recorded_by_id = ANY (kinweave_people());
END
$$;

-- The networks to which who asks belongs.
CREATE OR REPLACE FUNCTION networks_i_am_in() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT m.circle_id FROM circles_membership m JOIN circles_circle c ON c.id = m.circle_id
    WHERE m.party_id = ANY (kinweave_people()) AND m.joined_on IS NOT NULL AND m.left_on IS NULL
      AND c.kind IN ('community', 'providers', 'partnership');
END
$$;

-- The same, and those that asked them to join.
CREATE OR REPLACE FUNCTION networks_i_know() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT m.circle_id FROM circles_membership m JOIN circles_circle c ON c.id = m.circle_id
    WHERE m.party_id = ANY (kinweave_people()) AND m.left_on IS NULL
      AND c.kind IN ('community', 'providers', 'partnership');
END
$$;

-- The groups to which who asks belongs, or that asked them to join: read on one's own page, where no organisation is open.
CREATE OR REPLACE FUNCTION groups_i_know() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT m.circle_id FROM circles_membership m JOIN circles_circle c ON c.id = m.circle_id
    WHERE m.party_id = ANY (kinweave_people()) AND m.left_on IS NULL AND c.kind = 'group';
END
$$;

-- What was passed on to here about somebody over whose record a hold stands here: the sender's row of them is not
-- to be seen here, and the hold reaches what came of them all the same. Passings of here, and nothing of the person.
CREATE OR REPLACE FUNCTION passings_held(day date) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT g.id FROM information_passing g JOIN parties_party theirs ON theirs.id = g.person_id
    JOIN parties_party ours ON ours.human = theirs.human
    JOIN parties_hold h ON h.person_id = ours.id AND h.holder_id = g.holder_id
    WHERE g.holder_id = ANY (kinweave_organisations())
      AND h.begins_on <= day AND (h.ends_on IS NULL OR h.ends_on > day)
      AND NOT EXISTS (SELECT 1 FROM information_helditem i WHERE i.hold_id = h.id);
END
$$;

-- Who outside takes a complaint about a group to which who asks belongs, and how they are reached: nothing else of its plan.
CREATE OR REPLACE FUNCTION outside_of_my_group(which uuid, day date) RETURNS TABLE (contact varchar, reached varchar)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT p.outside_contact, p.outside_reached FROM circles_groupplan p
    WHERE p.circle_id = which AND p.outside_contact <> '' AND EXISTS (
        SELECT 1 FROM circles_membership m
        WHERE m.circle_id = which AND m.party_id = ANY (kinweave_people())
          AND m.joined_on <= day AND (m.left_on IS NULL OR m.left_on > day)
    );
END
$$;

-- What goes beyond the members of a network: what who asks gave as its source, what was shared with everybody, or with
-- the partners of a network of theirs. Each with its source, the seats that are named with it, and its network.
CREATE OR REPLACE FUNCTION network_rows_beyond() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    mine uuid[] := ARRAY(SELECT networks_i_am_in());
    given uuid[] := ARRAY(SELECT s.id FROM information_source s WHERE s.party_id = ANY (kinweave_people()));
    partners uuid[] := ARRAY(
        SELECT p.circle_id FROM information_partnersaid p
        JOIN information_partnersaid q ON q.circle_id = p.other_id AND q.other_id = p.circle_id
        WHERE p.other_id = ANY (mine)
    );
BEGIN
    RETURN QUERY
    SELECT unnest(given)
    UNION
    SELECT unnest(ARRAY[s.circle_id, s.keeper_id]) FROM information_source s WHERE s.id = ANY (given)
    UNION
    SELECT unnest(ARRAY[f.id, f.source_id, f.brought_by_id, f.circle_id, s.keeper_id])
    FROM information_finding f JOIN information_source s ON s.id = f.source_id
    WHERE f.source_id = ANY (given) OR f.id IN (
        SELECT g.finding_id FROM information_spread g
        WHERE g.ring = 'everybody' OR (g.ring = 'partners' AND g.circle_id = ANY (partners))
    );
END
$$;

-- The organisations that hold a row of who asks, or a concern that reached them: who works there may be known.
CREATE OR REPLACE FUNCTION kinweave_keepers() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY
    SELECT p.holder_id FROM parties_party p WHERE p.id = ANY (kinweave_people()) AND p.holder_id IS NOT NULL
    UNION
    SELECT c.holder_id FROM concerns_concern c JOIN concerns_reached r ON r.concern_id = c.id
    WHERE r.party_id = ANY (kinweave_people());
END
$$;

-- Who takes concerns about the leads of these organisations, or did: what they wrote keeps their name.
CREATE OR REPLACE FUNCTION outside_contacts() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    near uuid[] := kinweave_organisations() || ARRAY(SELECT kinweave_keepers());
BEGIN
    RETURN QUERY SELECT o.party_id FROM concerns_outsidecontact o
    WHERE o.party_id IS NOT NULL AND o.holder_id = ANY (near);
END
$$;

-- Looks at the records of who asks: who looked, and on which page.
CREATE OR REPLACE FUNCTION looks_at_me() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT s.look_id FROM trail_seen s WHERE s.person_id = ANY (kinweave_people());
END
$$;

-- Whoever of another organisation may be known by name: the people in concerns that reached who asks, contacts outside,
-- who works where who asks is known, who is in what was passed on to or from here, who is in the address book here, and
-- who tried to arrange what a restriction held here stops.
CREATE OR REPLACE FUNCTION people_across() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    me uuid[] := kinweave_people();
    here uuid[] := kinweave_organisations();
    keepers uuid[] := ARRAY(SELECT kinweave_keepers());
    reached uuid[] := ARRAY(SELECT r.concern_id FROM concerns_reached r WHERE r.party_id = ANY (me));
BEGIN
    RETURN QUERY
    SELECT one FROM concerns_concern c,
        unnest(ARRAY[c.person_id, c.about_party_id, c.raised_by_id, c.recorded_by_id, c.chosen_id]) one
    WHERE c.id = ANY (reached) AND one IS NOT NULL
    UNION ALL
    SELECT n.party_id FROM concerns_named n WHERE n.concern_id = ANY (reached)
    UNION ALL
    SELECT r.party_id FROM concerns_reached r WHERE r.concern_id = ANY (reached)
    UNION ALL
    SELECT o.party_id FROM concerns_outsidecontact o
    WHERE o.party_id IS NOT NULL AND o.holder_id = ANY (here || keepers)
    UNION ALL
    SELECT w.person_id FROM access_post w WHERE w.organisation_id = ANY (keepers) AND w.organisation_id <> ALL (here)
    UNION ALL
    SELECT one FROM information_passing g,
        unnest(ARRAY[g.person_id, g.sent_by_id, g.acknowledged_by_id, g.reviewed_by_id]) one
    WHERE (g.holder_id = ANY (here) OR g.sender_id = ANY (here) OR g.id = passing_by_link()) AND one IS NOT NULL
    UNION ALL
    SELECT r.party_id FROM information_recipient r WHERE r.holder_id = ANY (here) AND r.party_id IS NOT NULL
    UNION ALL
    SELECT t.recorded_by_id FROM circles_attempt t WHERE t.holder_id = ANY (here) AND t.recorded_by_id IS NOT NULL;
END
$$;

-- The protocols that were sent out to the organisations this transaction works for.
CREATE OR REPLACE FUNCTION protocols_here() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT y.protocol_id FROM agreements_protocolparty y
    WHERE y.organisation_id = ANY (kinweave_organisations());
END
$$;

-- What the link that somebody holds leads to: they are known by its secret alone, and the wall by what recognises it.
CREATE OR REPLACE FUNCTION passing_by_link() RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN (
        SELECT l.passing_id FROM information_outsidelink l
        WHERE l.link_hash = nullif(current_setting('kinweave.link', true), '')
          AND l.ended_at IS NULL AND l.until > now()
    );
END
$$;
