package io.bihuan.file.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.file.Files;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives files back, always as something to save: never as a page of this site. */
@Controller
class FileController {

    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/files/{id}")
    ResponseEntity<Resource> fetch(@PathVariable UUID id, SignedIn person) {
        var file = files.findFor(id, person);
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .eTag(file.sha256())
                .contentType(MediaType.parseMediaType(file.type()))
                .contentLength(file.size())
                .body(new InputStreamResource(() -> files.open(file.id())));
    }
}
