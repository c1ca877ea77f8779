package io.bihuan.calendar.web;

import io.bihuan.access.Allow;
import io.bihuan.access.AllowScope;
import io.bihuan.access.Permission;
import io.bihuan.calendar.Calendars;
import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.Explanations;
import io.bihuan.calendar.OutOfReach;
import io.bihuan.web.UiFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Deadlines for other systems, computed as the product computes its own. */
@RestController
class DeadlineApi {

    private final Deadlines deadlines;
    private final Calendars calendars;
    private final UiFactory uis;

    DeadlineApi(Deadlines deadlines, Calendars calendars, UiFactory uis) {
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.uis = uis;
    }

    @AllowScope("calendar:read")
    @Allow(Permission.CALENDAR_READ)
    @PostMapping("/api/v1/calendar/deadlines")
    DeadlineAnswer due(@RequestBody DeadlineQuestion question) {
        var asked = DeadlineReader.read(question, calendars);
        var deadline = deadlines.due(asked.start(), asked.term(), asked.calendar(), asked.pauses());
        return new DeadlineAnswer(
                deadline.dueAt()
                        .atZone(calendars.require(asked.calendar()).zone())
                        .toOffsetDateTime(),
                deadline.provisional(),
                Explanations.of(deadline.explanation(), uis.plain()));
    }

    @ExceptionHandler({DeadlineReader.Malformed.class, OutOfReach.class})
    ResponseEntity<ProblemDetail> refused(RuntimeException fault) {
        return ResponseEntity.badRequest()
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(fault.getMessage())));
    }
}
