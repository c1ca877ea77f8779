package io.bihuan.roleplay;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.practical.PracticalLists;
import io.bihuan.practical.PracticalLists.Practical;
import io.bihuan.practical.PracticalLists.Reach;
import io.bihuan.practical.PracticalStatus;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs that are played for a practical assessment (M-08): who arranges it names the scenario, the candidate plays it once,
 * and the examiners get the replay and a suggestion. The verdict is theirs alone.
 */
@Service
@Transactional
public class ExaminedRuns {

    private final JdbcClient jdbc;
    private final Runs runs;
    private final RunDesk desk;
    private final Shelf shelf;
    private final PracticalLists practicals;
    private final Audit audit;
    private final Clock clock;

    ExaminedRuns(
            JdbcClient jdbc,
            Runs runs,
            RunDesk desk,
            Shelf shelf,
            PracticalLists practicals,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.desk = desk;
        this.shelf = shelf;
        this.practicals = practicals;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of asking to play. */
    public sealed interface Playing {

        /** It goes on there. */
        record Begun(UUID run) implements Playing {}

        /** The candidate is in another run, which is to be ended first. */
        record InAnother(UUID run) implements Playing {}

        /** No scenario is named, it is too early, or the verdict is out. */
        record NotNow() implements Playing {}
    }

    /** The practical, for whoever may see it. */
    @Transactional(readOnly = true)
    public Practical require(UUID practicalId, SignedIn person) {
        var reach = person.may(Permission.EXAM_MANAGE)
                ? Reach.ALL
                : person.may(Permission.CERTIFICATE_READ) ? Reach.DECIDED : Reach.NONE;
        return practicals.require(practicalId, person.staffId(), reach, person.branchId());
    }

    /** The id of the scenario that is to be played. */
    @Transactional(readOnly = true)
    public Optional<String> scenario(UUID practicalId) {
        return jdbc.sql("select scenario_id from roleplay.examined where practical_id = :id")
                .param("id", practicalId)
                .query(String.class)
                .optional();
    }

    /** The run, once it was begun. */
    @Transactional(readOnly = true)
    public Optional<Run> run(UUID practicalId) {
        return runs.ofPractical(practicalId);
    }

    /** Names the scenario, unless it is played already; says whether it was named. */
    public boolean name(UUID practicalId, String scenarioId, SignedIn by) {
        var practical = require(practicalId, by);
        if (practical.status() == PracticalStatus.DECIDED
                || runs.ofPractical(practicalId).isPresent()) {
            return false;
        }
        jdbc.sql("""
                        insert into roleplay.examined (practical_id, scenario_id, set_by, set_at)
                        values (:id, :scenario, :by, :at)
                        on conflict (practical_id)
                        do update set scenario_id = excluded.scenario_id, set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .param("id", practicalId)
                .param("scenario", shelf.require(scenarioId).id())
                .param("by", by.staffId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.did(by.staffId(), "roleplay.named", "practical", practicalId.toString(), Map.of("scenario", scenarioId));
        return true;
    }

    /** The candidate plays it, once; asked again, it leads to the same run. */
    public Playing play(UUID practicalId, SignedIn candidate) {
        var practical = require(practicalId, candidate);
        var begun = runs.ofPractical(practicalId);
        if (begun.isPresent()) {
            return new Playing.Begun(begun.get().id());
        }
        var scenario = scenario(practicalId);
        if (scenario.isEmpty()
                || !practical.staffId().equals(candidate.staffId())
                || practical.status() == PracticalStatus.DECIDED
                || clock.instant().isBefore(practical.heldAt())) {
            return new Playing.NotNow();
        }
        var other = runs.openOf(candidate.staffId());
        return other.isPresent()
                ? new Playing.InAnother(other.get())
                : new Playing.Begun(desk.begin(scenario.get(), candidate, practicalId));
    }
}
