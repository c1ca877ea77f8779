import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings real files into a running program through its API, checks that everything arrived as it was sent, and says how
 * long that took: articles, conversations with their inspections, questions of seven files, customers, and files that are broken.
 * Run it with {@code bench/imports <address> <token>}; it ends with status 1 when anything is not as it should be.
 */
public class Imports {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-09-01T09:00:00+08:00");

    private static final int CUSTOMERS = 200_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;
    private final Path data;
    private int wrong;

    private Imports(String address, String token, Path data) {
        this.address = address;
        this.token = token;
        this.data = data;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("bench/imports <address> <token> [folder of data [articles|conversations|questions|customers|broken]]");
            System.exit(2);
        }
        var data = Path.of(arguments.length > 2 ? arguments[2] : "../shared/data");
        if (!Files.isDirectory(data)) {
            System.out.println("skipped: no data (" + data + ")");
            return;
        }
        var imports = new Imports(arguments[0].replaceAll("/+$", ""), arguments[1], data);
        var part = arguments.length > 3 ? arguments[3] : "";
        if (part.isEmpty() || part.equals("articles")) {
            imports.articles();
        }
        if (part.isEmpty() || part.equals("conversations")) {
            imports.conversations();
        }
        if (part.isEmpty() || part.equals("questions")) {
            imports.questions();
        }
        if (part.isEmpty() || part.equals("customers")) {
            imports.customers();
        }
        if (part.isEmpty() || part.equals("broken")) {
            imports.brokenFiles();
        }
        System.out.println(imports.wrong == 0 ? "all as it should be" : imports.wrong + " things are not as they should be");
        System.exit(imports.wrong == 0 ? 0 : 1);
    }

    // --- articles ----------------------------------------------------------------------------------------------------

    private void articles() throws Exception {
        var questions = JSON.readTree(Files.readString(data.resolve("faq_atec.json"))).get("standard_questions");
        var lines = new StringBuilder();
        for (var i = 0; i < questions.size(); i++) {
            line(lines, Map.of(
                    "externalId", "faq-" + i,
                    "question", questions.get(i).asString(),
                    "variants", List.of(),
                    "answer", "",
                    "category", "花呗借呗"));
        }
        var began = System.nanoTime();
        var job = ended(post("/api/v1/knowledge/articles:import", lines.toString()));
        System.out.printf("articles: %s in %.1f s%n", summary(job), seconds(began));
        expect(job.get("done").asInt() == questions.size(), "every article is counted");
        expect(job.get("errors").isEmpty(), "no article is left out");
        var found = 0;
        var asked = 0;
        for (var i = 0; i < questions.size(); i += questions.size() / 200) {
            asked++;
            found += isFound("faq-" + i, questions.get(i).asString()) ? 1 : 0;
        }
        System.out.printf("articles: %d of %d questions find themselves among the first ten%n", found, asked);
        expect(found >= asked * 0.95, "an article is found by its own question");
    }

    private boolean isFound(String externalId, String question) throws Exception {
        var hits = get("/api/v1/knowledge/search?limit=10&q=" + encoded(question)).get("hits");
        for (var hit : hits) {
            // The data holds the same question more than once.
            if (hit.get("externalId").asString().equals(externalId) || hit.get("question").asString().equals(question)) {
                return true;
            }
        }
        return false;
    }

    // --- conversations -----------------------------------------------------------------------------------------------

    private record Said(String from, OffsetDateTime at, String text) {}

    private void conversations() throws Exception {
        var sessions = JSON.readTree(Files.readString(data.resolve("jddc_sessions.json")));
        var sent = new TreeMap<String, List<Said>>();
        var lines = new StringBuilder();
        var messages = 0;
        for (var i = 0; i < sessions.size(); i++) {
            var said = said(sessions.get(i), FIRST.plusMinutes(i));
            sent.put("jddc-" + sessions.get(i).get("session").asString(), said);
            messages += said.size();
            line(lines, Map.of(
                    "externalId", "jddc-" + sessions.get(i).get("session").asString(),
                    "channel", "ONLINE",
                    "customer", "jddc-customer-" + i,
                    "startedAt", FIRST.plusMinutes(i).toString(),
                    "messages", said.stream()
                            .map(each -> Map.of("from", each.from(), "at", each.at().toString(), "text", each.text()))
                            .toList()));
        }
        var began = System.nanoTime();
        var job = ended(post("/api/v1/conversations:import", lines.toString()));
        System.out.printf(
                "conversations: %s, %d messages, in %.1f s%n", summary(job), messages, seconds(began));
        expect(job.get("done").asInt() == sessions.size(), "every conversation is counted");
        expect(job.get("errors").isEmpty(), "no conversation is left out");
        var findings = new TreeMap<String, Integer>();
        var slowest = 0;
        for (var externalId : sent.keySet()) {
            slowest = Math.max(slowest, inspected(externalId, findings));
        }
        System.out.printf("conversations: all inspected %.1f s after the import was sent%n", seconds(began));
        System.out.println("findings by verdict: " + findings);
        var asSent = 0;
        for (var each : sent.entrySet()) {
            asSent += asSent(each.getKey(), each.getValue()) ? 1 : 0;
        }
        System.out.printf("conversations: %d of %d stand there as they were sent%n", asSent, sent.size());
        expect(asSent == sent.size(), "count, order, senders, times and words are as they were sent");
    }

    private static List<Said> said(JsonNode session, OffsetDateTime begin) {
        var said = new ArrayList<Said>();
        for (var message : session.get("messages")) {
            said.add(new Said(
                    message.get("from").asString().toUpperCase(Locale.ROOT),
                    begin.plusSeconds(20L * said.size()),
                    message.get("text").asString()));
        }
        return said;
    }

    private int inspected(String externalId, Map<String, Integer> findings) throws Exception {
        var end = System.nanoTime() + LONGEST.toNanos();
        for (var tries = 0; System.nanoTime() < end; tries++) {
            var answer = send("/api/v1/conversations/" + externalId + "/inspection");
            if (answer.statusCode() == 200) {
                JSON.readTree(answer.body()).get("findings").forEach(finding ->
                        findings.merge(finding.get("verdict").asString(), 1, Integer::sum));
                return tries;
            }
            Thread.sleep(200);
        }
        expect(false, externalId + " is inspected");
        return 0;
    }

    private boolean asSent(String externalId, List<Said> sent) throws Exception {
        var held = get("/api/v1/conversations/" + externalId).get("messages");
        if (held.size() != sent.size()) {
            return false;
        }
        for (var i = 0; i < sent.size(); i++) {
            var message = held.get(i);
            if (message.get("seq").asInt() != i + 1
                    || !message.get("from").asString().equals(sent.get(i).from())
                    || !message.get("text").asString().equals(sent.get(i).text())
                    || !OffsetDateTime.parse(message.get("at").asString()).isEqual(sent.get(i).at())) {
                return false;
            }
        }
        return true;
    }

    // --- questions ---------------------------------------------------------------------------------------------------

    private void questions() throws Exception {
        questions("gift", data.resolve("gift/questions.gift.txt"));
        questions("aiken", data.resolve("gift/questions.aiken.txt"));
        try (var files = Files.list(data.resolve("exam_gaokao"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
                questions("gaokao-json", file);
            }
        }
    }

    private void questions(String format, Path file) throws Exception {
        var began = System.nanoTime();
        var job = ended(post("/api/v1/questions:import?area=product&format=" + format, Files.readString(file)));
        var refused = job.get("errors").size();
        System.out.printf(
                "questions, %s: %d read, %d taken in, %d refused, in %.1f s%n",
                file.getFileName(), job.get("total").asInt(), job.get("total").asInt() - refused, refused, seconds(began));
        var reasons = new TreeMap<String, List<Integer>>();
        job.get("errors").forEach(error -> reasons
                .computeIfAbsent(kind(error.get("reason").asString()), _ -> new ArrayList<>())
                .add(error.get("row").asInt()));
        reasons.forEach((reason, rows) -> System.out.println("    " + reason + " " + rows));
        expect(job.get("state").asString().equals("DONE"), "the import of " + file.getFileName() + " ends");
        reasons.forEach((reason, rows) -> expect(
                !reason.isBlank() && rows.stream().allMatch(row -> row > 0), "each refusal names place and reason"));
    }

    /** The reason without the words quoted from the file and without figures, so that equal ones come together. */
    private static String kind(String reason) {
        return reason.replaceAll("[（(][^（）()]*[“「].*", "").replaceAll("\\d+", "n").strip();
    }

    // --- customers ---------------------------------------------------------------------------------------------------

    /** Invented ones, as many as a file may hold of comfortably; the phones are those of no net. */
    private void customers() throws Exception {
        var lines = new StringBuilder("externalId,name,phone,email,grade\n");
        for (var i = 0; i < CUSTOMERS; i++) {
            lines.append("bench-%d,客户%d,100%08d,bench-%d@example.com,金卡%n".formatted(i, i, i, i));
        }
        var began = System.nanoTime();
        var job = ended(post("/api/v1/customers:import", lines.toString()));
        System.out.printf(
                "customers: %s in %.1f s, %.0f a second%n", summary(job), seconds(began), CUSTOMERS / seconds(began));
        expect(job.get("done").asInt() == CUSTOMERS, "every customer is counted");
        expect(job.get("errors").isEmpty(), "no customer is left out");
        var again = System.nanoTime();
        ended(post("/api/v1/customers:import", lines.toString()));
        System.out.printf("customers: the same again in %.1f s%n", seconds(again));
        var slowest = 0.0;
        for (var i = 0; i < CUSTOMERS; i += CUSTOMERS / 100) {
            var asked = System.nanoTime();
            var found = get("/api/v1/customers?phone=100%08d".formatted(i)).get("customers");
            slowest = Math.max(slowest, seconds(asked));
            expect(
                    found.size() == 1 && found.get(0).get("externalId").asString().equals("bench-" + i),
                    "customer " + i + " is found by phone, once");
        }
        System.out.printf("customers: found by phone in %.0f ms at most%n", slowest * 1000);
    }

    // --- broken files ------------------------------------------------------------------------------------------------

    private void brokenFiles() throws Exception {
        var gift = Files.readString(data.resolve("gift/questions.gift.txt"));
        var half = gift.substring(0, gift.indexOf("=%50%Cat"));
        tellsOf("a GIFT file cut in half", post("/api/v1/questions:import?area=product&format=gift", half), 1);
        tellsOf("a JSON file cut in half", post("/api/v1/questions:import?area=product&format=gaokao-json", "{\n\"example\": [\n{\"year\": \"20"), 1);
        tellsOf("not a table", post("/api/v1/questions:import?area=product&format=xlsx", "this is no workbook"), 1);
        tellsOf(
                "articles, one line broken and one without a question",
                post(
                        "/api/v1/knowledge/articles:import",
                        """
                        {"externalId":"broken-1","question":"断行之前的问题能导入吗","answer":"能"}
                        {"externalId":"broken-2","question":"断在一半

                        {"externalId":"broken-3","answer":"没有问题"}
                        {"externalId":"broken-4","question":"断行之后的问题能导入吗","answer":"能"}
                        """),
                2, 4);
        tellsOf(
                "conversations, one line broken and one without a time",
                post(
                        "/api/v1/conversations:import",
                        """
                        {"externalId":"broken-c1","channel":"ONLINE","startedAt":"2026-09-01T09:00:00+08:00","messages":[{"from":"CUSTOMER","text":"在吗"}]}

                        {"externalId":"broken-c2","channel":"ONL
                        {"externalId":"broken-c3","channel":"ONLINE","messages":[{"from":"CUSTOMER","text":"在吗"}]}
                        """),
                3, 4);
    }

    /** Shows what the answer is, and expects it to name these rows and perhaps others. */
    private void tellsOf(String what, String started, int... rows) throws Exception {
        var job = ended(started);
        System.out.println("broken: " + what);
        var told = new ArrayList<Integer>();
        for (var error : job.get("errors")) {
            told.add(error.get("row").asInt());
            System.out.println("    row " + error.get("row").asInt() + ": " + error.get("reason").asString());
        }
        expect(!told.isEmpty(), what + ": refused with a reason");
        if (rows.length > 1) {
            expect(told.equals(java.util.Arrays.stream(rows).boxed().toList()), what + ": exactly these rows are named");
        }
    }

    // --- tools -------------------------------------------------------------------------------------------------------

    private static void line(StringBuilder lines, Map<String, Object> object) {
        lines.append(JSON.writeValueAsString(object)).append('\n');
    }

    private static String summary(JsonNode job) {
        return "%s, %d of %d rows, %d left out".formatted(
                job.get("state").asString(), job.get("done").asInt(), job.get("total").asInt(), job.get("errors").size());
    }

    /** Waits for the job that an answer names. */
    private JsonNode ended(String started) throws Exception {
        var id = JSON.readTree(started).get("id").asString();
        var end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            var job = get("/api/v1/jobs/" + id);
            if (!List.of("QUEUED", "RUNNING").contains(job.get("state").asString())) {
                return job;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("job " + id + " does not end");
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        var answer = http.send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var answer = send(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            wrong++;
            System.out.println("NOT SO: " + what);
        }
    }
}
