package io.bihuan.knowledge.web;

import io.bihuan.access.Allow;
import io.bihuan.access.AllowScope;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.file.RowImport;
import io.bihuan.knowledge.ArticleImport;
import io.bihuan.knowledge.KnowledgeSearch;
import io.bihuan.web.Viewers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Knowledge for other systems. */
@RestController
class KnowledgeApi {

    private static final int MOST_HITS = 100;

    private final KnowledgeSearch search;
    private final ArticleImport imports;
    private final Viewers viewers;

    KnowledgeApi(KnowledgeSearch search, ArticleImport imports, Viewers viewers) {
        this.search = search;
        this.imports = imports;
        this.viewers = viewers;
    }

    /** One article that was found; {@code score} is from 0 to 1. */
    record ApiHit(String externalId, String question, double score, String snippet) {}

    /** What was found, the best first. */
    record ApiHits(List<ApiHit> hits) {}

    /** The job that was started; ask {@code GET /api/v1/jobs/{id}} how far it is. */
    record ApiJob(UUID id) {}

    /** Finds published articles by a question in the asker's own words. */
    @Allow(Permission.KNOWLEDGE_READ)
    @AllowScope("knowledge:read")
    @GetMapping("/api/v1/knowledge/search")
    ApiHits search(@RequestParam String q, @RequestParam(defaultValue = "10") int limit) {
        return new ApiHits(search.search(q, Math.clamp(limit, 1, MOST_HITS)).stream()
                .map(hit -> new ApiHit(hit.externalId(), hit.question(), hit.score(), hit.snippet()))
                .toList());
    }

    /** Takes in JSON lines, one article a line, and publishes them; an article known by its id is replaced. */
    @Allow(Permission.KNOWLEDGE_PUBLISH)
    @AllowScope("knowledge:write")
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))))
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @PostMapping("/api/v1/knowledge/articles:import")
    ResponseEntity<ApiJob> take(InputStream body) throws IOException {
        var by = viewers.current() instanceof SignedIn person ? person.staffId() : RowImport.ANOTHER_SYSTEM;
        var job = imports.start("articles.jsonl", body, by);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job))
                .body(new ApiJob(job));
    }
}
