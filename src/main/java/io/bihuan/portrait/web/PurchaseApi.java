package io.bihuan.portrait.web;

import io.bihuan.access.AllowScope;
import io.bihuan.access.SignedIn;
import io.bihuan.portrait.PurchaseImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Purchases from other systems. */
@RestController
class PurchaseApi {

    private final PurchaseImport imports;

    PurchaseApi(PurchaseImport imports) {
        this.imports = imports;
    }

    /** The job that was started; ask {@code GET /api/v1/jobs/{id}} how far it is. */
    record PurchaseJob(UUID id) {}

    /** Takes in CSV with a row of headings; a purchase known by its reference stays as it is. */
    @AllowScope("customers:write")
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @PostMapping("/api/v1/purchases:import")
    ResponseEntity<PurchaseJob> take(InputStream body, SignedIn actor) {
        var job = imports.start("purchases.csv", body, actor.staffId());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job))
                .body(new PurchaseJob(job));
    }
}
