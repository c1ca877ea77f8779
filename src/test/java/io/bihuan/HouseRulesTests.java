package io.bihuan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.bihuan.access.Allow;
import io.bihuan.access.AllowScope;
import io.bihuan.web.OpenToAll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMapping;

/** What every module keeps to; see STYLE.md for the reasons. */
class HouseRulesTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.bihuan");

    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    /** Figures are drawn from all facts, and the operator's commands look after all tables. */
    private static final Set<String> SEE_EVERYTHING = Set.of("insight", "maintenance");

    /** Outside a transaction such a stream keeps its connection until somebody closes it, and nobody does. */
    @Test
    void rows_are_listed_and_never_streamed_with_their_connection() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(MAIN);
    }

    @Test
    void only_the_clock_knows_what_time_it_is() {
        noClasses()
                .that()
                // Commands of the operator run beside the program, without its clock.
                .resideOutsideOfPackage("io.bihuan.maintenance..")
                .should()
                .callMethodWhere(new DescribedPredicate<JavaCall<?>>("asks the machine for the time") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        var target = call.getTarget();
                        var owner = target.getOwner().getName();
                        var bare = target.getName().equals("now")
                                && target.getRawParameterTypes().stream()
                                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
                        return TIMES.contains(owner) && bare
                                || owner.equals("java.lang.System")
                                        && target.getName().equals("currentTimeMillis");
                    }
                })
                .because("the demonstration centre lives through months on a moved clock")
                .check(MAIN);
    }

    @Test
    void what_a_part_needs_is_given_to_its_constructor() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .check(MAIN);
    }

    @Test
    void names_are_words_of_the_trade() {
        classes()
                .should()
                .haveNameNotMatching(".*[a-z](Impl|Dto|DTO|Entity|Cmd|Manager|Helper|Util|Utils)")
                .because("these suffixes say how a thing is built, not what it is")
                .check(MAIN);
    }

    @Test
    void every_route_says_who_may_use_it() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(new ArchCondition<>("be marked @Allow, @AllowScope or @OpenToAll") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var declared = method.isAnnotatedWith(Allow.class)
                                || method.isAnnotatedWith(AllowScope.class)
                                || method.isAnnotatedWith(OpenToAll.class)
                                || method.getOwner().isAnnotatedWith(OpenToAll.class);
                        if (!declared) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " answers nobody: it declares no permission"));
                        }
                    }
                })
                .check(MAIN);
    }

    @Test
    void no_module_reads_the_tables_of_another() {
        var schemas = schemas();
        var table = Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z_]+)\\.([a-z_]+)");
        var strayed = new TreeSet<String>();
        for (var file : files(Path.of("src/main/java/io/bihuan"), ".java")) {
            var module = file.getName(5).toString();
            var found = table.matcher(read(file));
            while (!SEE_EVERYTHING.contains(module) && found.find()) {
                var schema = found.group(1);
                if (schemas.contains(schema) && !schema.equals(module)) {
                    strayed.add(file + " → " + schema + "." + found.group(2));
                }
            }
        }
        assertThat(strayed).isEmpty();
    }

    private static Set<String> schemas() {
        var schemas = new TreeSet<String>();
        for (var file : files(Path.of("src/main/resources/db/migration"), ".sql")) {
            var found = Pattern.compile("create schema (?:if not exists )?([a-z_]+)")
                    .matcher(read(file));
            while (found.find()) {
                schemas.add(found.group(1));
            }
        }
        return schemas;
    }

    static java.util.List<Path> files(Path root, String ending) {
        try (var found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
