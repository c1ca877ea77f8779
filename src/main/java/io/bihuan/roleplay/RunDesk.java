package io.bihuan.roleplay;

import io.bihuan.access.SignedIn;
import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
import io.bihuan.competence.EvidenceNote;
import io.bihuan.database.Ids;
import io.bihuan.knowledge.SentenceLikeness;
import io.bihuan.practical.PracticalStandard;
import io.bihuan.quality.RuleInspection;
import io.bihuan.roleplay.play.Dimension;
import io.bihuan.roleplay.play.Line;
import io.bihuan.roleplay.play.Play;
import io.bihuan.roleplay.play.Scenario;
import io.bihuan.roleplay.play.Score;
import io.bihuan.roleplay.play.Side;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is done in a run. A run is its trainee's own. */
@Service
@Transactional
public class RunDesk {

    /** What a message holds, in characters. */
    public static final int LONGEST = 2_000;

    private final Shelf shelf;
    private final Runs runs;
    private final Lines lines;
    private final Standards standards;
    private final RuleInspection inspection;
    private final SentenceLikeness likeness;
    private final EvidenceLedger ledger;
    private final Clock clock;

    RunDesk(
            Shelf shelf,
            Runs runs,
            Lines lines,
            Standards standards,
            RuleInspection inspection,
            SentenceLikeness likeness,
            EvidenceLedger ledger,
            Clock clock) {
        this.shelf = shelf;
        this.runs = runs;
        this.lines = lines;
        this.standards = standards;
        this.inspection = inspection;
        this.likeness = likeness;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Begins a run, or leads back to the one that is still open: nobody talks to two customers at once here. */
    public UUID begin(String scenarioId, SignedIn by) {
        var open = runs.openOf(by.staffId());
        if (open.isPresent()) {
            return open.get();
        }
        return begin(scenarioId, by, null);
    }

    /** Begins a run, of practice or of a practical; the person must be in none. */
    UUID begin(String scenarioId, SignedIn by, @Nullable UUID practicalId) {
        var now = clock.instant();
        var script = shelf.script(scenarioId);
        var id = Ids.next();
        var run = new Run(
                id,
                script.scenario(),
                by.staffId(),
                by.branchId(),
                id.getLeastSignificantBits(),
                standards.inForce(RoleplayStandard.class, now).version(),
                now,
                practicalId,
                null);
        runs.add(run, script);
        play(run).open(now).forEach(line -> lines.say(id, line, null));
        return id;
    }

    /** Says something to the customer; the same message sent again is said once. */
    public Saying say(UUID id, String clientId, String text, UUID staffId) {
        var words = text.strip();
        var run = own(id, staffId);
        var known = lines.seqOf(id, clientId);
        if (known.isPresent()) {
            var talk = lines.written(id);
            return new Saying.Said(
                    known.get(), talk.get(known.get() - 1).at(), talk.getLast().at(), !run.open());
        }
        if (!run.open()) {
            return new Saying.Ended();
        }
        if (words.isEmpty()) {
            return new Saying.Empty();
        }
        var length = words.codePointCount(0, words.length());
        if (length > LONGEST) {
            return new Saying.TooLong(length, LONGEST);
        }
        var talk = lines.written(id);
        var now = later(talk, clock.instant());
        var step = play(run).answer(talk, words, now);
        for (var line : step.lines()) {
            lines.say(id, line, line == step.lines().getFirst() ? clientId : null);
        }
        if (step.over() != null) {
            talk.addAll(step.lines());
            finish(run, talk, step.over(), Run.EndedBy.CUSTOMER);
        }
        var own = step.lines().getFirst();
        return new Saying.Said(own.seq(), own.at(), step.lines().getLast().at(), step.over() != null);
    }

    /** The customer asks whether anybody is there, where it is time for that; says whether they did. */
    public boolean nudge(UUID id, UUID staffId) {
        var run = own(id, staffId);
        if (!run.open()) {
            return false;
        }
        var said = play(run).nudge(lines.written(id), clock.instant());
        said.ifPresent(line -> lines.say(id, line, null));
        return said.isPresent();
    }

    /** The trainee ends the talk; an ended one stays as it is. */
    public void end(UUID id, UUID staffId) {
        var run = own(id, staffId);
        if (run.open()) {
            end(run, Run.EndedBy.TRAINEE);
        }
    }

    /** Ends a run that nobody came back to. */
    void expire(UUID id) {
        var run = runs.hold(id);
        if (run.open()) {
            end(run, Run.EndedBy.TIME);
        }
    }

    private void end(Run run, Run.EndedBy by) {
        var talk = new ArrayList<>(lines.written(run.id()));
        var play = play(run);
        var ending = play.ending(talk);
        if (by == Run.EndedBy.TRAINEE
                && talk.stream().anyMatch(line -> !line.marks().isEmpty())) {
            play.farewell(talk, later(talk, clock.instant())).forEach(line -> {
                lines.say(run.id(), line, null);
                talk.add(line);
            });
        }
        finish(run, talk, ending, by);
    }

    private void finish(Run run, List<Line> talk, Scenario.Ending ending, Run.EndedBy by) {
        var now = clock.instant();
        var end = later(talk, now);
        var findings = inspection.inspect(Play.chat(talk, end), run.beganAt());
        var spoken = talk.stream().anyMatch(line -> line.from() == Side.TRAINEE);
        var score = Score.of(run.scenario(), talk, findings, weights(run.beganAt()));
        runs.end(
                run.id(),
                new Run.Outcome(
                        end,
                        by,
                        ending.id(),
                        ending.good(),
                        spoken ? score.total().intValueExact() : null,
                        spoken ? score.byDimension() : Map.of(),
                        spoken ? score.points() : List.of()));
        if (spoken && by != Run.EndedBy.TIME && !run.examined()) {
            post(run, score.total().intValueExact(), end);
        }
    }

    /** Practice is where one may fail: what goes well is evidence, what does not is none. */
    private void post(Run run, int total, Instant at) {
        var aim = standards.of(RoleplayStandard.class, run.standardVersion()).passMark();
        if (total >= aim) {
            ledger.postAll(run.scenario().areas().stream()
                    .map(area -> new Evidence(
                            run.staffId(),
                            area,
                            "ROLEPLAY",
                            run.id().toString(),
                            total - aim,
                            at,
                            EvidenceNote.of(
                                    "roleplay",
                                    EvidenceNote.named(
                                            run.scenario().title().zh(),
                                            run.scenario().title().en()),
                                    Integer.toString(total))))
                    .toList());
        }
    }

    private Map<Dimension, BigDecimal> weights(Instant at) {
        var weights = standards.inForce(PracticalStandard.class, at).rules().weights();
        var byDimension = new EnumMap<Dimension, BigDecimal>(Dimension.class);
        for (var dimension : Dimension.values()) {
            byDimension.put(dimension, Objects.requireNonNull(weights.get(dimension.key())));
        }
        return byDimension;
    }

    private Play play(Run run) {
        return new Play(
                run.scenario(),
                shelf.manners(run.scenario()),
                chat -> inspection.inspect(chat, run.beganAt()),
                likeness::between,
                standards.of(RoleplayStandard.class, run.standardVersion()).settings(),
                run.seed());
    }

    private Run own(UUID id, UUID staffId) {
        var run = runs.hold(id);
        if (!run.staffId().equals(staffId)) {
            throw new NotFound("run " + id);
        }
        return run;
    }

    /** Whoever answers while the customer is still typing answers after it. */
    private static Instant later(List<Line> talk, Instant now) {
        var last = talk.getLast().at();
        return now.isAfter(last) ? now : last.plusMillis(1);
    }
}
