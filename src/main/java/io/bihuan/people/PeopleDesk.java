package io.bihuan.people;

import io.bihuan.access.Accounts;
import io.bihuan.access.Role;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done with the staff. */
@Service
@Transactional
public class PeopleDesk {

    private final JdbcClient jdbc;
    private final People people;
    private final Accounts accounts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleDesk(
            JdbcClient jdbc,
            People people,
            Accounts accounts,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Takes somebody on. The number must be free; post, grade and unit must exist. */
    public UUID hire(NewStaff staff, UUID by) {
        var id = Ids.next();
        var now = clock.instant();
        jdbc.sql("""
                        insert into people.staff (id, number, name, unit_id, post, grade, joined_on, phone)
                        values (:id, :number, :name, :unit, :post, :grade, :joined, :phone)
                        """)
                .param("id", id)
                .param("number", staff.number())
                .param("name", staff.name())
                .param("unit", staff.unitId())
                .param("post", staff.post())
                .param("grade", staff.grade())
                .param("joined", staff.joinedOn())
                .param("phone", staff.phone())
                .update();
        var person = people.require(id);
        jdbc.sql("""
                        insert into people.step (id, staff_id, kind, at, by_id, former, latter, note)
                        values (:id, :staff, 'HIRED', :at, :by, '', :latter, '')
                        """)
                .param("id", Ids.next())
                .param("staff", id)
                .param("at", Timestamp.from(now))
                .param("by", by)
                .param("latter", person.post())
                .update();
        audit.did(by, "staff.hired", "staff", id.toString(), Map.of("number", staff.number()));
        events.publishEvent(new StaffHired(
                id,
                person.teamId(),
                person.branchId(),
                person.post(),
                staff.joinedOn().toString(),
                now));
        return id;
    }

    /** Opens the account that somebody signs in with. The login must be free. */
    public UUID openAccount(UUID staffId, String login, String password, Set<Role> roles, UUID by) {
        var person = people.require(staffId);
        var id = accounts.open(login, password, staffId, person.name(), roles, person.branchId());
        audit.did(by, "account.opened", "account", id.toString(), Map.of("login", login));
        return id;
    }
}
