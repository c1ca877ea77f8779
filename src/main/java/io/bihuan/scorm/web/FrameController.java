package io.bihuan.scorm.web;

import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.scorm.Admitted;
import io.bihuan.scorm.Packages;
import io.bihuan.scorm.Passes;
import io.bihuan.scorm.Standard;
import io.bihuan.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.ObjectMapper;

/**
 * Serves a package's files to the frame that has the word for them. Whatever the package does, it does in an origin of
 * its own: the policy says so even where somebody opens the address by itself.
 */
@Controller
class FrameController {

    static final String FILES = "/scorm/content/";

    private static final String POLICY =
            "sandbox allow-scripts allow-forms allow-modals; default-src 'self' data: blob: "
                    + "'unsafe-inline' 'unsafe-eval'; connect-src 'self' data: blob:; object-src 'none'; form-action 'none'; "
                    + "base-uri 'self'; frame-ancestors 'self'";
    private static final String LIBRARY = "~/library.js";
    private static final String STATE = "~/state.js";

    /** Said aloud, for a page of theirs may be in any encoding. */
    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    private static final Map<Standard, String> LIBRARIES = Map.of(
            Standard.SCORM_12, "static/vendor/scorm/scorm12.min.js",
            Standard.SCORM_2004, "static/vendor/scorm/scorm2004.min.js");

    private final Passes passes;
    private final Packages packages;
    private final People people;
    private final FrameState states;
    private final Map<Standard, byte[]> libraries = new ConcurrentHashMap<>();

    FrameController(Passes passes, Packages packages, People people, ObjectMapper json) {
        this.passes = passes;
        this.packages = packages;
        this.people = people;
        this.states = new FrameState(json);
    }

    @OpenToAll
    @GetMapping(FILES + "{word}/**")
    ResponseEntity<ByteArrayResource> file(@PathVariable String word, HttpServletRequest request) {
        var admitted = passes.admitted(word);
        if (admitted.isEmpty()) {
            return ResponseEntity.notFound()
                    .header("Content-Security-Policy", POLICY)
                    .build();
        }
        var from = request.getContextPath() + FILES + word + "/";
        var path = UriUtils.decode(request.getRequestURI().substring(from.length()), StandardCharsets.UTF_8);
        return switch (path) {
            case LIBRARY -> answer(library(admitted.get()), SCRIPT, Duration.ofHours(12));
            case STATE -> answer(state(admitted.get(), word), SCRIPT, Duration.ZERO);
            default ->
                packages.file(admitted.get().packageId(), path)
                        .map(bytes -> page(bytes, path, from))
                        .orElseGet(() -> ResponseEntity.notFound()
                                .header("Content-Security-Policy", POLICY)
                                .build());
        };
    }

    private static ResponseEntity<ByteArrayResource> page(byte[] bytes, String path, String from) {
        var type = FramePages.type(path);
        if (!type.equals("text/html")) {
            return answer(bytes, type, Duration.ofHours(12));
        }
        var scripts = "<script src=\"" + from + STATE + "\"></script><script src=\"" + from + LIBRARY + "\"></script>";
        return answer(FramePages.speaking(bytes, scripts), type, Duration.ZERO);
    }

    private static ResponseEntity<ByteArrayResource> answer(byte[] bytes, String type, Duration kept) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                // The frame's own origin is nobody's, so reading its own files needs leave; the word is the key.
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .cacheControl(
                        kept.isZero()
                                ? CacheControl.noStore()
                                : CacheControl.maxAge(kept).cachePrivate())
                .contentType(MediaType.parseMediaType(type))
                .body(new ByteArrayResource(bytes));
    }

    /** The kept library of the edition, followed by what offers it to the package. */
    private byte[] library(Admitted admitted) {
        var standard = packages.require(admitted.packageId()).standard();
        return libraries.computeIfAbsent(standard, each -> {
            var library = new String(FramePages.resource(String.valueOf(LIBRARIES.get(each))), StandardCharsets.UTF_8);
            var bridge = new String(FramePages.resource("scorm/bridge.js"), StandardCharsets.UTF_8);
            return (library + "\n" + bridge).getBytes(StandardCharsets.UTF_8);
        });
    }

    private byte[] state(Admitted admitted, String word) {
        var learning = packages.require(admitted.packageId());
        var item = packages.items(learning.id()).get(admitted.place());
        var run = packages.runs(admitted.attemptId()).get(item.place());
        var number = people.find(admitted.staffId())
                .map(Person::number)
                .orElse(admitted.staffId().toString());
        var name = people.name(admitted.staffId());
        return states.script(learning, item, run, number, name, word).getBytes(StandardCharsets.UTF_8);
    }
}
