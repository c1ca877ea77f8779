package io.bihuan.scenario;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.Redaction;
import io.bihuan.database.Ids;
import io.bihuan.scenario.OwnScenario.Source;
import io.bihuan.scenario.OwnScenario.Status;
import io.bihuan.shadow.ShadowOffers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is done to scenarios of the centre's own: made, changed, reviewed by somebody else, retired. */
@Service
@Transactional
public class ScenarioDesk {

    private final OwnScenarios scenarios;
    private final ShadowOffers talks;
    private final ComplaintLists complaints;
    private final Customers customers;
    private final Audit audit;
    private final Clock clock;

    ScenarioDesk(
            OwnScenarios scenarios,
            ShadowOffers talks,
            ComplaintLists complaints,
            Customers customers,
            Audit audit,
            Clock clock) {
        this.scenarios = scenarios;
        this.talks = talks;
        this.complaints = complaints;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a step. */
    public enum Step {
        DONE,
        /** Nobody reviews what they wrote. */
        OWN_WORK,
        /** It is not where this step leads on from. */
        NOT_NOW
    }

    /** A draft from a conversation of the last days, masked; empty where it may not be learnt from. */
    public Optional<UUID> fromConversation(UUID conversation, SignedIn by) {
        return talks.masked(conversation, by.staffId(), by.branchId())
                .map(talk -> add(
                        Source.CONVERSATION, conversation, Proposal.of(talk.rounds(), talk.channel()), by.staffId()));
    }

    /** A draft from a complaint that the person may see, masked. */
    public UUID fromComplaint(String number, SignedIn by) {
        var file = complaints.file(number.strip(), by.branchId());
        var cover = customers.covering(new CustomerId(file.customerId()));
        var content =
                Proposal.of(Redaction.of(cover.apply(file.description())), Redaction.of(cover.apply(file.wish())));
        return add(Source.COMPLAINT, file.id().value(), content, by.staffId());
    }

    private UUID add(Source source, UUID sourceId, Content content, UUID by) {
        var id = Ids.next();
        var code = "own-" + id.toString().substring(24);
        scenarios.add(id, code, source, sourceId, content, by, clock.instant());
        audit.did(
                by,
                "scenario.made",
                "scenario",
                id.toString(),
                Map.of("source", source.name(), "of", sourceId.toString()));
        return id;
    }

    /** Changes it; what is played or reviewed stays, and the change makes the next version. */
    public void change(UUID id, Content content, UUID by) {
        var scenario = scenarios.hold(id);
        var version = scenario.fixed() ? scenario.version() + 1 : scenario.version();
        var now = clock.instant();
        scenarios.write(id, version, content, by, now);
        scenarios.move(id, Status.DRAFT, version, scenario.readyVersion(), scenario.note(), now);
        audit.did(by, "scenario.changed", "scenario", id.toString(), Map.of("version", String.valueOf(version)));
    }

    /** Hands a draft in for review. */
    public Step handIn(UUID id, UUID by) {
        var scenario = scenarios.hold(id);
        if (scenario.status() != Status.DRAFT) {
            return Step.NOT_NOW;
        }
        scenarios.move(id, Status.IN_REVIEW, scenario.version(), scenario.readyVersion(), "", clock.instant());
        audit.did(by, "scenario.handed-in", "scenario", id);
        return Step.DONE;
    }

    /** Puts the version that was looked at on the shelf. */
    public Step approve(UUID id, int version, UUID by) {
        var scenario = scenarios.hold(id);
        var may = review(scenario, version, by);
        if (may == Step.DONE) {
            var now = clock.instant();
            scenarios.reviewed(id, version, by, now);
            scenarios.move(id, Status.READY, version, version, "", now);
            audit.did(by, "scenario.approved", "scenario", id.toString(), Map.of("version", String.valueOf(version)));
        }
        return may;
    }

    /** Sends it back with what is to be otherwise. */
    public Step sendBack(UUID id, int version, String note, UUID by) {
        var scenario = scenarios.hold(id);
        var may = review(scenario, version, by);
        if (may == Step.DONE) {
            scenarios.move(id, Status.DRAFT, version, scenario.readyVersion(), note.strip(), clock.instant());
            audit.did(by, "scenario.sent-back", "scenario", id);
        }
        return may;
    }

    private static Step review(OwnScenario scenario, int version, UUID by) {
        if (scenario.status() != Status.IN_REVIEW || scenario.version() != version) {
            return Step.NOT_NOW;
        }
        return scenario.writtenBy().equals(by) ? Step.OWN_WORK : Step.DONE;
    }

    /** Takes it from the shelf; runs that were played keep their text. */
    public Step retire(UUID id, UUID by) {
        var scenario = scenarios.hold(id);
        if (scenario.readyVersion() == null) {
            return Step.NOT_NOW;
        }
        scenarios.move(id, Status.RETIRED, scenario.version(), null, "", clock.instant());
        audit.did(by, "scenario.retired", "scenario", id);
        return Step.DONE;
    }

    /** The scenario in its latest version. */
    @Transactional(readOnly = true)
    public OwnScenario require(UUID id) {
        return scenarios.require(id);
    }

    /** The latest that were changed. */
    @Transactional(readOnly = true)
    public List<OwnScenario> latest(int most) {
        return scenarios.latest(most);
    }
}
