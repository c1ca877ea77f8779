package io.bihuan.complaint.web;

import io.bihuan.access.Allow;
import io.bihuan.access.AllowScope;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.complaint.ComplaintDesk;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.NewComplaint;
import io.bihuan.complaint.Opening;
import io.bihuan.complaint.Severity;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Complaints for other systems: hand one in, follow its stages and due times. */
@RestController
class ComplaintApi {

    /** Stands for a system that hands in a complaint by its token. */
    static final UUID SYSTEM = new UUID(0, 0);

    private final ComplaintDesk desk;
    private final ComplaintLists lists;
    private final Customers customers;
    private final Clock clock;

    ComplaintApi(ComplaintDesk desk, ComplaintLists lists, Customers customers, Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.customers = customers;
        this.clock = clock;
    }

    /** Who complains: a number the centre knows them by, or what they tell of themselves. */
    record Customer(
            @Nullable String number,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String externalId) {}

    /** A complaint handed in. */
    record Asked(
            @Nullable UUID conversationId,
            @Nullable Customer customer,
            @Nullable String category,
            @Nullable Severity severity,
            @Nullable BigDecimal claimAmount,
            @Nullable Boolean safety,
            @Nullable String description,
            @Nullable String wish,
            @Nullable String product,
            @Nullable String place) {

        NewComplaint complaint(@Nullable UUID customerId) {
            var contact = customer == null
                            || (customer.name() == null
                                    && customer.phone() == null
                                    && customer.email() == null
                                    && customer.externalId() == null)
                    ? null
                    : new Contact(customer.name(), customer.phone(), customer.email(), customer.externalId());
            return new NewComplaint(
                    conversationId,
                    customerId,
                    contact,
                    Objects.requireNonNullElse(category, ""),
                    Objects.requireNonNullElse(severity, Severity.S3),
                    claimAmount,
                    Boolean.TRUE.equals(safety),
                    Objects.requireNonNullElse(description, ""),
                    Objects.requireNonNullElse(wish, ""),
                    "",
                    Objects.requireNonNullElse(product, ""),
                    Objects.requireNonNullElse(place, ""),
                    NewComplaint.Via.API,
                    true);
        }
    }

    @Allow(Permission.COMPLAINT_HANDLE)
    @AllowScope("complaint:write")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ComplaintAnswer.class)))
    @PostMapping("/api/v1/complaints")
    ResponseEntity<?> open(@Nullable SignedIn me, @RequestBody Asked asked) {
        var by = me == null ? SYSTEM : me.staffId();
        return switch (desk.open(asked.complaint(known(asked)), by)) {
            case Opening.Opened(var _, var number) ->
                ResponseEntity.created(URI.create("/api/v1/complaints/" + number))
                        .body(answer(number, null));
            case Opening.MuchLike _ -> throw new IllegalStateException("other systems hand in whatever else is open");
            case Opening.Incomplete(var faults) -> {
                var problem = ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        faults.stream().map(Enum::name).collect(Collectors.joining(", ")));
                problem.setTitle("The complaint is incomplete");
                problem.setProperty("faults", faults);
                yield ResponseEntity.unprocessableContent().body(problem);
            }
        };
    }

    @Allow(Permission.COMPLAINT_READ)
    @AllowScope("complaint:read")
    @GetMapping("/api/v1/complaints/{number}")
    ComplaintAnswer one(@Nullable SignedIn me, @PathVariable String number) {
        return answer(number, me == null ? null : me.branchId());
    }

    private @Nullable UUID known(Asked asked) {
        var customer = asked.customer();
        return customer == null || customer.number() == null
                ? null
                : customers.byNumber(customer.number()).map(CustomerId::value).orElse(null);
    }

    private ComplaintAnswer answer(String number, @Nullable UUID branch) {
        return ComplaintAnswer.of(lists.file(number, branch), clock.getZone(), clock.instant());
    }
}
