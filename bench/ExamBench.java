import io.bihuan.BihuanApplication;
import io.bihuan.access.Accounts;
import io.bihuan.access.Role;
import io.bihuan.assessment.ExamDesk;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.NewExam;
import io.bihuan.paper.PaperDesk;
import io.bihuan.paper.PaperMaking;
import io.bihuan.paper.PaperPlan;
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
 * with {@code bench/exam [candidates] [questions] [--steady]}, or {@code bench/exam --crash [rounds]}: then the program
 * is killed, every second time the database too, links are cut and browsers left behind.
 */
public class ExamBench {

    private static final String PASSWORD = "Bench-exam-2026";

    /** Between two answers of one candidate, in milliseconds: nobody reads a question faster, most are far slower. */
    private static final Pace QUICK = new Pace(500, 5_000);

    /** Still faster than an exam of sixteen questions is ever sat: done after four minutes. */
    private static final Pace STEADY = new Pace(5_000, 25_000);

    /** Others sit an exam first: the program is measured as it runs all day, not in its first minute. */
    private static final int REHEARSING = 300;

    private record Pace(int quickest, int slowest) {

        void pause() throws InterruptedException {
            Thread.sleep(ThreadLocalRandom.current().nextInt(quickest, slowest));
        }
    }

    /** So many find their places in a second before the exam begins. */
    private static final int ARRIVING_A_SECOND = 80;

    /** How candidates begin: they arrive within so many milliseconds, and after the word all start within the spread. */
    private record Rush(int arriving, Instant go, int spread) {}

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PAPER_TOKEN = Pattern.compile("data-token=\"([^\"]+)\"");

    private final int port;
    private final List<Long> saves = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> starts = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger takeOvers = new AtomicInteger();
    private final AtomicInteger refusedElsewhere = new AtomicInteger();

    /** Whether links are cut and candidates go on at other browsers. */
    private boolean troubled;

    private ExamBench(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        var crash = Arrays.asList(arguments).contains("--crash");
        var numbers = Arrays.stream(arguments).filter(each -> each.matches("\\d+")).map(Integer::valueOf).toList();
        if (crash) {
            crash(numbers.isEmpty() ? 5 : numbers.getFirst());
        } else {
            var steady = Arrays.asList(arguments).contains("--steady");
            load(
                    numbers.isEmpty() ? 500 : numbers.getFirst(),
                    numbers.size() < 2 ? 40 : numbers.get(1),
                    steady ? STEADY : QUICK);
        }
    }

    private static void load(int people, int questions, Pace pace) throws Exception {
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
        bench.run(candidates.subList(people, staff.size()), rehearsal, questions, 1000, QUICK, null);
        bench.saves.clear();
        bench.starts.clear();
        var began = System.nanoTime();
        bench.run(candidates.subList(0, people), exam, questions, 1000, pace, null);
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
        bench.troubled = true;
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
            var both = round % 2 == 0;
            var killer = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(ThreadLocalRandom.current().nextInt(6_000, 12_000));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                if (both) {
                    killDatabase(home);
                }
                running.destroyForcibly();
            });
            bench.run(candidates, exam, 40, 200, QUICK, running);
            killer.join();
            var down = System.nanoTime();
            child = child(home, bench.port);
            bench.awaitReady();
            System.out.printf(
                    "round %d: %s killed after %d acknowledged answers, serving again after %.1f s%n",
                    round, both ? "the database and the program" : "the program", bench.acknowledged.size(), (System.nanoTime() - down) / 1e9);
        }
        child.destroyForcibly().waitFor();
        System.out.printf(
                "links cut %d; went on at another browser %d times, the one left behind was refused %d times%n",
                bench.cuts.get(), bench.takeOvers.get(), bench.refusedElsewhere.get());
        try (var application = start(home, bench.port)) {
            bench.lookFor(application.getBean(JdbcClient.class));
        }
    }

    /** With -9, so that it cannot write down anything any more. */
    private static void killDatabase(Path home) {
        try {
            var pid = Files.readAllLines(home.resolve("postgres/data18/postmaster.pid")).getFirst();
            ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new IllegalStateException("no database to be killed", e);
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
            all.put("Cookie", cookies(candidate));
        }
        var answer = Wire.send(port, method, path, all, body);
        for (var cookie : answer.headers().getOrDefault("set-cookie", List.of())) {
            var pair = cookie.substring(0, (cookie + ";").indexOf(';')).split("=", 2);
            candidate.cookies().put(pair[0], pair[1]);
        }
        return answer;
    }

    private static String cookies(Candidate candidate) {
        return candidate.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
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

    private void run(List<Candidate> candidates, ExamId exam, int questions, int spread, Pace pace, Process child) {
        // They sit there with their exams before them, some more every second, until the invigilator says go.
        var waiting = spread * candidates.size() / ARRIVING_A_SECOND;
        var go = Instant.now().plusMillis(spread < 1000 ? 0 : waiting + 2_000L);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var candidate : candidates) {
                threads.submit(() -> {
                    try {
                        sit(candidate, exam, questions, new Rush(waiting, go, spread), pace);
                    } catch (Exception e) {
                        if (child == null) {
                            fail(e.toString());
                        }
                    }
                });
            }
        }
    }

    private void sit(Candidate candidate, ExamId exam, int questions, Rush rush, Pace pace) throws Exception {
        var random = ThreadLocalRandom.current();
        Thread.sleep(random.nextInt(Math.max(1, rush.arriving())));
        var own = look(candidate, "/me/exams");
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), rush.go()).toMillis()) + random.nextInt(rush.spread()));
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
        if (troubled && candidate.number() % 3 == 0) {
            takeOver(candidate, sitting);
        }
        var paper = look(candidate, sitting);
        starts.add(System.nanoTime() - began);
        var token = find(PAPER_TOKEN, paper);
        var known = Pattern.compile("data-seq=\"(\\d+)\"").matcher(paper);
        var seq = known.find() ? Integer.parseInt(known.group(1)) : 0;
        for (var item = 0; item < questions; item++) {
            pace.pause();
            seq++;
            if (troubled && random.nextInt(10) == 0) {
                cut(candidate, sitting, item, seq, token);
            }
            save(candidate, sitting, item, seq, token);
        }
    }

    /** The browser died; another one, signed in as the same person, goes on, and what the first still sends is refused. */
    private void takeOver(Candidate candidate, String sitting) throws IOException {
        var left = new Candidate(candidate.number(), new HashMap<>(candidate.cookies()));
        candidate.cookies().remove("device");
        var page = look(candidate, sitting);
        var token = encoded(find(TOKEN, page));
        submit(candidate, sitting + "/device", "_csrf=" + token);
        takeOvers.incrementAndGet();
        var answer = put(left, sitting, 0, 1_000_000, find(PAPER_TOKEN, look(candidate, sitting)));
        if (answer.status() == 409) {
            refusedElsewhere.incrementAndGet();
        } else {
            fail("the browser left behind was answered " + answer.status());
        }
    }

    /** The link breaks before an answer comes back: nobody knows whether it was kept, and the page sends it again. */
    private void cut(Candidate candidate, String sitting, int item, int seq, String token) throws IOException {
        Wire.cut(port, "PUT", sitting + "/answers/" + item, headers(candidate, token), given(seq));
        cuts.incrementAndGet();
    }

    private static Map<String, String> headers(Candidate candidate, String token) {
        return Map.of(
                "Content-Type", "application/json", "X-CSRF-TOKEN", token, "Cookie", cookies(candidate));
    }

    private static String given(int seq) {
        return "{\"seq\":" + seq + ",\"given\":[\"" + seq % 4 + "\"]}";
    }

    private Wire.Answer put(Candidate candidate, String sitting, int item, int seq, String token) throws IOException {
        return send(
                candidate,
                "PUT",
                sitting + "/answers/" + item,
                Map.of("Content-Type", "application/json", "X-CSRF-TOKEN", token),
                given(seq));
    }

    private void save(Candidate candidate, String sitting, int item, int seq, String token) throws Exception {
        var began = System.nanoTime();
        var answer = put(candidate, sitting, item, seq, token);
        if (answer.status() == 200 && answer.body().contains("SAVED")) {
            saves.add(System.nanoTime() - began);
            acknowledged.merge(sitting.substring("/sittings/".length()) + "/" + item, seq, Math::max);
        } else {
            fail("a save was answered " + answer.status());
        }
    }

    private void fail(String why) {
        failures.merge(why, 1, Integer::sum);
    }

    private void report(double seconds) {
        System.out.printf(
                "%d saves in %.1f s (%.0f/s), failed: %s%n", saves.size(), seconds, saves.size() / seconds, failures);
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
