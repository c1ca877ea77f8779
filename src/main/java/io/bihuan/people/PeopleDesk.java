package io.bihuan.people;

import io.bihuan.access.Accounts;
import io.bihuan.access.Closing;
import io.bihuan.access.Role;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.job.Timers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final Steps steps;
    private final Accounts accounts;
    private final Timers timers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleDesk(
            JdbcClient jdbc,
            People people,
            Steps steps,
            Accounts accounts,
            Timers timers,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.steps = steps;
        this.accounts = accounts;
        this.timers = timers;
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
        steps.add(id, Step.Kind.HIRED, now, by, "", person.place() + " · " + person.post(), "");
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

    /** Moves somebody to another unit; what they may see moves along. */
    public void move(UUID staffId, UUID unitId, String note, UUID by) {
        var before = people.require(staffId);
        if (before.teamId().equals(unitId)) {
            return;
        }
        change("update people.staff set unit_id = :value where id = :id", staffId, unitId);
        var after = people.require(staffId);
        accounts.follow(staffId, after.name(), accounts.isBound(staffId) ? after.branchId() : null);
        var now = clock.instant();
        steps.add(staffId, Step.Kind.MOVED, now, by, before.place(), after.place(), note);
        audit.did(by, "staff.moved", "staff", staffId.toString(), Map.of("from", before.place(), "to", after.place()));
        events.publishEvent(new StaffMoved(staffId, after.teamId(), after.branchId(), now));
    }

    /** Gives somebody another post or grade, or both. */
    public void regrade(UUID staffId, String post, String grade, String note, UUID by) {
        var before = people.require(staffId);
        changeStep(staffId, Step.Kind.POST, before.post(), post, note, by);
        changeStep(staffId, Step.Kind.GRADE, before.grade(), grade, note, by);
    }

    /** Puts right a name or a phone number. */
    public void correct(UUID staffId, String name, @Nullable String phone, UUID by) {
        var before = people.require(staffId);
        jdbc.sql("update people.staff set name = :name, phone = coalesce(:phone::text, phone) where id = :id")
                .param("id", staffId)
                .param("name", name)
                .param("phone", phone)
                .update();
        accounts.follow(staffId, name, accounts.isBound(staffId) ? before.branchId() : null);
        audit.did(by, "staff.corrected", "staff", staffId.toString(), Map.of("name", name));
    }

    /** Settles that somebody leaves at an instant; their account closes at that very hour. */
    public Leaving leave(UUID staffId, Instant at, String note, UUID by) {
        people.require(staffId);
        if (accounts.closeOf(staffId, at, by) instanceof Closing.LastAdministrator) {
            return new Leaving.LastAdministrator();
        }
        change("update people.staff set leaves_at = :value where id = :id", staffId, Timestamp.from(at));
        var now = clock.instant();
        steps.add(staffId, Step.Kind.LEFT, now, by, "", at.toString(), note);
        audit.did(by, "staff.left", "staff", staffId.toString(), Map.of("at", at.toString()));
        events.publishEvent(new StaffLeft(staffId, at, now));
        timers.set(LeavingHour.KIND, staffId.toString(), at);
        return new Leaving.Settled(at);
    }

    /** Takes back that somebody leaves, before or after the hour; their account opens again. */
    public void stay(UUID staffId, UUID by) {
        people.require(staffId);
        jdbc.sql("update people.staff set leaves_at = null where id = :id")
                .param("id", staffId)
                .update();
        accounts.of(staffId).forEach(account -> accounts.reopen(account.id(), by));
        timers.cancel(LeavingHour.KIND, staffId.toString());
        var now = clock.instant();
        steps.add(staffId, Step.Kind.STAYED, now, by, "", "", "");
        audit.did(by, "staff.stayed", "staff", staffId);
        events.publishEvent(new StaffStayed(staffId, now));
    }

    /** Opens the account that somebody signs in with. The login must be free. */
    public UUID openAccount(UUID staffId, String login, String password, Set<Role> roles, UUID by) {
        var person = people.require(staffId);
        var id = accounts.open(login, password, staffId, person.name(), roles, branchFor(person, roles));
        audit.did(by, "account.opened", "account", id.toString(), Map.of("login", login));
        return id;
    }

    /** Opens an account that waits for its owner to set the password. The login must be free. */
    public UUID openWaitingAccount(UUID staffId, String login, Set<Role> roles, UUID by) {
        var person = people.require(staffId);
        return accounts.openWaiting(login, staffId, person.name(), roles, branchFor(person, roles), by);
    }

    /** Directors and administrators see every branch; everybody else sees their own. */
    private static @Nullable UUID branchFor(Person person, Set<Role> roles) {
        return roles.contains(Role.DIRECTOR) || roles.contains(Role.ADMINISTRATOR) ? null : person.branchId();
    }

    private void changeStep(UUID staffId, Step.Kind kind, String before, String after, String note, UUID by) {
        if (before.equals(after)) {
            return;
        }
        change(
                kind == Step.Kind.POST
                        ? "update people.staff set post = :value where id = :id"
                        : "update people.staff set grade = :value where id = :id",
                staffId,
                after);
        steps.add(staffId, kind, clock.instant(), by, before, after, note);
        audit.did(by, "staff.regraded", "staff", staffId.toString(), Map.of("from", before, "to", after));
    }

    private void change(String statement, UUID staffId, Object value) {
        jdbc.sql(statement).param("id", staffId).param("value", value).update();
    }
}
