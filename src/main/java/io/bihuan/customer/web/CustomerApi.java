package io.bihuan.customer.web;

import io.bihuan.access.Allow;
import io.bihuan.access.AllowScope;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.customer.CustomerImport;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.customer.Customers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers for other systems. */
@RestController
class CustomerApi {

    private static final int MOST = 50;

    private final CustomerImport imports;
    private final Customers customers;
    private final Clock clock;

    CustomerApi(CustomerImport imports, Customers customers, Clock clock) {
        this.imports = imports;
        this.customers = customers;
        this.clock = clock;
    }

    /** The job that was started; ask {@code GET /api/v1/jobs/{id}} how far it is. */
    record CustomerJob(UUID id) {}

    /** A customer; name, phone and e-mail are masked, for other systems as for people. */
    record KnownCustomer(
            UUID id,
            String number,
            @Nullable String externalId,
            String name,
            String phone,
            String email,
            String grade,
            String note,
            OffsetDateTime since) {}

    /** Those who share a phone number, the one known longest first. */
    record KnownCustomers(List<KnownCustomer> customers) {}

    /** Takes in CSV with a row of headings; who is known by outside id, phone or e-mail is brought up to date. */
    @AllowScope("customers:write")
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @PostMapping("/api/v1/customers:import")
    ResponseEntity<CustomerJob> take(InputStream body, SignedIn actor) {
        var job = imports.start("customers.csv", body, actor.staffId());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job))
                .body(new CustomerJob(job));
    }

    /** Finds customers by phone number, however it is typed. */
    @Allow(Permission.CUSTOMER_READ)
    @AllowScope("customers:read")
    @GetMapping("/api/v1/customers")
    KnownCustomers find(@RequestParam String phone) {
        return new KnownCustomers(
                customers.withPhone(phone, MOST).stream().map(this::answer).toList());
    }

    private KnownCustomer answer(CustomerPreview known) {
        return new KnownCustomer(
                known.id().value(),
                known.number(),
                known.externalId(),
                known.name(),
                known.phone(),
                known.email(),
                known.grade(),
                known.note(),
                known.since().atZone(clock.getZone()).toOffsetDateTime());
    }
}
