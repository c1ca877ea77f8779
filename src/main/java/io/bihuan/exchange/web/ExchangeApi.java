package io.bihuan.exchange.web;

import io.bihuan.access.Allow;
import io.bihuan.access.AllowScope;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.exchange.ImportFormat;
import io.bihuan.exchange.QuestionImport;
import io.bihuan.web.Viewers;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions from programs, taken in as a job. */
@RestController
class ExchangeApi {

    private static final UUID NOBODY = new UUID(0, 0);

    private final QuestionImport imports;
    private final Viewers viewers;

    ExchangeApi(QuestionImport imports, Viewers viewers) {
        this.imports = imports;
        this.viewers = viewers;
    }

    /** The job that was started. */
    record Started(UUID id) {}

    @Allow(Permission.QUESTION_MANAGE)
    @AllowScope("questions:write")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Started.class)))
    @PostMapping("/api/v1/questions:import")
    ResponseEntity<?> start(
            @RequestParam String format,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(required = false) @Nullable String area,
            @RequestBody byte[] file,
            Locale locale) {
        var known = ImportFormat.of(format);
        if (known.isEmpty()) {
            var problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.BAD_REQUEST,
                    "format is one of "
                            + Arrays.stream(ImportFormat.values())
                                    .map(ImportFormat::code)
                                    .collect(Collectors.joining(", ")));
            return ResponseEntity.badRequest().body(problem);
        }
        var name = "questions." + (known.get().extension());
        var id = imports.start(known.get(), name, file, whole, area, locale, by());
        return ResponseEntity.accepted()
                .header("Location", "/api/v1/jobs/" + id)
                .body(new Started(id));
    }

    private UUID by() {
        return viewers.current() instanceof SignedIn person ? person.staffId() : NOBODY;
    }
}
