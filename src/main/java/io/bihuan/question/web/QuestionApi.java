package io.bihuan.question.web;

import io.bihuan.access.Allow;
import io.bihuan.access.AllowScope;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.question.ImportFormat;
import io.bihuan.question.QuestionImport;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionLists;
import io.bihuan.question.QuestionStatus;
import io.bihuan.web.Viewers;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions for programs: import as a job, and reading page by page. */
@RestController
class QuestionApi {

    private static final int MOST = 500;
    private static final UUID NOBODY = new UUID(0, 0);

    private final QuestionImport imports;
    private final QuestionLists lists;
    private final Viewers viewers;

    QuestionApi(QuestionImport imports, QuestionLists lists, Viewers viewers) {
        this.imports = imports;
        this.lists = lists;
        this.viewers = viewers;
    }

    /** The job that was started. */
    record Started(UUID id) {}

    /** One page; {@code next} is the cursor of the one behind it, null at the end. */
    record Page(
            List<QuestionLists.Line> questions, @Nullable UUID next) {}

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
                    HttpStatus.BAD_REQUEST, "format is one of xlsx, gift, aiken, gaokao-json");
            return ResponseEntity.badRequest().body(problem);
        }
        var name = "questions." + (known.get() == ImportFormat.XLSX ? "xlsx" : "txt");
        var id = imports.start(known.get(), name, file, whole, area, locale, by());
        return ResponseEntity.accepted()
                .header("Location", "/api/v1/jobs/" + id)
                .body(new Started(id));
    }

    @Allow(Permission.QUESTION_READ)
    @AllowScope("questions:read")
    @GetMapping("/api/v1/questions")
    Page questions(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable QuestionKind kind,
            @RequestParam(required = false) @Nullable QuestionStatus status,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var wanted = Math.clamp(limit, 1, MOST);
        var found = lists.find(new QuestionLists.Search(q, area, kind, status), cursor, wanted + 1);
        var more = found.size() > wanted;
        var page = more ? found.subList(0, wanted) : found;
        return new Page(page, more ? page.getLast().id() : null);
    }

    private UUID by() {
        return viewers.current() instanceof SignedIn person ? person.staffId() : NOBODY;
    }
}
