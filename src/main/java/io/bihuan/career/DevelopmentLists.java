package io.bihuan.career;

import io.bihuan.access.SignedIn;
import io.bihuan.people.PeopleLists;
import io.bihuan.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked about development plans. */
@Service
@Transactional(readOnly = true)
public class DevelopmentLists {

    private final DevelopmentRows rows;
    private final PeopleLists people;
    private final Reach reach;

    DevelopmentLists(DevelopmentRows rows, PeopleLists people, Reach reach) {
        this.rows = rows;
        this.people = people;
        this.reach = reach;
    }

    /** Somebody and their plan of a year; null where they have none. */
    public record Line(PeopleLists.Row person, @Nullable DevelopmentPlan plan) {}

    /** Everybody within reach with their plan of the year, whoever has none in front. */
    public List<Line> ofYear(int year, SignedIn viewer) {
        var asked = new PeopleLists.Question("", reach.unitOf(viewer), "", PeopleLists.State.HERE, viewer.branchId());
        var staff = people.everybody(asked).stream()
                .filter(person -> person.leavesAt() == null && person.joinedOn().getYear() <= year)
                .toList();
        Map<UUID, DevelopmentPlan> plans =
                rows.ofYear(staff.stream().map(PeopleLists.Row::id).toList(), year);
        return staff.stream()
                .map(person -> new Line(person, plans.get(person.id())))
                .toList();
    }

    /** A person's plans, the latest year in front. */
    public List<DevelopmentPlan> of(UUID staffId) {
        return rows.of(staffId);
    }

    /** A plan for its person and for those who lead them. */
    public DevelopmentPlan require(UUID id, SignedIn viewer) {
        var plan = rows.find(id).orElseThrow(() -> new NotFound("development plan " + id));
        reach.require(plan.staffId(), viewer);
        return plan;
    }

    /** A plan for its person alone. */
    public DevelopmentPlan requireOwn(UUID id, SignedIn viewer) {
        return rows.find(id)
                .filter(plan -> plan.staffId().equals(viewer.staffId()))
                .orElseThrow(() -> new NotFound("development plan " + id));
    }
}
