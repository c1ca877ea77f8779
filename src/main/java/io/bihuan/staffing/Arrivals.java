package io.bihuan.staffing;

import io.bihuan.calendar.Deadlines;
import io.bihuan.people.StaffHired;
import java.time.LocalDate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Somebody comes: entry checks, the first week, and the probation begin. */
@Component
class Arrivals {

    private final ChecklistDesk checklists;
    private final ProbationDesk probations;
    private final Deadlines deadlines;

    Arrivals(ChecklistDesk checklists, ProbationDesk probations, Deadlines deadlines) {
        this.checklists = checklists;
        this.probations = probations;
        this.deadlines = deadlines;
    }

    @ApplicationModuleListener
    void on(StaffHired hired) {
        var firstDay = LocalDate.parse(hired.joinedOn());
        // Whoever came long ago and is only now written down is no newcomer.
        if (firstDay.isBefore(hired.at().atZone(deadlines.zone()).toLocalDate())) {
            return;
        }
        var begins = firstDay.atStartOfDay(deadlines.zone()).toInstant();
        checklists.open(ChecklistKind.ENTRY, hired.staffId(), begins, hired.at());
        checklists.open(ChecklistKind.ONBOARDING, hired.staffId(), begins, hired.at());
        probations.begin(hired.staffId(), hired.branchId(), firstDay, hired.at());
    }
}
