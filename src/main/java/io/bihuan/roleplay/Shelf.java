package io.bihuan.roleplay;

import io.bihuan.roleplay.play.Manners;
import io.bihuan.roleplay.play.Scenario;
import io.bihuan.roleplay.play.ScenarioFile;
import io.bihuan.web.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scenarios that the product brings along, read when they are first asked for. */
@Component
public class Shelf {

    private static final String FILES = "classpath:roleplay/scenarios/*.yaml";
    private static final String MANNERS = "classpath:roleplay/manners.yaml";

    private volatile List<Script> scripts = List.of();
    private volatile @Nullable Manners manners;

    /** A scenario with the text that it was read from. */
    record Script(String hash, String yaml, Scenario scenario) {

        static Script of(String name, String yaml) {
            return new Script(hash(yaml), yaml, ScenarioFile.scenario(name, yaml));
        }

        private static String hash(String yaml) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** All of them, in their order. */
    public List<Scenario> scenarios() {
        return scripts().stream().map(Script::scenario).toList();
    }

    /** The scenario of this id. */
    public Scenario require(String id) {
        return script(id).scenario();
    }

    Script script(String id) {
        return scripts().stream()
                .filter(script -> script.scenario().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("scenario " + id));
    }

    Manners manners() {
        var read = manners;
        if (read == null) {
            try {
                var file = new PathMatchingResourcePatternResolver().getResource(MANNERS);
                read = ScenarioFile.manners(name(file), text(file));
                manners = read;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return read;
    }

    private List<Script> scripts() {
        if (scripts.isEmpty()) {
            scripts = read();
        }
        return scripts;
    }

    private static List<Script> read() {
        try {
            var scripts = new ArrayList<Script>();
            var files = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .sorted(Comparator.comparing(Shelf::name))
                    .toList();
            for (var file : files) {
                scripts.add(Script.of(name(file), text(file)));
            }
            return List.copyOf(scripts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
