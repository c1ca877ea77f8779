package io.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Benchmarks are started from their sources; nobody would notice that one fell behind the program until it is needed. */
class BenchTests {

    @Test
    void every_benchmark_fits_the_program_it_measures(@TempDir Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var sources = Files.list(Path.of("bench"));
                var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var units = files.getJavaFileObjectsFromPaths(
                    sources.filter(source -> source.toString().endsWith(".java"))
                            .toList());
            var options = List.of(
                    "-d", classes.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(said, files, null, options, null, units).call())
                    .as(said.toString())
                    .isTrue();
        }
    }
}
