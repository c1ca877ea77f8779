package io.bihuan.file.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.file.FileAnswer;
import io.bihuan.file.Files;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Gives files back, always as something to save: never as a page of this site. */
@Controller
class FileController {

    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/files/{id}")
    ResponseEntity<Resource> fetch(@PathVariable UUID id, SignedIn person, @RequestHeader HttpHeaders asked) {
        var file = files.findFor(id, person);
        return FileAnswer.of(file, files.resource(file), asked, true);
    }
}
