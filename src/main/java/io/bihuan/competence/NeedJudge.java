package io.bihuan.competence;

import io.bihuan.database.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Judges by the rules in force what evidence makes a need, meets one, or takes its ground away. */
@Component
class NeedJudge {

    private final NeedRows rows;
    private final NeedBases bases;
    private final CompetenceRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NeedJudge(NeedRows rows, NeedBases bases, CompetenceRules rules, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.bases = bases;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Looks again at a person's area after new evidence. The caller holds the line of that person and area. */
    void consider(Evidence latest) {
        var rule = new NeedRule(rules.at(latest.at()));
        var open = rows.open(latest.staffId(), latest.areaCode());
        if (open.isPresent()) {
            follow(open.get(), rule);
        } else if (latest.isWeak()) {
            rule.arises(seen(latest.staffId(), latest.areaCode())).ifPresent(pieces -> raise(latest, pieces));
        }
    }

    /**
     * A source speaks of a person's area no more, or no longer as weak: an open need that rests on it stands only where
     * what is left makes one, or where it was asked for besides. The caller holds the line of that person and area.
     */
    void reconsider(UUID staffId, String areaCode, String source, String sourceId) {
        rows.open(staffId, areaCode)
                .filter(need -> bases.restingOn(staffId, source, sourceId).contains(need.id()))
                .filter(need -> rows.seenSince(staffId, areaCode, Instant.EPOCH).stream()
                        .noneMatch(piece -> piece.weak()
                                && piece.source().equals(source)
                                && piece.sourceId().equals(sourceId)))
                .ifPresent(need -> withdraw(need.id(), source, sourceId));
    }

    /** A need rests on this no more; it is closed where nothing else carries it. */
    void withdraw(UUID needId, String source, String sourceId) {
        var now = clock.instant();
        bases.withdraw(needId, source, sourceId, now);
        if (bases.isAskedFor(needId)) {
            return;
        }
        var need = rows.find(needId);
        new NeedRule(rules.at(now))
                .arises(seen(need.staffId(), need.areaCode()))
                .ifPresentOrElse(pieces -> bases.addAll(needId, pieces), () -> rows.voided(needId, now));
    }

    private void raise(Evidence latest, List<Sighting> pieces) {
        var id = Ids.next();
        var at = pieces.getLast().at();
        var reasons = pieces.stream().map(Sighting::note).toList();
        rows.add(id, latest.staffId(), latest.areaCode(), at, reasons);
        bases.addAll(id, pieces);
        events.publishEvent(new NeedArisen(id, latest.staffId(), latest.areaCode(), at, reasons));
    }

    private void follow(OpenNeed need, NeedRule rule) {
        var seen = rows.seenSince(need.staffId(), need.areaCode(), need.arisenAt());
        rule.trained(need.arisenAt(), seen).ifPresent(trained -> {
            rows.trained(need.id(), trained);
            rule.met(trained, seen).ifPresent(met -> rows.shut(need.id(), met, "", null));
        });
    }

    /** What was seen of somebody in an area since their last need was closed. */
    private List<Sighting> seen(UUID staffId, String areaCode) {
        return rows.seenSince(staffId, areaCode, rows.usedUp(staffId, areaCode));
    }
}
