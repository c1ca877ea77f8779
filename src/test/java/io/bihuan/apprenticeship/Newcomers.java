package io.bihuan.apprenticeship;

import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A team with a mentor who may guide, and newcomers to be guided. */
@Component
public class Newcomers {

    private final Organisation organisation;
    private final PeopleDesk people;
    private final JdbcClient jdbc;
    private final UUID founder = Ids.next();

    Newcomers(Organisation organisation, PeopleDesk people, JdbcClient jdbc) {
        this.organisation = organisation;
        this.people = people;
        this.jdbc = jdbc;
    }

    public UUID founder() {
        return founder;
    }

    public UUID branch() {
        return organisation.branch("分中心 " + Ids.next(), founder);
    }

    public UUID team(UUID branch) {
        return organisation.team(organisation.department(branch, "客服部", founder), "一班", founder);
    }

    public UUID somebody(UUID team, String name, String grade, Role... roles) {
        var tag = Ids.next().toString();
        var id = people.hire(
                new NewStaff("N" + tag.substring(20), name, team, "客服专员", grade, LocalDate.of(2026, 3, 2), null),
                founder);
        people.openAccount(id, "login-" + tag, "four calm words here", Set.of(roles), founder);
        return id;
    }

    /** Gives somebody a certificate, as years of service would have. */
    public void certify(UUID staffId, Instant from, Instant until) {
        jdbc.sql("""
                        insert into certification.certificate
                               (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                        values (:id, :staff, 'ONLINE', :code, 'VALID', :from, :until, :from)
                        """)
                .param("id", Ids.next())
                .param("staff", staffId)
                .param("code", Ids.next().toString())
                .param("from", java.sql.Timestamp.from(from))
                .param("until", java.sql.Timestamp.from(until))
                .update();
    }
}
