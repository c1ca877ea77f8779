import io.bihuan.BihuanApplication;
import io.bihuan.job.Works;
import io.bihuan.file.RowImport;
import io.bihuan.knowledge.ArticleImport;
import io.bihuan.knowledge.KnowledgeSearch;
import io.bihuan.knowledge.index.Ask;
import io.bihuan.knowledge.index.Blend;
import io.bihuan.knowledge.index.SearchIndex;
import io.bihuan.knowledge.index.SentenceModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.FSDirectory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports 48 259 questions into an empty centre, then measures how fast and how well 500 labelled questions are
 * answered: by words, by meaning, by both. Run it with {@code bench/search}.
 */
public class SearchBench {

    private static final JsonMapper JSON = new JsonMapper();

    record Labelled(String question, String externalId) {}

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/faq_atec.json");
        if (!Files.exists(data)) {
            System.out.println("skipped: no data (" + data + ")");
            return;
        }
        var home = Path.of("target", "bench-" + ProcessHandle.current().pid()).toAbsolutePath();
        var root = JSON.readTree(Files.readString(data));
        var labelled = new ArrayList<Labelled>();
        root.get("queries").forEach(query -> labelled.add(labelled(query)));
        var application = start(home);
        try {
            importAll(application, root.get("standard_questions"));
            latency(application.getBean(KnowledgeSearch.class), root.get("standard_questions"), labelled);
        } finally {
            application.close();
        }
        quality(home.resolve("index").resolve("knowledge"), labelled);
        System.out.printf("folder: %d MB of index%n", megabytes(home.resolve("index")));
    }

    private static Labelled labelled(JsonNode query) {
        return new Labelled(query.get("q").asString(), query.get("gold").asString());
    }

    private static ConfigurableApplicationContext start(Path home) {
        return SpringApplication.run(
                BihuanApplication.class,
                "--bihuan.home=" + home,
                "--server.port=0",
                "--logging.level.root=WARN");
    }

    private static void importAll(ConfigurableApplicationContext application, JsonNode questions) throws Exception {
        var lines = new StringBuilder();
        for (var i = 0; i < questions.size(); i++) {
            lines.append(JSON.writeValueAsString(Map.of(
                            "externalId", String.valueOf(i),
                            "question", questions.get(i).asString(),
                            "variants", List.of(),
                            "answer", "",
                            "category", "bench")))
                    .append('\n');
        }
        var works = application.getBean(Works.class);
        var search = application.getBean(KnowledgeSearch.class);
        var began = System.nanoTime();
        var job = application
                .getBean(ArticleImport.class)
                .start(
                        "bench.jsonl",
                        new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
                        RowImport.ANOTHER_SYSTEM);
        while (!works.state(job).state().ended()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        var state = works.state(job);
        System.out.printf(
                "import: %s, %d rows, %d left out, %.1f s until found by words%n",
                state.state(), state.done(), state.errorCount(), seconds(began));
        while (search.waitingForMeaning() > 0) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        TimeUnit.SECONDS.sleep(5);
        System.out.printf("import: %.1f s until found by meaning; memory %d MB%n", seconds(began), resident());
    }

    private static void latency(KnowledgeSearch search, JsonNode questions, List<Labelled> labelled) {
        for (var i = 0; i < 1_000; i++) {
            search.search(questions.get(i * 31 % questions.size()).asString(), 10);
        }
        var times = new ArrayList<Long>();
        for (var query : labelled) {
            var began = System.nanoTime();
            search.search(query.question(), 10);
            times.add(System.nanoTime() - began);
        }
        System.out.printf(
                "search, both, with the question's meaning: %s; memory %d MB%n", percentiles(times), resident());
    }

    private static void quality(Path folder, List<Labelled> labelled) throws IOException {
        var model = new SentenceModel();
        model.load();
        try (var index = new SearchIndex(FSDirectory.open(folder), Blend.SHIPPED)) {
            table(index, model, labelled, "words", new Blend(1, 0, 0));
            table(index, model, labelled, "meaning", new Blend(1, 0, 1));
            for (var meaning : new float[] {0.3f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f}) {
                table(index, model, labelled, "both, meaning " + meaning, new Blend(1, 0, meaning));
            }
            table(index, model, labelled, "as shipped", Blend.SHIPPED);
        }
    }

    private static void table(
            SearchIndex index, SentenceModel model, List<Labelled> labelled, String name, Blend blend) {
        var first = 0;
        var five = 0;
        var gain = 0.0;
        var times = new ArrayList<Long>();
        for (var query : labelled) {
            var vector = blend.meaning() == 0 ? null : model.question(query.question());
            var began = System.nanoTime();
            var found = index.search(new Ask(query.question(), vector, false, 0, 10), blend);
            times.add(System.nanoTime() - began);
            for (var rank = 0; rank < found.size(); rank++) {
                if (found.get(rank).externalId().equals(query.externalId())) {
                    first += rank == 0 ? 1 : 0;
                    five += rank < 5 ? 1 : 0;
                    gain += Math.log(2) / Math.log(rank + 2);
                }
            }
        }
        var count = (double) labelled.size();
        System.out.printf(
                "%-20s R@1 %.3f  R@5 %.3f  nDCG@10 %.3f  %s%n",
                name, first / count, five / count, gain / count, percentiles(times));
    }

    private static String percentiles(List<Long> times) {
        times.sort(null);
        return "p50 %.1f ms, p95 %.1f ms".formatted(
                times.get(times.size() / 2) / 1e6, times.get(times.size() * 95 / 100) / 1e6);
    }

    private static double seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }

    private static long resident() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long megabytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }
}
