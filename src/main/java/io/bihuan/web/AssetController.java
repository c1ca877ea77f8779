package io.bihuan.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the bundles; their address names their content, so a browser may keep them for a year. */
@Controller
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @OpenToAll
    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<byte[]> bundle(@PathVariable String name) {
        var bundle = assets.find(name);
        if (bundle == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(
                        name.endsWith(".css")
                                ? MediaType.valueOf("text/css;charset=UTF-8")
                                : MediaType.valueOf("text/javascript;charset=UTF-8"))
                .body(bundle.bytes());
    }
}
