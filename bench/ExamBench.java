import io.bihuan.BihuanApplication;
import io.bihuan.access.Accounts;
import io.bihuan.access.Role;
import io.bihuan.assessment.ExamDesk;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.NewExam;
import io.bihuan.assessment.PaperDesk;
import io.bihuan.assessment.PaperMaking;
import io.bihuan.assessment.PaperPlan;
import io.bihuan.assessment.Reveal;
import io.bihuan.assessment.Scheduling;
import io.bihuan.exchange.StarterQuestions;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets candidates sit an exam over HTTP, log-in and forgery protection included, all starting within one second, and
 * measures how long a save takes; afterwards every answer that was acknowledged is looked for in the database. Run it
 * with {@code bench/exam [candidates] [questions]}, or {@code bench/exam --crash [rounds]}.
 */
public class ExamBench {

    private static final String PASSWORD = "Bench-exam-2026";

    /** Between two answers of one candidate, in milliseconds: nobody reads a question faster, most are far slower. */
    private static final int QUICKEST = 500;

    private static final int SLOWEST = 5_000;

    /** Others sit an exam first: the program is measured as it runs all day, not in its first minute. */
    private static final int REHEARSING = 100;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PAPER_TOKEN = Pattern.compile("data-token=\"([^\"]+)\"");

    private final int port;
    private final List<Long> saves = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> starts = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();

    private ExamBench(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        var crash = Arrays.asList(arguments).contains("--crash");
        var numbers = Arrays.stream(arguments).filter(each -> each.matches("\\d+")).map(Integer::valueOf).toList();
        if (crash) {
            crash(numbers.isEmpty() ? 5 : numbers.getFirst());
        } else {
            load(numbers.isEmpty() ? 500 : numbers.getFirst(), numbers.size() < 2 ? 40 : numbers.get(1));
        }
    }

    private static void load(int people, int questions) throws Exception {
        var home = fresh("exam");
        var bench = new ExamBench(freePort());
        var staff = IntStream.range(0, people + REHEARSING).mapToObj(_ -> UUID.randomUUID()).toList();
        ExamId rehearsal;
        ExamId exam;
        try (var application = start(home, bench.port)) {
            open(application, staff);
            rehearsal = schedule(application, staff.subList(people, staff.size()), questions);
            exam = schedule(application, staff.subList(0, people), questions);
        }
        var child = child(home, bench.port);
        bench.awaitReady();
        var candidates = bench.signIn(staff.size());
        System.out.printf("%d candidates signed in; %d questions each%n", people, questions);
        bench.run(candidates.subList(people, staff.size()), rehearsal, questions / 2, 1000, null);
        bench.saves.clear();
        bench.starts.clear();
        var began = System.nanoTime();
        bench.run(candidates.subList(0, people), exam, questions, 1000, null);
        var took = (System.nanoTime() - began) / 1e9;
        bench.report(took);
        child.destroy();
        child.waitFor();
        try (var application = start(home, bench.port)) {
            bench.lookFor(application.getBean(JdbcClient.class));
        }
    }

    private static void crash(int rounds) throws Exception {
        var home = fresh("exam-crash");
        var bench = new ExamBench(freePort());
        var staff = IntStream.range(0, 40).mapToObj(_ -> UUID.randomUUID()).toList();
        ExamId exam;
        try (var application = start(home, bench.port)) {
            open(application, staff);
            exam = schedule(application, staff, 40);
        }
        var child = child(home, bench.port);
        bench.awaitReady();
        var candidates = bench.signIn(staff.size());
        for (var round = 1; round <= rounds; round++) {
            var running = child;
            var killer = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(6_000, 12_000));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                running.destroyForcibly();
            });
            bench.run(candidates, exam, 40, 200, running);
            killer.join();
            var down = System.nanoTime();
            child = child(home, bench.port);
            bench.awaitReady();
            System.out.printf(
                    "round %d: killed after %d acknowledged answers, serving again after %.1f s%n",
                    round, bench.acknowledged.size(), (System.nanoTime() - down) / 1e9);
        }
        child.destroyForcibly().waitFor();
        try (var application = start(home, bench.port)) {
            bench.lookFor(application.getBean(JdbcClient.class));
        }
    }

    /** A folder of its own below {@code target}, which the database's own user can read as well. */
    private static Path fresh(String name) throws IOException {
        return Files.createDirectories(
                Path.of("target", "bench-" + name + "-" + ProcessHandle.current().pid()));
    }

    private static ConfigurableApplicationContext start(Path home, int port) {
        return SpringApplication.run(
                BihuanApplication.class,
                "--bihuan.home=" + home,
                "--server.port=" + port,
                "--logging.level.root=warn",
                "--spring.datasource.hikari.maximum-pool-size=24");
    }

    private static Process child(Path home, int port) throws IOException {
        var command = new ArrayList<>(Arrays.asList(System.getProperty("bench.program").strip().split("\n")));
        command.addAll(List.of("--bihuan.home=" + home, "--server.port=" + port, "--logging.level.root=warn"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(home.toFile(), "child.log"))
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The house: questions, and an account for each candidate. */
    private static void open(ConfigurableApplicationContext application, List<UUID> staff) {
        application.getBean(StarterQuestions.class).load(UUID.randomUUID());
        var accounts = application.getBean(Accounts.class);
        var jdbc = application.getBean(JdbcClient.class);
        var first = accounts.open("c0", PASSWORD, staff.getFirst(), "考生", Set.of(Role.TRAINEE), null);
        // One password for all: hashing it once is enough for candidates who never existed.
        for (var i = 1; i < staff.size(); i++) {
            jdbc.sql("""
                            insert into access.account (id, login, password_hash, staff_id, name, roles, branch_id, created_at)
                            select :id, :login, password_hash, :staff, name, roles, branch_id, created_at
                              from access.account
                             where id = :first
                            """)
                    .param("id", UUID.randomUUID())
                    .param("login", "c" + i)
                    .param("staff", staff.get(i))
                    .param("first", first)
                    .update();
        }
    }

    private static ExamId schedule(ConfigurableApplicationContext application, List<UUID> staff, int questions) {
        var by = UUID.randomUUID();
        var plan = new PaperPlan.Drawn(List.of(new PaperPlan.Part(null, null, null, questions, new BigDecimal("2.5"))));
        var paper = ((PaperMaking.Made) application.getBean(PaperDesk.class).make("压测卷", plan, by)).paperId();
        var now = Instant.now();
        var exam = new NewExam(
                "压测", paper, now.minusSeconds(60), now.plus(Duration.ofHours(3)), 120, null, Reveal.AFTER_CLOSE, null, null, staff);
        return ((Scheduling.Scheduled) application.getBean(ExamDesk.class).schedule(exam, by)).id();
    }

    /** One candidate's browser: its cookies, sent back whatever they are marked with. */
    private record Candidate(int number, Map<String, String> cookies) {}

    private Wire.Answer send(Candidate candidate, String method, String path, Map<String, String> headers, String body)
            throws IOException {
        var all = new HashMap<>(headers);
        if (!candidate.cookies().isEmpty()) {
            all.put("Cookie", candidate.cookies().entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        var answer = Wire.send(port, method, path, all, body);
        for (var cookie : answer.headers().getOrDefault("set-cookie", List.of())) {
            var pair = cookie.substring(0, (cookie + ";").indexOf(';')).split("=", 2);
            candidate.cookies().put(pair[0], pair[1]);
        }
        return answer;
    }

    private String look(Candidate candidate, String path) throws IOException {
        var answer = send(candidate, "GET", path, Map.of(), "");
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answered " + answer.status());
        }
        return answer.body();
    }

    private String submit(Candidate candidate, String path, String form) throws IOException {
        return send(candidate, "POST", path, Map.of("Content-Type", "application/x-www-form-urlencoded"), form)
                .header("location");
    }

    private List<Candidate> signIn(int people) throws Exception {
        var candidates = new ArrayList<Candidate>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var entering = IntStream.range(0, people)
                    .mapToObj(number -> threads.submit(() -> signInOne(number)))
                    .toList();
            for (var each : entering) {
                candidates.add(each.get());
            }
        }
        return candidates;
    }

    private Candidate signInOne(int number) throws Exception {
        var candidate = new Candidate(number, new ConcurrentHashMap<>());
        var page = look(candidate, "/login");
        var location = submit(
                candidate,
                "/login",
                "username=c" + number + "&password=" + PASSWORD + "&_csrf=" + encoded(find(TOKEN, page)));
        if (location.isEmpty() || location.contains("error")) {
            throw new IllegalStateException("candidate " + number + " was not let in");
        }
        return candidate;
    }

    private void run(List<Candidate> candidates, ExamId exam, int questions, int spread, Process child) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var candidate : candidates) {
                threads.submit(() -> {
                    try {
                        sit(candidate, exam, questions, spread);
                    } catch (Exception e) {
                        if (child == null) {
                            failures.incrementAndGet();
                        }
                    }
                });
            }
        }
    }

    private void sit(Candidate candidate, ExamId exam, int questions, int spread) throws Exception {
        var random = ThreadLocalRandom.current();
        Thread.sleep(random.nextInt(spread));
        var own = look(candidate, "/me/exams");
        var began = System.nanoTime();
        var matcher = TOKEN.matcher(own);
        var running = Pattern.compile("href=\"(/sittings/[^\"]+)\"").matcher(own);
        var address = running.find()
                ? running.group(1)
                : submit(
                        candidate,
                        "/exams/" + exam + "/sittings",
                        "_csrf=" + encoded(matcher.find() ? matcher.group(1) : ""));
        var sitting = URI.create("http://localhost:" + port).resolve(address).getPath();
        var paper = look(candidate, sitting);
        starts.add(System.nanoTime() - began);
        var token = find(PAPER_TOKEN, paper);
        var known = Pattern.compile("data-seq=\"(\\d+)\"").matcher(paper);
        var seq = known.find() ? Integer.parseInt(known.group(1)) : 0;
        for (var item = 0; item < questions; item++) {
            Thread.sleep(random.nextInt(QUICKEST, SLOWEST));
            seq++;
            save(candidate, sitting, item, seq, token);
        }
    }

    private void save(Candidate candidate, String sitting, int item, int seq, String token) throws Exception {
        var began = System.nanoTime();
        var answer = send(
                candidate,
                "PUT",
                sitting + "/answers/" + item,
                Map.of("Content-Type", "application/json", "X-CSRF-TOKEN", token),
                "{\"seq\":" + seq + ",\"given\":[\"" + seq % 4 + "\"]}");
        if (answer.status() == 200 && answer.body().contains("SAVED")) {
            saves.add(System.nanoTime() - began);
            acknowledged.merge(sitting.substring("/sittings/".length()) + "/" + item, seq, Math::max);
        } else {
            failures.incrementAndGet();
        }
    }

    private void report(double seconds) {
        System.out.printf(
                "%d saves in %.1f s (%.0f/s), %d failed%n", saves.size(), seconds, saves.size() / seconds, failures.get());
        System.out.printf("a save:  p50 %.1f ms, p99 %.1f ms, worst %.1f ms%n", at(saves, 50), at(saves, 99), at(saves, 100));
        System.out.printf("a start: p50 %.1f ms, p99 %.1f ms (paper drawn, shuffled, shown)%n", at(starts, 50), at(starts, 99));
    }

    private void lookFor(JdbcClient jdbc) {
        var kept = new ConcurrentHashMap<String, Integer>();
        jdbc.sql("select sitting_id, item, seq from assessment.answer")
                .query((row, _) -> kept.put(row.getString("sitting_id") + "/" + row.getInt("item"), row.getInt("seq")))
                .list();
        var lost = acknowledged.entrySet().stream()
                .filter(each -> kept.getOrDefault(each.getKey(), 0) < each.getValue())
                .count();
        System.out.printf("acknowledged answers: %d, lost: %d%n", acknowledged.size(), lost);
        if (lost > 0) {
            System.exit(1);
        }
    }

    private static double at(List<Long> nanos, int percent) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    private void awaitReady() throws InterruptedException {
        for (var i = 0; i < 1200; i++) {
            try {
                if (Wire.send(port, "GET", "/login", Map.of(), "").status() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The port is closed until the program serves.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("not serving after two minutes");
    }

    private static String find(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("not the page that was expected");
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
