package io.bihuan.emergency;

import io.bihuan.conversation.CustomerTalks;
import io.bihuan.customer.PersonalData;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That somebody was affected by an emergency, by their number or by how they began a talk. */
@Component
@Transactional
class AffectedPersonalData implements PersonalData {

    private static final String GONE = "[***]";

    private final JdbcClient jdbc;
    private final CustomerTalks talks;

    AffectedPersonalData(JdbcClient jdbc, CustomerTalks talks) {
        this.jdbc = jdbc;
        this.talks = talks;
    }

    @Override
    public String holder() {
        return "emergency";
    }

    @Override
    public List<Held> held(List<UUID> ids) {
        return jdbc.sql("""
                        select 'affected' as kind, a.noted_at as at, concat_ws(' · ', e.name, a.label) as text
                          from emergency.affected a
                          join emergency.emergency e on e.id = a.emergency_id
                         where a.object_id = any(:objects)
                           and a.object_kind in ('CUSTOMER', 'CONVERSATION')
                         order by a.noted_at
                        """).param("objects", objects(ids)).query(Held.class).list();
    }

    @Override
    public List<Hold> holds(List<UUID> ids) {
        return List.of();
    }

    @Override
    public int anonymise(List<UUID> ids) {
        return jdbc.sql("""
                        update emergency.affected
                           set label = :gone
                         where object_id = any(:objects)
                           and object_kind in ('CUSTOMER', 'CONVERSATION')
                        """).param("gone", GONE).param("objects", objects(ids)).update();
    }

    private String[] objects(List<UUID> ids) {
        return Stream.concat(ids.stream(), talks.of(ids).stream())
                .map(UUID::toString)
                .toArray(String[]::new);
    }
}
