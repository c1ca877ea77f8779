package io.bihuan.emergency;

import io.bihuan.complaint.ComplaintEscalated;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A complaint about somebody's safety starts the emergency process at once (M-06), or proposes it where the rule says so. */
@Component
class SafetyEscalations {

    private final EmergencyDesk desk;
    private final People people;
    private final Standards standards;

    SafetyEscalations(EmergencyDesk desk, People people, Standards standards) {
        this.desk = desk;
        this.people = people;
        this.standards = standards;
    }

    @ApplicationModuleListener
    void on(ComplaintEscalated escalated) {
        if (!escalated.safety()) {
            return;
        }
        var branch = escalated.told().stream()
                .map(people::find)
                .flatMap(Optional::stream)
                .map(Person::branchId)
                .findFirst()
                .orElse(null);
        desk.raise(
                EmergencyKind.SAFETY,
                escalated.number(),
                new EmergencyDesk.Source(
                        "COMPLAINT", escalated.complaintId().toString(), "/complaints/" + escalated.number()),
                branch,
                standards
                        .inForce(SafetyStandard.class, escalated.at())
                        .rules()
                        .escalation()
                        .emergencyAtOnce(),
                escalated.at());
    }
}
