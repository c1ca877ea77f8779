package io.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The handbook as it lies in the program: twelve chapters, each with its areas, its rules and an English title. */
class HandbookTests {

    private static final Path FOLDER = Path.of("src/main/resources/handbook");
    private static final Pattern FRONT = Pattern.compile("\\A---\\n(.*?\\n)---\\n(.*)\\z", Pattern.DOTALL);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private record Front(String en, List<String> rules, List<String> areas) {}

    private record Chapter(Front front, String text) {

        long length() {
            return HAN.matcher(text).results().count();
        }

        String title() {
            return text.lines().findFirst().orElseThrow();
        }

        Stream<String> sections() {
            return text.lines().filter(line -> line.startsWith("## "));
        }
    }

    private final Map<String, Chapter> chapters = chapters();

    private static Map<String, Chapter> chapters() {
        var found = new TreeMap<String, Chapter>();
        for (var file : HouseRulesTests.files(FOLDER, ".md")) {
            var parts = FRONT.matcher(HouseRulesTests.read(file));
            assertThat(parts.matches()).as(file.toString()).isTrue();
            var front = new YAMLMapper().readValue(parts.group(1), Front.class);
            found.put(file.getFileName().toString(), new Chapter(front, parts.group(2)));
        }
        return found;
    }

    @Test
    void has_twelve_chapters_numbered_without_a_gap() {
        assertThat(chapters.keySet().stream().map(name -> name.substring(0, 3)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj("%02d-"::formatted)
                        .toList());
    }

    @Test
    void each_chapter_begins_with_its_title_and_is_divided() {
        assertThat(chapters).allSatisfy((name, chapter) -> {
            assertThat(chapter.title()).as(name).matches("# \\S.*");
            assertThat(chapter.sections().toList())
                    .as(name)
                    .hasSizeGreaterThanOrEqualTo(5)
                    .doesNotHaveDuplicates();
            assertThat(chapter.front().en()).as(name).isNotBlank();
        });
        assertThat(chapters.values()).extracting(Chapter::title).doesNotHaveDuplicates();
    }

    @Test
    void each_chapter_is_read_in_a_few_minutes() {
        assertThat(chapters)
                .allSatisfy(
                        (name, chapter) -> assertThat(chapter.length()).as(name).isBetween(900L, 1600L));
    }

    @Test
    void the_areas_of_the_chapters_exist() {
        var migration = HouseRulesTests.read(
                Path.of("src/main/resources/db/migration/competence/V11_1__areas_evidence_and_needs.sql"));
        assertThat(chapters)
                .allSatisfy((name, chapter) -> assertThat(chapter.front().areas())
                        .as(name)
                        .isNotEmpty()
                        .allMatch(code -> migration.contains("gen_random_uuid(), '" + code + "', ")));
    }

    @Test
    void the_rules_of_the_chapters_exist_and_cover_what_the_handbook_owes() {
        var known = HouseRulesTests.files(Path.of("src/main/resources/standards"), ".yaml").stream()
                .map(HouseRulesTests::read)
                .collect(Collectors.joining());
        var cited = chapters.values().stream()
                .flatMap(chapter -> chapter.front().rules().stream())
                .collect(Collectors.toSet());
        assertThat(cited)
                .allMatch(rule -> known.contains("- id: " + rule + "\n"))
                .contains("H-07", "H-08", "H-09", "H-10", "H-11", "H-13")
                .contains(
                        "E-02", "E-03", "E-04", "E-05", "E-06", "E-07", "E-08", "E-09", "E-10", "E-11", "E-12", "E-13",
                        "E-14");
    }

    @Test
    void the_tone_is_calm() {
        assertThat(chapters)
                .allSatisfy(
                        (name, chapter) -> assertThat(chapter.text()).as(name).doesNotContain("！", "!"));
    }
}
