package io.bihuan.toolbox;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import io.bihuan.shift.ReadyFirst;
import io.bihuan.standard.Standards;
import io.bihuan.web.Tone;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The start of a shift: tools tried, oneself prepared, ready. */
@Service
@Transactional
public class SignOnDesk implements ReadyFirst {

    private static final int LATEST = 100;

    private final JdbcClient jdbc;
    private final Presence presence;
    private final People people;
    private final Notices notices;
    private final Standards standards;
    private final Clock clock;

    SignOnDesk(JdbcClient jdbc, Presence presence, People people, Notices notices, Standards standards, Clock clock) {
        this.jdbc = jdbc;
        this.presence = presence;
        this.people = people;
        this.notices = notices;
        this.standards = standards;
        this.clock = clock;
    }

    /** A tool that somebody found broken. */
    public record Report(UUID staffId, Instant at, Tool tool, String detail) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<String> before(UUID staffId) {
        var now = clock.instant();
        var rules = standards.inForce(ToolboxStandard.class, now).rules();
        var since = now.minus(rules.readinessValid());
        return !rules.readinessFirst() || last(staffId).filter(since::isBefore).isPresent()
                ? Optional.empty()
                : Optional.of("/sign-on");
    }

    /** When somebody prepared last. */
    @Transactional(readOnly = true)
    public Optional<Instant> last(UUID staffId) {
        return jdbc.sql("select at from toolbox.sign_on where staff_id = :staff order by at desc limit 1")
                .param("staff", staffId)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /**
     * Somebody has tried their tools and is prepared: they are ready. What failed goes to those who keep the tools. False
     * unless everything the standard lists was made sure of.
     */
    public boolean signOn(SignedIn me, List<ToolCheck> checks, Collection<String> madeSure) {
        var now = clock.instant();
        var asked = standards.inForce(ReadinessStandard.class, now).rules().readiness();
        if (!new HashSet<>(madeSure).containsAll(asked)) {
            return false;
        }
        var failed = checks.stream()
                .filter(check -> check.state() == ToolCheck.State.FAILED)
                .toList();
        var id = Ids.next();
        jdbc.sql("insert into toolbox.sign_on (id, staff_id, at, failed) values (:id, :staff, :now, :failed)")
                .param("id", id)
                .param("staff", me.staffId())
                .param("now", Timestamp.from(now))
                .param("failed", failed.size())
                .update();
        checks.forEach(check -> jdbc.sql("""
                        insert into toolbox.tool_check (sign_on_id, tool, state, detail)
                        values (:id, :tool, :state, :detail)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("tool", check.tool().name())
                .param("state", check.state().name())
                .param("detail", check.detail())
                .update());
        if (!failed.isEmpty()) {
            notices.tellAll(
                    keepers(me.branchId()),
                    "toolbox.notice.failed",
                    List.of(me.name(), String.valueOf(failed.size())),
                    "/tools/reports",
                    Tone.WARN);
        }
        presence.set(me.staffId(), AgentState.READY);
        return true;
    }

    /** What was found broken lately in a branch, the latest first. */
    @Transactional(readOnly = true)
    public List<Report> reports(@Nullable UUID branchId) {
        var here = branchId == null
                ? null
                : people.inBranch(branchId).stream().map(Person::id).toArray(UUID[]::new);
        return jdbc.sql("""
                        select s.staff_id, s.at, c.tool, c.detail
                          from toolbox.sign_on s
                          join toolbox.tool_check c on c.sign_on_id = s.id and c.state = 'FAILED'
                         where s.failed > 0
                           and (:here::uuid[] is null or s.staff_id = any(:here::uuid[]))
                         order by s.at desc
                         limit :limit
                        """)
                .param("here", here)
                .param("limit", LATEST)
                .query(Report.class)
                .list();
    }

    /** Those who keep the tools of a branch; those of the whole house where it has none. */
    public List<UUID> keepers(@Nullable UUID branchId) {
        var all = people.allowed(Permission.TOOL_KEEP);
        var near = all.stream()
                .filter(person -> branchId == null || person.branchId().equals(branchId))
                .toList();
        return (near.isEmpty() ? all : near).stream().map(Person::id).toList();
    }
}
