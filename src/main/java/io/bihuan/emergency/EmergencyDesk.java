package io.bihuan.emergency;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.emergency.Emergency.State;
import io.bihuan.job.Timers;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts emergencies, leads them through their steps and ends them. */
@Service
@Transactional
public class EmergencyDesk {

    private final JdbcClient jdbc;
    private final EmergencyPlans plans;
    private final Beginning beginning;
    private final Timers timers;
    private final Audit audit;
    private final Clock clock;

    EmergencyDesk(JdbcClient jdbc, EmergencyPlans plans, Beginning beginning, Timers timers, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.beginning = beginning;
        this.timers = timers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What asks for an emergency.
     *
     * @param kind its kind, such as COMPLAINT
     * @param id which; the same one gives one emergency, however often it asks
     * @param href where it is seen
     */
    public record Source(String kind, String id, String href) {}

    /** Starts an emergency by a plan: tells its list, sets its steps, and puts its words before everybody. */
    public UUID start(UUID planId, String cause, SignedIn by) {
        var now = clock.instant();
        var plan = plans.require(planId, by);
        var id = open(plan, cause.strip(), null, by.branchId(), State.RUNNING, by.staffId(), now)
                .orElseThrow();
        beginning.of(id, by.branchId(), now);
        audit.did(by.staffId(), "emergency.started", "emergency", id);
        return id;
    }

    /** What is told of by something else: it starts at once, or is proposed to those who may start it; once. */
    void raise(EmergencyKind kind, String cause, Source source, @Nullable UUID branch, boolean atOnce, Instant at) {
        var plan = plans.of(branch).stream().filter(each -> each.kind() == kind).findFirst();
        if (plan.isEmpty()) {
            return;
        }
        var opened = open(plan.get(), cause, source, branch, atOnce ? State.RUNNING : State.PROPOSED, null, at);
        if (opened.isEmpty()) {
            return;
        }
        var id = opened.get();
        if (atOnce) {
            beginning.of(id, branch, at);
            return;
        }
        beginning.propose(id, plan.get().name().chinese(), cause, branch);
    }

    /** Somebody decides on a proposal: it starts, or it was none. False where somebody has decided. */
    public boolean decide(UUID id, boolean starts, SignedIn by) {
        var emergency = hold(id, by);
        if (emergency.state() != State.PROPOSED) {
            return false;
        }
        jdbc.sql("update emergency.emergency set state = :state, started_by = :by, started_at = :now where id = :id")
                .param("state", starts ? State.RUNNING.name() : State.DISMISSED.name())
                .param("by", by.staffId())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        if (starts) {
            beginning.of(id, emergency.branchId(), clock.instant());
        }
        audit.did(by.staffId(), starts ? "emergency.started" : "emergency.dismissed", "emergency", id);
        return true;
    }

    /** Whoever was told has seen it. */
    public void acknowledge(UUID id, SignedIn by) {
        hold(id, by);
        jdbc.sql("""
                        update emergency.told
                           set acknowledged_at = :now
                         where emergency_id = :id
                           and staff_id = :staff
                           and acknowledged_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("staff", by.staffId())
                .update();
    }

    /** A step is done; done twice it keeps the first time. */
    public void step(UUID id, int place, SignedIn by) {
        hold(id, by);
        var done = jdbc.sql("""
                        update emergency.step
                           set done_by = :by, done_at = :now
                         where emergency_id = :id
                           and place = :place
                           and done_at is null
                        """)
                .param("by", by.staffId())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("place", place)
                .update();
        if (done == 1) {
            audit.did(by.staffId(), "emergency.step-done", "emergency", id.toString(), Map.of("step", "" + place));
        }
    }

    /** Changes what agents say and visitors read while it runs. */
    public void word(UUID id, EmergencyPlan.Words wording, EmergencyPlan.Words publicWords, SignedIn by) {
        hold(id, by);
        jdbc.sql("""
                        update emergency.emergency
                           set wording = :wording, wording_en = :wordingEn, public_words = :public,
                               public_words_en = :publicEn
                         where id = :id
                           and state = 'RUNNING'
                        """)
                .param("wording", wording.chinese())
                .param("wordingEn", wording.english())
                .param("public", publicWords.chinese())
                .param("publicEn", publicWords.english())
                .param("id", id)
                .update();
        audit.did(by.staffId(), "emergency.worded", "emergency", id);
        beginning.tellScreens();
    }

    /** It is over: the banner goes, and the review is due. False where it was over before. */
    public boolean end(UUID id, String outcome, SignedIn by) {
        hold(id, by);
        var ended = jdbc.sql("""
                                update emergency.emergency
                                   set state = 'ENDED', ended_by = :by, ended_at = :now, outcome = :outcome
                                 where id = :id
                                   and state = 'RUNNING'
                                """)
                        .param("by", by.staffId())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("outcome", outcome.strip())
                        .param("id", id)
                        .update()
                == 1;
        if (ended) {
            timers.cancel(Beginning.TIMER, id.toString());
            audit.did(by.staffId(), "emergency.ended", "emergency", id);
            beginning.tellScreens();
        }
        return ended;
    }

    /** The emergency, if this person sees it, locked while something is done about it. */
    Emergency hold(UUID id, SignedIn by) {
        return jdbc.sql(Emergencies.SELECT + " where id = :id for update")
                .param("id", id)
                .query((row, number) -> Emergencies.read(row))
                .optional()
                .filter(each -> each.concerns(by.branchId()))
                .orElseThrow(() -> new NotFound("emergency " + id));
    }

    private Optional<UUID> open(
            EmergencyPlan plan,
            String cause,
            @Nullable Source source,
            @Nullable UUID branch,
            State state,
            @Nullable UUID by,
            Instant at) {
        var id = Ids.next();
        var fresh = jdbc.sql("""
                        insert into emergency.emergency (id, plan_id, branch_id, kind, name, name_en, banner, banner_en,
                               wording, wording_en, public_words, public_words_en, key_words, cause, source, source_id,
                               href, state, started_by, started_at)
                        select :id, id, :branch::uuid, kind, name, name_en, banner, banner_en, wording, wording_en,
                               public_words, public_words_en, key_words, :cause, :source, :sourceId, :href, :state,
                               :by::uuid, :now
                          from emergency.plan
                         where id = :plan
                            on conflict (source, source_id) do nothing
                        """)
                .param("id", id)
                .param("branch", branch)
                .param("cause", cause)
                .param("source", source == null ? null : source.kind())
                .param("sourceId", source == null ? null : source.id())
                .param("href", source == null ? "" : source.href())
                .param("state", state.name())
                .param("by", by)
                .param("now", Timestamp.from(at))
                .param("plan", plan.id())
                .update();
        return fresh == 1 ? Optional.of(id) : Optional.empty();
    }
}
