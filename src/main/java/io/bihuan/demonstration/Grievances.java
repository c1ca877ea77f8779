package io.bihuan.demonstration;

import io.bihuan.complaint.ComplaintDesk;
import io.bihuan.complaint.ComplaintId;
import io.bihuan.complaint.EscalationDesk;
import io.bihuan.complaint.NewComplaint;
import io.bihuan.complaint.Opening;
import io.bihuan.complaint.Severity;
import io.bihuan.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The complaints of the story that are not yet archived, and how they began. */
@Component
class Grievances {

    private static final Duration ACKNOWLEDGED_AFTER = Duration.ofMinutes(4);

    private final ComplaintDesk complaints;
    private final EscalationDesk escalations;
    private final List<Case> open = new ArrayList<>();
    private final List<Archived> archived = new ArrayList<>();
    private int begun;

    /** A complaint on its way, and how far the story has led it. */
    static final class Case {
        final ComplaintId id;
        final Scene scene;
        final UUID agent;
        final Instant since;
        final int number;
        int stages;

        Case(ComplaintId id, Scene scene, UUID agent, Instant since, int number) {
            this.number = number;
            this.id = id;
            this.scene = scene;
            this.agent = agent;
            this.since = since;
        }
    }

    Grievances(ComplaintDesk complaints, EscalationDesk escalations) {
        this.complaints = complaints;
        this.escalations = escalations;
    }

    /** One that is archived, and when the customer is asked once more. */
    record Archived(ComplaintId id, LocalDate visitOn) {}

    List<Archived> archived() {
        return archived;
    }

    List<Case> open() {
        return open;
    }

    void open(
            ConversationId conversation, Scene scene, Scene.Grievance grievance, UUID agent, Stage stage, Instant at) {
        var asked = new NewComplaint(
                conversation.value(),
                null,
                null,
                grievance.category(),
                grievance.safety() ? Severity.S1 : Severity.S3,
                grievance.amount().signum() == 0 ? null : grievance.amount(),
                grievance.safety(),
                scene.title() + "。" + scene.turns().getFirst().c(),
                grievance.wish(),
                "已致歉并复述诉求，客户同意等待核实");
        if (stage.at(at, () -> complaints.open(asked, agent)) instanceof Opening.Opened(var id, var _)) {
            open.add(new Case(id, scene, agent, at, ++begun));
            stage.at(at.plus(ACKNOWLEDGED_AFTER), () -> escalations.acknowledge(id, stage.id("li")));
        }
    }
}
