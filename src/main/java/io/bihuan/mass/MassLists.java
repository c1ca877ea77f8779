package io.bihuan.mass;

import io.bihuan.complaint.AlikeComplaints;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that are asked about mass complaints. */
@Service
@Transactional(readOnly = true)
public class MassLists {

    private final Incidents incidents;
    private final ComplaintLists lists;
    private final AlikeComplaints alike;
    private final Standards standards;
    private final Clock clock;

    MassLists(Incidents incidents, ComplaintLists lists, AlikeComplaints alike, Standards standards, Clock clock) {
        this.incidents = incidents;
        this.lists = lists;
        this.alike = alike;
        this.standards = standards;
        this.clock = clock;
    }

    /** The latest mass complaints that a branch sees. */
    public List<Incident> latest(@Nullable UUID branch, int limit) {
        return incidents.latest(branch, limit);
    }

    /** The one of that number. */
    public Incident require(String number, @Nullable UUID branch) {
        return incidents.require(number, branch);
    }

    /** The complaints that belong to it. */
    public List<ComplaintLists.Row> members(Incident incident) {
        return lists.byIds(incidents.members(incident.id()));
    }

    /** Open complaints that look like one case and belong to none: the same type, product and place within the window. */
    public List<AlikeComplaints.Case> suggested(@Nullable UUID branch) {
        var now = clock.instant();
        var rules = standards.inForce(MassStandard.class, now).rules();
        return alike.open(now.minus(rules.within()), rules.least(), branch).stream()
                .map(each -> each.without(incidents.taken(each.complaints())))
                .filter(each -> each.complaints().size() >= rules.least())
                .toList();
    }
}
