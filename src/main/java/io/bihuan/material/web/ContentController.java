package io.bihuan.material.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.file.FileAnswer;
import io.bihuan.file.Files;
import io.bihuan.material.Kind;
import io.bihuan.material.Materials;
import io.bihuan.material.PagePictures;
import io.bihuan.web.NotFound;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out what materials hold: films in the parts a player asks for, documents page by page, anything to save. */
@Controller
class ContentController {

    private final Materials materials;
    private final PagePictures pages;
    private final Files files;

    ContentController(Materials materials, PagePictures pages, Files files) {
        this.materials = materials;
        this.pages = pages;
        this.files = files;
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/materials/versions/{version}/content")
    ResponseEntity<Resource> content(
            SignedIn me,
            @PathVariable UUID version,
            @RequestParam(defaultValue = "false") boolean save,
            @RequestHeader HttpHeaders asked) {
        var one = materials.version(version, me);
        if (one.fileId() == null) {
            throw new NotFound("file of " + version);
        }
        var file = files.find(one.fileId());
        var shown = one.kind().plays() || one.kind() == Kind.PICTURE;
        return FileAnswer.of(file, files.resource(file), asked, save || !shown);
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/materials/versions/{version}/pages/{page}")
    ResponseEntity<byte[]> page(SignedIn me, @PathVariable UUID version, @PathVariable int page) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(pages.page(materials.version(version, me), page));
    }
}
