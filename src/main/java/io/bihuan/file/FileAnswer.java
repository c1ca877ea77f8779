package io.bihuan.file;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers with a kept file whole or in the parts that were asked for, as players do that skip in a film: 206 with the
 * part, 416 where there is none, and the whole where the caller's copy has another fingerprint ({@code If-Range}) or
 * the ranges make no sense.
 */
public final class FileAnswer {

    private static final String POLICY = "default-src 'none'; sandbox";

    private FileAnswer() {}

    /**
     * The file to be shown within a page or saved.
     *
     * @param asked the headers of the request
     * @param saved whether a browser saves it instead of showing it
     */
    public static ResponseEntity<Resource> of(StoredFile file, Resource content, HttpHeaders asked, boolean saved) {
        var etag = '"' + file.sha256() + '"';
        if (asked.getIfNoneMatch().contains(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
        }
        var ranges = ranges(asked, etag);
        if (ranges.isEmpty()) {
            return answer(file, etag, saved)
                    .contentLength(file.size())
                    .body(new InputStreamResource(content::getInputStream));
        }
        try {
            HttpRange.toResourceRegions(ranges, content);
            // Spring reads the same header again and answers with these parts.
            return answer(file, etag, saved).body(content);
        } catch (IllegalArgumentException outside) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size())
                    .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                    .build();
        }
    }

    private static List<HttpRange> ranges(HttpHeaders asked, String etag) {
        var condition = asked.getFirst(HttpHeaders.IF_RANGE);
        if (condition != null && !condition.equals(etag)) {
            return List.of();
        }
        try {
            return asked.getRange();
        } catch (IllegalArgumentException nonsense) {
            return List.of();
        }
    }

    private static ResponseEntity.BodyBuilder answer(StoredFile file, String etag, boolean saved) {
        var disposition = saved ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .eTag(etag)
                .contentType(MediaType.parseMediaType(file.type()));
    }
}
