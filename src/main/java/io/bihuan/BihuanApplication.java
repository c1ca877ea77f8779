package io.bihuan;

import io.bihuan.database.EmbeddedPostgres;
import io.bihuan.database.ProgramCommand;
import io.bihuan.maintenance.Maintenance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;

/** The whole of Bihuan: one program, started once a node. */
// Modules name their things in the words of their trade: two may well have the same.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableAsync
@Modulithic(systemName = "Bihuan")
public class BihuanApplication {

    /** Runs the product; or, where the first word names one, a command that looks after it. */
    public static void main(String[] arguments) {
        var word = Arrays.stream(arguments)
                .findFirst()
                .filter(first -> !first.startsWith("-"))
                .orElse("");
        if (word.isEmpty()) {
            var context = SpringApplication.run(BihuanApplication.class, arguments);
            System.out.println("Bihuan runs at " + context.getEnvironment().getProperty("bihuan.address"));
        } else if (word.equals(Rehearsal.WORD)) {
            try (var context = SpringApplication.run(BihuanApplication.class, Rehearsal.SETTINGS)) {
                Rehearsal.of(context).run();
            }
        } else if (Maintenance.knows(word)) {
            System.exit(Maintenance.run(List.of(arguments), System.getenv(), System.out));
        } else {
            System.exit(runCommand(word));
        }
    }

    /** A command that needs the modules; beside a running program it works on that program's database. */
    private static int runCommand(String word) {
        var settings =
                new ArrayList<>(List.of("--logging.level.root=warn", "--server.port=0", "--server.address=127.0.0.1"));
        var running = EmbeddedPostgres.running(
                Path.of(System.getenv().getOrDefault("BIHUAN_HOME", "data")).resolve("postgres"));
        if (running != null) {
            settings.add("--bihuan.database.url=" + running.url());
            settings.add("--bihuan.database.username=" + running.username());
            settings.add("--bihuan.database.password=" + running.password());
        }
        try (var context = SpringApplication.run(BihuanApplication.class, settings.toArray(String[]::new))) {
            var command = context.getBeanProvider(ProgramCommand.class).stream()
                    .filter(each -> each.name().equals(word))
                    .findFirst();
            if (command.isEmpty()) {
                System.out.println("There is no command " + word + ".");
                return Maintenance.run(List.of("help"), System.getenv(), System.out) + 2;
            }
            return command.get().run(System.out) ? 0 : 1;
        }
    }
}
