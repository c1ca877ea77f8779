package io.bihuan.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chapters that a centre begins with, a file each: {@code handbook/NN-slug.md}. */
@Service
public class StarterChapters {

    private static final Pattern NAME = Pattern.compile("(\\d{2})-([a-z0-9-]+)\\.md");

    private final HandbookDesk desk;
    private final Handbook handbook;

    StarterChapters(HandbookDesk desk, Handbook handbook) {
        this.desk = desk;
        this.handbook = handbook;
    }

    record File(int number, String slug, NewVersion words) {}

    /** Adds those that are not there, and says how many; those changed since are left alone. */
    @Transactional
    public int load(UUID by) {
        return (int) shelf().stream()
                .map(file -> desk.add(file.number(), file.slug(), file.words(), by))
                .filter(HandbookDesk.Writing.Written.class::isInstance)
                .count();
    }

    /** How many of them are not there. */
    public int missing() {
        var there = handbook.chapters().stream().map(Chapter::slug).collect(Collectors.toSet());
        return (int)
                shelf().stream().filter(file -> !there.contains(file.slug())).count();
    }

    static List<File> shelf() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:handbook/*.md");
            return Arrays.stream(found)
                    .map(resource -> {
                        try {
                            return file(
                                    String.valueOf(resource.getFilename()),
                                    resource.getContentAsString(StandardCharsets.UTF_8));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sorted(Comparator.comparingInt(File::number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static File file(String name, String text) {
        var named = NAME.matcher(name);
        if (!named.matches()) {
            throw new IllegalStateException("a chapter is called NN-slug.md, and not " + name);
        }
        var head = new LinkedHashMap<String, String>();
        var body = text.replace("\r\n", "\n");
        if (body.startsWith("---\n")) {
            var end = body.indexOf("\n---\n", 3);
            body.substring(4, end).lines().forEach(line -> {
                var parts = line.split(":", 2);
                head.put(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip());
            });
            body = body.substring(end + 5);
        }
        body = body.stripLeading();
        if (!body.startsWith("# ")) {
            throw new IllegalStateException("a chapter begins with its title: " + name);
        }
        var line = body.indexOf('\n');
        var words = new NewVersion(
                body.substring(2, line).strip(),
                head.getOrDefault("en", ""),
                body.substring(line + 1).strip(),
                list(head, "areas"),
                list(head, "rules"),
                true,
                "");
        return new File(Integer.parseInt(named.group(1)), named.group(2), words);
    }

    private static List<String> list(Map<String, String> head, String key) {
        return Arrays.stream(
                        head.getOrDefault(key, "").replaceAll("[\\[\\]]", "").split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
