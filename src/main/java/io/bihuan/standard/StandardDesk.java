package io.bihuan.standard;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Everything that can be done to the house rules: look at a change, put it in force at a date, take it back before. */
@Service
@Transactional
public class StandardDesk {

    private final VersionRows rows;
    private final Versions versions;
    private final Packs packs;
    private final Standards standards;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StandardDesk(
            VersionRows rows,
            Versions versions,
            Packs packs,
            Standards standards,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.packs = packs;
        this.standards = standards;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Says what a change would alter, or why it cannot be; keeps nothing. */
    @Transactional(readOnly = true)
    public StandardEdit preview(Proposal proposal) {
        var latest = latest(proposal.area());
        if (!latest.id().equals(proposal.basedOn())) {
            return new StandardEdit.Outdated(latest.id());
        }
        var figures = packs.figures(proposal.area(), proposal.pack());
        var faults = faults(proposal, figures);
        if (!faults.isEmpty()) {
            return new StandardEdit.Faulty(faults);
        }
        var differences = Differences.between(packs, proposal.area(), versions.figures(latest), values(proposal));
        return differences.isEmpty() && latest.pack() == proposal.pack()
                ? new StandardEdit.Unchanged()
                : new StandardEdit.Possible(differences);
    }

    /** Keeps a change that holds from the instant on, or at once; the checks of the preview are made again. */
    public StandardEdit putInForce(Proposal proposal, @Nullable Instant from, String ground, SignedIn by) {
        // The database keeps microseconds and would round up: the version would not yet hold at its own instant.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var inForceAt = from == null ? now : from.truncatedTo(ChronoUnit.MICROS);
        if (inForceAt.isBefore(now)) {
            return new StandardEdit.InThePast();
        }
        rows.lock();
        versions.forget();
        var checked = preview(proposal);
        if (!(checked instanceof StandardEdit.Possible possible)) {
            return checked;
        }
        var version = new Version(
                Ids.next(), proposal.area(), proposal.pack(), inForceAt, ground, by.staffId(), by.name(), now, null);
        rows.add(version, values(proposal));
        audit.did(
                by.staffId(),
                "standard.changed",
                "standard-version",
                version.id().toString(),
                facts(version, possible));
        forgetNowAndAfterCommit();
        events.publishEvent(new StandardPutInForce(version.id(), version.area().name(), inForceAt, now));
        return new StandardEdit.Kept(version.id());
    }

    /** Takes back a version that has not begun; false where it has, or was taken back already. */
    public boolean withdraw(UUID version, SignedIn by) {
        var withdrawn = rows.withdraw(version, by.staffId(), clock.instant());
        if (withdrawn) {
            audit.did(by.staffId(), "standard.withdrawn", "standard-version", version);
            forgetNowAndAfterCommit();
        }
        return withdrawn;
    }

    private Version latest(Area area) {
        return versions.of(area).getFirst();
    }

    private Map<String, StandardEdit.Fault> faults(Proposal proposal, Map<String, Figure> figures) {
        var faults = new LinkedHashMap<String, StandardEdit.Fault>();
        var values = values(proposal);
        figures.forEach((key, figure) -> {
            var fault = FigureCheck.fault(figure, values.getOrDefault(key, ""));
            if (fault != null) {
                faults.put(key, fault);
            }
        });
        return faults.isEmpty() ? unbound(proposal, values) : faults;
    }

    /** What no single figure shows: rules of a module that do not go together. */
    private Map<String, StandardEdit.Fault> unbound(Proposal proposal, Map<String, String> values) {
        for (var rules : RuleRecords.all()) {
            if (packs.area(RuleBinder.prefix(rules)) == proposal.area()) {
                try {
                    standards.bind(rules, proposal.area(), proposal.pack(), values);
                } catch (BadFigure e) {
                    return Map.of(
                            e.key(),
                            new StandardEdit.Fault("standard.fault.together", List.of(String.valueOf(e.getMessage()))));
                }
            }
        }
        return Map.of();
    }

    /** The pack's figures with what was typed put over them. */
    private Map<String, String> values(Proposal proposal) {
        var values = versions.values(proposal.area(), proposal.pack());
        values.replaceAll((key, value) -> proposal.values().getOrDefault(key, value));
        return values;
    }

    private static Map<String, String> facts(Version version, StandardEdit.Possible possible) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("area", version.area().name());
        facts.put("pack", String.valueOf(version.pack()));
        facts.put("inForceAt", version.inForceAt().toString());
        facts.put("ground", version.ground());
        possible.differences().forEach(each -> facts.put(each.figure().key(), each.before() + " → " + each.after()));
        return facts;
    }

    private void forgetNowAndAfterCommit() {
        versions.forget();
        // Others on this node must not go on with what they read while this was not yet committed.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                versions.forget();
            }
        });
    }
}
