package io.bihuan.job.web;

import io.bihuan.access.Allow;
import io.bihuan.access.AllowScope;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.job.WorkState;
import io.bihuan.job.Works;
import io.bihuan.web.NotFound;
import io.bihuan.web.Viewers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells programs how far long work is. */
@RestController
class JobApi {

    private final Works works;
    private final Viewers viewers;

    JobApi(Works works, Viewers viewers) {
        this.works = works;
        this.viewers = viewers;
    }

    /** How far a job is; {@code total} is null while nobody knows, {@code errors} the rows left out. */
    record Job(WorkState.State state, long done, @Nullable Long total, List<WorkState.RowError> errors) {}

    /** How far a job is: of a token any, of a person their own, or any where their role oversees work. */
    @Allow(Permission.OWN_DESK)
    @AllowScope("jobs:read")
    @GetMapping("/api/v1/jobs/{id}")
    Job job(@PathVariable UUID id) {
        var state = works.state(id);
        if (viewers.current() instanceof SignedIn person
                && !person.may(Permission.JOB_READ)
                && !state.by().equals(person.staffId())) {
            throw new NotFound("work " + id);
        }
        return new Job(state.state(), state.done(), state.total(), errors(state));
    }

    private static List<WorkState.RowError> errors(WorkState state) {
        return state.failure().isEmpty() || !state.errors().isEmpty()
                ? state.errors()
                : List.of(new WorkState.RowError(0, state.failure()));
    }
}
