package io.bihuan.plan;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dates on which a plan is rolled out, step by step (N-24). */
@Service
@Transactional
public class Rollouts {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Standards standards;
    private final Audit audit;
    private final Clock clock;

    Rollouts(JdbcClient jdbc, Plans plans, Standards standards, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.standards = standards;
        this.audit = audit;
        this.clock = clock;
    }

    private record Dated(int step, String name, LocalDate day) {}

    /** The steps in their order: those that have dates, and those of the standard in force that have none yet. */
    @Transactional(readOnly = true)
    public List<RolloutStep> of(UUID planId) {
        var dated = jdbc
                .sql("select step, name, on_day as day from plan.rollout where plan_id = :plan")
                .param("plan", planId)
                .query(Dated.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Dated::step, step -> step));
        var names = standards
                .inForce(RolloutStandard.class, clock.instant())
                .rules()
                .rolloutSteps();
        var steps = new ArrayList<RolloutStep>();
        for (var i = 0; i < names.size(); i++) {
            var known = dated.get(i);
            steps.add(
                    known == null
                            ? new RolloutStep(i, names.get(i), null)
                            : new RolloutStep(i, known.name(), known.day()));
        }
        return steps;
    }

    /** Says when each step begins; an open plan's only. A step without a date has none any more. */
    public Dating set(UUID planId, List<RolloutStep> steps, SignedIn by) {
        var plan = plans.hold(planId);
        if (!plan.status().open()) {
            return new Dating.NotADraft(plan.state(LocalDate.now(clock)));
        }
        jdbc.sql("delete from plan.rollout where plan_id = :plan")
                .param("plan", planId)
                .update();
        steps.stream()
                .filter(step -> step.day() != null)
                .forEach(step -> jdbc.sql("""
                        insert into plan.rollout (plan_id, step, name, on_day)
                        values (:plan, :step, :name, :day)
                        """)
                        .param("plan", planId)
                        .param("step", step.step())
                        .param("name", step.name())
                        .param("day", step.day())
                        .update());
        plans.changed(planId);
        audit.did(by.staffId(), "plan.rollout-dated", "plan", planId);
        return new Dating.Dated();
    }

    /** A revision keeps the dates of the version before. */
    void copy(UUID from, UUID to) {
        jdbc.sql("""
                        insert into plan.rollout (plan_id, step, name, on_day)
                        select :to, step, name, on_day
                          from plan.rollout
                         where plan_id = :from
                        """).param("to", to).param("from", from).update();
    }
}
