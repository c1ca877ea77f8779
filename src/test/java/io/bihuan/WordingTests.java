package io.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.plan.PlanStep;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Chinese and English say the same things, and every word that is asked for is there. */
class WordingTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /** Keys written out in full; one that is put together from pieces cannot be checked here. */
    private static final List<Pattern> ASKED = List.of(
            Pattern.compile("ui\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]"),
            Pattern.compile("ui\\.text\\([^\"()]+\\? \"([^\"]+)\" : \"[^\"]+\"\\s*[,)]"),
            Pattern.compile("ui\\.text\\([^\"()]+\\? \"[^\"]+\" : \"([^\"]+)\"\\s*[,)]"),
            Pattern.compile("Toast\\.(?:done|refused)\\(\\s*\\w+,\\s*\"([^\"]+)\"\\s*[,)]"));

    /** Acts whose last word is put together, with all it can be. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "plan.",
            Stream.of(PlanStep.Action.values())
                    .map(action -> action.name().toLowerCase(Locale.ROOT))
                    .toList(),
            "certificate.",
            List.of("suspended", "resumed"));

    @Test
    void both_languages_have_the_same_keys() {
        var missing = new TreeSet<String>();
        for (var file : chinese()) {
            var chinese = load(file);
            var english = load(english(file));
            chinese.keySet().stream()
                    .filter(key -> !english.containsKey(key))
                    .forEach(key -> missing.add("no English: " + key));
            english.keySet().stream()
                    .filter(key -> !chinese.containsKey(key))
                    .forEach(key -> missing.add("no Chinese: " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void both_languages_fill_in_the_same_things() {
        var different = new TreeSet<String>();
        for (var file : chinese()) {
            var english = load(english(file));
            load(file).forEach((key, words) -> {
                if (!places(words).equals(places(english.getOrDefault(key, words)))) {
                    different.add(key);
                }
            });
        }
        assertThat(different).isEmpty();
    }

    @Test
    void an_apostrophe_is_doubled_exactly_where_something_is_filled_in() {
        var wrong = new TreeSet<String>();
        for (var file : HouseRulesTests.files(MESSAGES, ".properties")) {
            load(file).forEach((key, words) -> {
                var filled = !places(words).isEmpty();
                // '{' in quotes is how a brace itself is written.
                var single = words.replaceAll("''|'[{}]'", "").contains("'");
                if (filled && single || !filled && words.contains("''")) {
                    wrong.add(file.getFileName() + ": " + key);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_key_is_worded_in_one_file_only() {
        var owners = new HashMap<String, String>();
        var twice = new TreeSet<String>();
        for (var file : chinese()) {
            load(file).keySet().forEach(key -> {
                var other = owners.putIfAbsent(key, file.getFileName().toString());
                if (other != null) {
                    twice.add(key + " in " + other + " and " + file.getFileName());
                }
            });
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void every_word_that_is_asked_for_is_there() {
        var known = new TreeSet<String>();
        chinese().forEach(file -> known.addAll(load(file).keySet()));
        var missing = new TreeSet<String>();
        for (var root : List.of("src/main/jte", "src/main/java")) {
            for (var file : HouseRulesTests.files(Path.of(root), root.endsWith("jte") ? ".jte" : ".java")) {
                var text = HouseRulesTests.read(file);
                for (var pattern : ASKED) {
                    var found = pattern.matcher(text);
                    while (found.find()) {
                        if (!known.contains(found.group(1))) {
                            missing.add(file + ": " + found.group(1));
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_act_that_is_written_down_has_words() {
        var known = new TreeSet<String>();
        chinese().forEach(file -> known.addAll(load(file).keySet()));
        var written = Pattern.compile(
                "\\b(?:did|saw|account|note)\\(\\s*[\\w.()]+,\\s*\"([a-z-]+\\.[a-z.-]*)\"( \\+)?(?:,\\s*\"([a-z-]+)\")?");
        var asked = new TreeSet<String>();
        for (var file : HouseRulesTests.files(Path.of("src/main/java"), ".java")) {
            var found = written.matcher(HouseRulesTests.read(file));
            while (found.find()) {
                var endings = found.group(2) == null ? List.of("") : ENDINGS.getOrDefault(found.group(1), List.of("?"));
                endings.forEach(ending -> asked.add("audit.action." + found.group(1) + ending));
                if (found.group(3) != null) {
                    asked.add("audit.kind." + found.group(3));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(asked).isSubsetOf(known);
    }

    @Test
    void no_template_has_words_of_its_own() {
        var chinese = Pattern.compile("[\\u4e00-\\u9fff]");
        var found = new TreeSet<String>();
        for (var file : HouseRulesTests.files(Path.of("src/main/jte"), ".jte")) {
            // The other language is offered under its own name, a sample file is data, and the gallery shows samples.
            var text = HouseRulesTests.read(file)
                    .replaceAll("(?s)<%--.*?--%>", "")
                    .replaceAll("\"中文\"|<pre class=\"sample[^\\n]*", "");
            if (!file.toString().contains("gallery") && chinese.matcher(text).find()) {
                found.add(file.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nobody_cheers() {
        var cheers = new TreeSet<String>();
        for (var file : chinese()) {
            load(file).forEach((key, words) -> {
                if (words.contains("！") || words.contains("成功")) {
                    cheers.add(key + " = " + words);
                }
            });
        }
        assertThat(cheers).isEmpty();
    }

    private static TreeSet<String> places(String words) {
        var places = new TreeSet<String>();
        var found = PLACE.matcher(words);
        while (found.find()) {
            places.add(found.group(1));
        }
        return places;
    }

    private static List<Path> chinese() {
        return HouseRulesTests.files(MESSAGES, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    private static Path english(Path file) {
        var name = file.getFileName().toString();
        return file.resolveSibling(name.replace(".properties", "_en.properties"));
    }

    private static Map<String, String> load(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try {
                properties.load(new StringReader(HouseRulesTests.read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var words = new HashMap<String, String>();
        properties.forEach((key, value) -> words.put(String.valueOf(key), String.valueOf(value)));
        return words;
    }
}
