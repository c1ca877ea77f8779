package io.bihuan.journeys;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes on the people of a journey, in a branch of their own so that nobody else's work is in the way. */
@Component
class LoopCast {

    static final String PASSWORD = "Zou-Wan-Yi-Quan-8";

    private final Organisation organisation;
    private final PeopleDesk desk;
    private final JdbcClient jdbc;

    LoopCast(Organisation organisation, PeopleDesk desk, JdbcClient jdbc) {
        this.organisation = organisation;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** Sends everybody home: customers and agents of other tests, whose queue is the same one. */
    void emptyTheHouse() {
        jdbc.sql("update shift.presence set state = 'OFFLINE'").update();
        jdbc.sql(
                        "update conversation.conversation set state = 'CLOSED', closed_at = now() where state in ('WAITING', 'ACTIVE')")
                .update();
    }

    /** Somebody of the journey: as they sign in, and as they stand behind a request. */
    record Member(String login, SignedIn person) {
        UUID id() {
            return person.staffId();
        }
    }

    /** A branch with a team, founded for one journey. */
    final class Troupe {
        private final UUID founder = Ids.next();
        private final String mark = Long.toString(Ids.next().getLeastSignificantBits() & 0xFFFFFF, 36);
        private final UUID branch = organisation.branch(branchName(), founder);
        private final UUID team = organisation.team(organisation.department(branch, "客服部", founder), "一组", founder);
        private int count;

        /** What marks everything of this troupe. */
        String mark() {
            return mark;
        }

        /** The name of their branch. */
        String branchName() {
            return "走一圈中心 " + mark;
        }

        Member hire(String name, String post, Role... roles) {
            return hireAt("中级", name, post, roles);
        }

        Member hireAt(String grade, String name, String post, Role... roles) {
            count++;
            var staff = new NewStaff("J" + mark + count, name, team, post, grade, LocalDate.of(2026, 1, 5), null);
            var id = desk.hire(staff, founder);
            var login = "j" + mark + count;
            desk.openAccount(id, login, PASSWORD, Set.of(roles), founder);
            return new Member(login, new SignedIn(id, id, login, name, Set.of(roles), branch));
        }
    }

    /** Gives an agent at once the certificate that others sit an exam for. */
    void certify(Member member) {
        jdbc.sql("""
                        insert into certification.certificate
                               (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                        values (:id, :staff, 'ONLINE', cast(:id as text), 'VALID', :from, :until, now())
                        """)
                .param("id", Ids.next())
                .param("staff", member.id())
                .param("from", Timestamp.from(Instant.EPOCH))
                .param("until", Timestamp.from(Instant.parse("2100-01-01T00:00:00Z")))
                .update();
    }

    Troupe troupe() {
        return new Troupe();
    }
}
