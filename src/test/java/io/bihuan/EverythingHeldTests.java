package io.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is kept of a person can be handed out and erased, whichever module keeps it (PIPL 45, 47). */
class EverythingHeldTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SOURCES = Path.of("src/main/java/io/bihuan");

    private static final Pattern CREATED =
            Pattern.compile("create table (?:if not exists )?([a-z_]+)\\.([a-z_]+) \\((.*?)\\n\\)", Pattern.DOTALL);
    private static final Pattern ADDED =
            Pattern.compile("alter table ([a-z_]+)\\.([a-z_]+)\\s+((?:add column [^;]+))", Pattern.DOTALL);
    private static final Pattern TELLS_WHO = Pattern.compile(
            "(?m)\\b(customer_id\\s+uuid|customer_number\\s+text|(?!secret|password|key_)\\w+_sealed\\s+bytea)\\b");

    /** Applicants are no customers: their module erases them by rules of its own. */
    private static final Set<String> OTHERS = Set.of("recruiting");

    /** Tables that tell of a customer, by module. */
    private static Map<String, TreeSet<String>> tables() {
        var found = new TreeMap<String, TreeSet<String>>();
        for (var file : HouseRulesTests.files(MIGRATIONS, ".sql")) {
            var sql = HouseRulesTests.read(file);
            for (var pattern : List.of(CREATED, ADDED)) {
                var table = pattern.matcher(sql);
                while (table.find()) {
                    if (TELLS_WHO.matcher(table.group(3)).find()) {
                        found.computeIfAbsent(table.group(1), _ -> new TreeSet<>())
                                .add(table.group(2));
                    }
                }
            }
        }
        found.keySet().removeAll(OTHERS);
        return found;
    }

    private static String holders(String module) {
        return HouseRulesTests.files(SOURCES.resolve(module), ".java").stream()
                .map(HouseRulesTests::read)
                .filter(source -> Pattern.compile("implements [^{]*\\bPersonalData\\b")
                        .matcher(source)
                        .find())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void every_table_that_tells_of_a_customer_is_reached_by_its_module() {
        var tables = tables();
        assertThat(tables).containsKeys("conversation", "complaint", "telephone", "mail", "care", "portrait");

        var unreached = new TreeSet<String>();
        tables.forEach((module, names) -> {
            var holders = holders(module);
            for (var name : names) {
                var named = Pattern.compile("\\b" + module + "\\." + name + "\\b|\"" + name + "\"");
                if (!named.matcher(holders).find()) {
                    unreached.add(module + "." + name);
                }
            }
        });
        assertThat(unreached)
                .as("tables that no PersonalData of their module hands out or erases")
                .isEmpty();
    }

    @Test
    void every_class_that_ages_has_a_term_and_every_term_a_class() {
        var ageing = HouseRulesTests.files(SOURCES, ".java").stream()
                .map(HouseRulesTests::read)
                .filter(source -> Pattern.compile("implements [^{]*\\bAgeing\\b")
                        .matcher(source)
                        .find())
                .map(source -> {
                    var named = Pattern.compile("String dataClass\\(\\) \\{\\s*return \"([A-Z]+)\"")
                            .matcher(source);
                    return named.find() ? named.group(1) : "a class without a name";
                })
                .collect(Collectors.toCollection(TreeSet::new));
        var terms = Pattern.compile("\\{data-class: ([A-Z]+), days:")
                .matcher(HouseRulesTests.read(Path.of("src/main/resources/standards/h.yaml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ageing).isEqualTo(terms);
    }

    @Test
    void every_holder_and_every_thing_held_has_its_words() {
        var words = HouseRulesTests.read(Path.of("src/main/resources/messages/privacy.properties"));
        var wanted = new TreeSet<String>();
        for (var module : tables().keySet()) {
            wanted.add("privacy.holder." + module);
        }
        HouseRulesTests.files(SOURCES, ".java").stream()
                .map(HouseRulesTests::read)
                .filter(source -> Pattern.compile("implements [^{]*\\bAgeing\\b")
                        .matcher(source)
                        .find())
                .forEach(source -> Pattern.compile("String dataClass\\(\\) \\{\\s*return \"([A-Z]+)\"")
                        .matcher(source)
                        .results()
                        .forEach(found -> wanted.add("privacy.class." + found.group(1))));
        assertThat(wanted).allMatch(key -> words.contains(key + " ="));
    }
}
