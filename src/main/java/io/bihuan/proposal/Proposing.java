package io.bihuan.proposal;

import io.bihuan.access.Role;
import io.bihuan.calendar.Deadlines;
import io.bihuan.competence.Needs;
import io.bihuan.course.Courses;
import io.bihuan.coverage.Frequency;
import io.bihuan.coverage.Holdings;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.plan.Finding;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanAdviser;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanLists;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what proposals and checks are made of: rules, courses, what was held, who needs what, who teaches. */
@Component
class Proposing implements PlanAdviser {

    private final Standards standards;
    private final PlanLists plans;
    private final Courses courses;
    private final Holdings holdings;
    private final Needs needs;
    private final People people;
    private final Deadlines calendar;
    private final Clock clock;

    Proposing(
            Standards standards,
            PlanLists plans,
            Courses courses,
            Holdings holdings,
            Needs needs,
            People people,
            Deadlines calendar,
            Clock clock) {
        this.standards = standards;
        this.plans = plans;
        this.courses = courses;
        this.holdings = holdings;
        this.needs = needs;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<PlanItem> missingIn(Plan plan) {
        var standard = standard();
        var proposals = new Proposals(standard, courses.all(), calendar::isWorkday);
        var proposed = new ArrayList<PlanItem>();
        var ahead = new YearAhead(proposals);
        var last = holdings.lastBefore(plan.period().first(), plan.branchId());
        switch (plan.period().kind()) {
            case MONTHLY -> {
                var year = plans.yearOf(plan);
                var foreseen =
                        year.map(one -> ahead.courses(one, plan.period())).orElse(Map.of());
                var due = new ArrayList<>(proposals.due(plan.period(), last, foreseen));
                year.ifPresent(one -> due.addAll(ahead.besides(one, plan.period())));
                proposed.addAll(unanswered(plan.items(), due));
            }
            case ANNUAL -> proposed.addAll(unanswered(plan.items(), ahead.due(plan.period(), last)));
        }
        var answered = new HashSet<UUID>();
        proposed.forEach(item -> answered.addAll(item.reason().needs()));
        plan.items().forEach(item -> answered.addAll(item.reason().needs()));
        var open = needs.open().stream()
                .filter(need -> !answered.contains(need.id()) && concerns(plan, need.staffId()))
                .toList();
        proposed.addAll(proposals.needed(plan.period(), open));
        return new TeachingShare(plan.draftedBy(), standard.supervisorHoursAWeek(), instructors(plan)).over(proposed);
    }

    @Override
    public List<Finding> findings(Plan plan) {
        return switch (plan.period().kind()) {
            case MONTHLY -> ofMonth(plan);
            case ANNUAL -> List.of();
        };
    }

    private List<Finding> ofMonth(Plan plan) {
        var check = new PlanCheck(standard(), courses.all(), calendar::isWorkday);
        var findings = new ArrayList<>(check.of(
                plan.period(),
                plan.items(),
                plan.draftedBy(),
                holdings.lastBefore(plan.period().first(), plan.branchId()),
                needs.open().stream()
                        .filter(need -> concerns(plan, need.staffId()))
                        .toList()));
        findings.addAll(uncovered(plan));
        return findings;
    }

    private List<Finding> uncovered(Plan plan) {
        var everybody = plan.branchId() == null ? people.all() : people.inBranch(plan.branchId());
        return standard().frequencies().stream()
                .filter(Frequency::everyone)
                .flatMap(frequency -> frequency.courses().stream().map(course -> Map.entry(frequency.rule(), course)))
                .flatMap(entry -> {
                    var covered = holdings.coveredSince(
                            entry.getValue(), plan.period().last().minusYears(1));
                    var missing = everybody.stream()
                            .filter(person -> !covered.contains(person.id()))
                            .count();
                    return missing == 0 || plan.items().stream().anyMatch(item -> teaches(item, entry.getValue()))
                            ? Stream.of()
                            : Stream.of(Finding.of(Finding.Kind.NOT_COVERED_WITHIN_A_YEAR, entry.getKey(), missing));
                })
                .toList();
    }

    private ProposalStandard standard() {
        return standards.inForce(ProposalStandard.class, clock.instant()).rules();
    }

    private boolean teaches(PlanItem item, String courseCode) {
        return item.courseId() != null
                && courses.find(item.courseId())
                        .filter(course -> course.code().equals(courseCode))
                        .isPresent();
    }

    /** Of several lines on one course, as many are answered as the plan has already. */
    private static List<PlanItem> unanswered(List<PlanItem> there, List<PlanItem> due) {
        var left = new HashMap<String, Integer>();
        there.forEach(item -> left.merge(subject(item), 1, Integer::sum));
        return due.stream()
                .filter(item -> left.merge(subject(item), -1, Integer::sum) < 0)
                .toList();
    }

    private static String subject(PlanItem item) {
        return item.courseId() == null ? item.topic() : item.courseId().toString();
    }

    private boolean concerns(Plan plan, UUID staffId) {
        return plan.branchId() == null
                || people.find(staffId)
                        .map(Person::branchId)
                        .filter(plan.branchId()::equals)
                        .isPresent();
    }

    private List<UUID> instructors(Plan plan) {
        var named = holding(Role.INSTRUCTOR, plan);
        return named.isEmpty() ? holding(Role.TEAM_LEADER, plan) : named;
    }

    private List<UUID> holding(Role role, Plan plan) {
        return people.holding(role).stream()
                .filter(person -> plan.branchId() == null || plan.branchId().equals(person.branchId()))
                .map(Person::id)
                .toList();
    }
}
