import java.io.File;
import java.io.IOException;
import java.net.CookieHandler;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Measures and proves the chat over an empty external database.
 *
 * <ul>
 *   <li>{@code speed}: messages accepted a second against the bare transaction on the same database; the time of one at
 *       200 and 500 a second; the time from sent to shown with 1 000 open streams.
 *   <li>{@code kill [rounds]}: the program is killed (-9) in the middle of load, again and again; every acknowledged
 *       message is looked for afterwards, and every conversation for gaps and doubles. With {@code embedded} in place of
 *       an address the program, its database and both are killed in turn.
 *   <li>{@code nodes}: two nodes; a visitor listens on one, an agent speaks on the other, the visitor's node is killed.
 *   <li>{@code roll}: two nodes are stopped and started one after the other, twice, as in an upgrade, while a visitor and an
 *       agent go on talking.
 *   <li>{@code beside}: a million customers are imported while 200 messages a second are taken.
 *   <li>{@code streams [count]}: so many visitors listen at once on one node, and 500 messages a second go to them.
 * </ul>
 */
public class ChatBench {

    private static final Duration SPELL = Duration.ofSeconds(10);
    private static final int WRITERS = 16;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();

    private static String database = "";

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("bench/chat <jdbc address of an empty database, or embedded> speed | kill [rounds] | nodes | roll | beside | streams [count]");
            System.exit(2);
        }
        database = arguments[0];
        var well =
                switch (arguments[1]) {
                    case "speed" -> speed();
                    case "kill" -> kill(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5);
                    case "nodes" -> nodes();
                    case "roll" -> roll();
                    case "beside" -> beside();
                    case "streams" -> streams(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8_000);
                    default -> throw new IllegalArgumentException(arguments[1]);
                };
        System.exit(well ? 0 : 1);
    }

    // --- speed -------------------------------------------------------------------------------------------------------

    private static boolean speed() throws Exception {
        try (var node = new Node("speed", database)) {
            node.start();
            var sessions = sessions(node, 50);
            warm(node, sessions);
            var bare = 0.0;
            var accepted = 0.0;
            var each = Double.MAX_VALUE;
            for (var turn = 0; turn < 3; turn++) { // in turns, for the machine is not the same from minute to minute
                bare = Math.max(bare, Math.max(bare(WRITERS / 2), bare(WRITERS)));
                var before = node.processorTime();
                var rate = closed(node, sessions);
                each = Math.min(each, node.processorTime().minus(before).toNanos() / 1e6 / (rate * SPELL.toSeconds()));
                accepted = Math.max(accepted, rate);
            }
            System.out.printf("bare transaction      %,8.0f/s%n", bare);
            System.out.printf("message accepted      %,8.0f/s  ratio %.2f, %.2f ms of the program's processor time each%n", accepted, accepted / bare, each);
            for (var rate : List.of(200, 500)) {
                open(node, sessions, rate);
            }
            shown(node, 1_000, 500);
            return accepted / bare >= 0.5;
        }
    }

    /**
     * The least that must happen: take the number, write the message, write the event, commit. Asked by as many writers as the
     * program and by half of them; of the program's turns and of these the best count.
     */
    private static double bare(int writers) throws Exception {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("create table if not exists bench.conversation (id int primary key, last bigint not null)");
            statement.execute("create table if not exists bench.message (id uuid primary key, conversation int not null,"
                    + " seq bigint not null, text text not null, at timestamptz not null default now())");
            statement.execute("create table if not exists bench.event (id uuid primary key, payload text not null)");
            statement.execute("insert into bench.conversation select n, 0 from generate_series(0, 49) n on conflict do nothing");
        }
        var count = new AtomicLong();
        together(SPELL, writers, writer -> {
            try (var connection = connect()) {
                connection.setAutoCommit(false);
                try (var number = connection.prepareStatement(
                                "update bench.conversation set last = last + 1 where id = ? returning last");
                        var message = connection.prepareStatement(
                                "insert into bench.message (id, conversation, seq, text) values (?, ?, ?, ?)");
                        var event = connection.prepareStatement("insert into bench.event values (?, ?)")) {
                    var random = new Random(writer);
                    while (!Thread.currentThread().isInterrupted()) {
                        var conversation = random.nextInt(50);
                        number.setInt(1, conversation);
                        long seq;
                        try (var row = number.executeQuery()) {
                            row.next();
                            seq = row.getLong(1);
                        }
                        message.setObject(1, UUID.randomUUID());
                        message.setInt(2, conversation);
                        message.setLong(3, seq);
                        message.setString(4, TEXT);
                        message.executeUpdate();
                        event.setObject(1, UUID.randomUUID());
                        event.setString(2, TEXT);
                        event.executeUpdate();
                        connection.commit();
                        count.incrementAndGet();
                    }
                }
            }
        });
        return count.get() / (double) SPELL.toSeconds();
    }

    private static final String TEXT = "厨房水管昨天才修过，今天又漏，地板都泡了，请尽快安排师傅上门";

    /** A program is measured as it runs for weeks: once its compiler has nothing left that makes it faster. */
    private static void warm(Node node, List<Session> sessions) throws Exception {
        var best = 0.0;
        var spells = 0;
        for (var sinceBest = 0; spells < 6 || sinceBest < 3 && spells < 18; spells++) {
            var rate = closed(node, sessions);
            sinceBest = rate > best * 1.03 ? 0 : sinceBest + 1;
            best = Math.max(best, rate);
        }
        System.out.printf("warmed for            %8d s%n", spells * SPELL.toSeconds());
    }

    private static double closed(Node node, List<Session> sessions) throws Exception {
        var done = new AtomicLong();
        together(SPELL, WRITERS, writer -> {
            var random = new Random(writer);
            while (!Thread.currentThread().isInterrupted()) {
                say(node, sessions.get(random.nextInt(sessions.size())), UUID.randomUUID().toString());
                done.incrementAndGet();
            }
        });
        return done.get() / (double) SPELL.toSeconds();
    }

    /** Messages leave on time whether or not earlier ones are answered; the time counts from when one should have left. */
    private static double open(Node node, List<Session> sessions, int rate) throws Exception {
        var times = new ConcurrentLinkedQueue<Long>();
        pace(rate, (due, random) -> {
            say(node, sessions.get(random.nextInt(sessions.size())), UUID.randomUUID().toString());
            times.add(System.nanoTime() - due);
        });
        return print("accepted at " + rate + "/s", times);
    }

    /** Whether everything that was taken was shown. */
    private static boolean shown(Node node, int streams, int rate) throws Exception {
        var listeners = sessions(node, streams);
        var sent = new ConcurrentHashMap<String, Long>();
        var times = new ConcurrentLinkedQueue<Long>();
        var opened = new AtomicLong();
        var readers = new ArrayList<Thread>();
        for (var session : listeners) {
            readers.add(Thread.ofVirtual().start(() -> {
                var last = new AtomicLong();
                while (!Thread.currentThread().isInterrupted()) { // as a browser does, from where it broke off
                    listen(node, session, last.get(), opened, (seq, clientId) -> {
                        last.set(seq);
                        var due = sent.remove(clientId);
                        if (due != null) {
                            times.add(System.nanoTime() - due);
                        }
                        return true;
                    });
                }
            }));
        }
        until(() -> opened.get() >= streams);
        var refused = new AtomicLong();
        for (var spell = 0; spell < 3; spell++) { // the first two warm the way to the streams
            times.clear();
            refused.set(0);
            pace(rate, (due, random) -> {
                var clientId = UUID.randomUUID().toString();
                sent.put(clientId, due);
                try {
                    say(node, listeners.get(random.nextInt(streams)), clientId);
                } catch (IOException | IllegalStateException notTaken) {
                    sent.remove(clientId);
                    refused.incrementAndGet();
                }
            });
            for (var patience = 0; patience < 300 && !sent.isEmpty(); patience++) {
                Thread.sleep(100);
            }
        }
        print("shown, " + streams + " streams, " + rate + "/s", times);
        System.out.printf("taken but not shown   %8d, not taken %d, reopened %d%n", sent.size(), refused.get(), opened.get() - streams);
        readers.forEach(Thread::interrupt);
        return sent.isEmpty();
    }

    /** The time of the slowest hundredth, in milliseconds. */
    private static double print(String what, Queue<Long> times) {
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        var p99 = sorted[(int) (sorted.length * 0.99)] / 1e6;
        System.out.printf(
                "%-30s p50 %6.1f ms  p99 %6.1f ms  max %6.1f ms  (%d)%n",
                what, sorted[sorted.length / 2] / 1e6, p99, sorted[sorted.length - 1] / 1e6, sorted.length);
        return p99;
    }

    // --- kill --------------------------------------------------------------------------------------------------------

    private record Kept(int session, String clientId, long seq) {}

    private enum Killed {
        PROGRAM,
        DATABASE,
        BOTH
    }

    private static boolean taken(Node node, Session session) {
        try {
            return say(node, session, UUID.randomUUID().toString()) > 0;
        } catch (IOException | IllegalStateException away) {
            return false;
        }
    }

    private static boolean kill(int rounds) throws Exception {
        var random = new Random();
        var kept = new ConcurrentLinkedQueue<Kept>();
        var slowest = Duration.ZERO;
        try (var node = new Node("kill", database)) {
            node.start();
            var sessions = sessions(node, 20);
            for (var round = 1; round <= rounds; round++) {
                var stop = new AtomicBoolean();
                var writers = new ArrayList<Thread>();
                for (var w = 0; w < WRITERS; w++) {
                    var seed = random.nextInt();
                    writers.add(Thread.ofVirtual().start(() -> write(node, sessions, new Random(seed), stop, kept)));
                }
                Thread.sleep(2_000 + random.nextInt(3_000));
                var killed = database.equals(Node.EMBEDDED) ? Killed.values()[round % 3] : Killed.PROGRAM;
                var down = System.nanoTime();
                if (killed != Killed.PROGRAM) {
                    node.killDatabase();
                }
                if (killed == Killed.DATABASE) {
                    until(() -> taken(node, sessions.getFirst()));
                } else {
                    node.kill();
                    node.start();
                }
                var back = Duration.ofNanos(System.nanoTime() - down);
                slowest = back.compareTo(slowest) > 0 ? back : slowest;
                Thread.sleep(1_000);
                stop.set(true);
                for (var writer : writers) {
                    writer.join();
                }
                var wrong = wrong(node, sessions, kept);
                System.out.printf(
                        "round %d, killed %s: %,d acknowledged so far, %d missing or misnumbered, serving again after %.1f s%n",
                        round, killed, kept.size(), wrong, back.toMillis() / 1e3);
                if (wrong > 0) {
                    return false;
                }
            }
        }
        System.out.printf("%,d acknowledged, none missing, slowest return %.1f s%n", kept.size(), slowest.toMillis() / 1e3);
        return true;
    }

    private static void write(Node node, List<Session> sessions, Random random, AtomicBoolean stop, Queue<Kept> kept) {
        while (!stop.get()) {
            var session = random.nextInt(sessions.size());
            var clientId = UUID.randomUUID().toString();
            // Sent again under its own name until it is acknowledged, as the visitor's page does.
            while (!stop.get()) {
                try {
                    kept.add(new Kept(session, clientId, say(node, sessions.get(session), clientId)));
                    break;
                } catch (IOException | IllegalStateException away) {
                    sleep(100);
                }
            }
        }
    }

    private static int wrong(Node node, List<Session> sessions, Queue<Kept> kept) throws Exception {
        var wrong = 0;
        var found = new ArrayList<Map<String, Long>>();
        for (var session : sessions) {
            var numbers = read(node, session);
            var expected = 1L;
            for (var seq : numbers.values().stream().sorted().toList()) {
                wrong += seq == expected++ ? 0 : 1;
            }
            found.add(numbers);
        }
        for (var each : kept) {
            wrong += Long.valueOf(each.seq()).equals(found.get(each.session()).get(each.clientId())) ? 0 : 1;
        }
        return wrong;
    }

    private static final Pattern LINE =
            Pattern.compile("\"seq\":(\\d+),\"from\":\"[A-Z]+\",\"at\":\"[^\"]*\",\"text\":\"(?:[^\"\\\\]|\\\\.)*\",\"clientId\":\"([^\"]*)\"");

    private static Map<String, Long> read(Node node, Session session) throws Exception {
        var all = new ConcurrentHashMap<String, Long>();
        for (var after = 0L; ; ) {
            var page = get(node, session, "/messages?limit=500&after=" + after);
            var matcher = LINE.matcher(page);
            var before = after;
            while (matcher.find()) {
                after = Long.parseLong(matcher.group(1));
                if (all.put(matcher.group(2), after) != null) {
                    throw new IllegalStateException("a message stands there twice: " + matcher.group(2));
                }
            }
            if (after == before) {
                return all;
            }
        }
    }

    // --- nodes -------------------------------------------------------------------------------------------------------

    private static boolean nodes() throws Exception {
        try (var first = new Node("first", database);
                var second = new Node("second", database)) {
            first.start();
            second.start();
            var talk = new Talk(first, second);
            Thread.sleep(6_000);
            var before = talk.heard.size();
            first.kill();
            Thread.sleep(8_000);
            return talk.isWhole() && talk.heard.size() > before;
        }
    }

    private static boolean roll() throws Exception {
        try (var first = new Node("first", database);
                var second = new Node("second", database)) {
            first.start();
            second.start();
            var talk = new Talk(first, second);
            for (var node : List.of(first, second, first, second)) {
                Thread.sleep(3_000);
                talk.leave(node);
                node.stop();
                node.start();
            }
            Thread.sleep(3_000);
            return talk.isWhole();
        }
    }

    /** A visitor and an agent who go on talking at whichever of two nodes answers; the visitor's screen is looked at. */
    private static final class Talk {

        final Queue<Long> heard = new ConcurrentLinkedQueue<>();
        private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean stop = new AtomicBoolean();
        private final AtomicBoolean heardEnough = new AtomicBoolean(); // not before what was under way has come
        private final List<Node> nodes;
        private final Agent agent;
        private final Session session;
        private final Thread reader;
        private final List<Thread> speakers;
        private volatile Node ofVisitor;

        Talk(Node first, Node second) throws Exception {
            nodes = List.of(first, second);
            ofVisitor = first;
            agent = Agent.administrator(second, database);
            session = sessions(first, 1).getFirst();
            until(() -> agent.say(session.id(), "您好，我来帮您") > 0);
            reader = Thread.ofVirtual().start(this::read);
            speakers = List.of(Thread.ofVirtual().start(this::ask), Thread.ofVirtual().start(this::answer));
        }

        /** Whoever is at a node that is about to stop goes to the other, as a proxy in front would send them. */
        void leave(Node node) {
            var other = nodes.get(1 - nodes.indexOf(node));
            agent.goTo(other);
            ofVisitor = other;
        }

        private void read() {
            var last = new AtomicLong();
            while (!heardEnough.get()) {
                var node = ofVisitor;
                listen(node, session, last.get(), new AtomicLong(), (seq, clientId) -> {
                    heard.add(seq);
                    last.set(seq);
                    return !heardEnough.get();
                });
                if (node == ofVisitor) {
                    ofVisitor = nodes.get(1 - nodes.indexOf(node));
                }
            }
        }

        private void ask() {
            while (!stop.get()) {
                var clientId = UUID.randomUUID().toString();
                for (var sent = false; !sent && !stop.get(); ) {
                    try {
                        acknowledged.add(say(ofVisitor, session, clientId));
                        sent = true;
                    } catch (IOException | IllegalStateException away) {
                        sleep(50);
                    }
                }
                sleep(20);
            }
        }

        private void answer() {
            while (!stop.get()) {
                var seq = agent.say(session.id(), "第 " + acknowledged.size() + " 句");
                if (seq > 0) {
                    acknowledged.add(seq);
                }
                sleep(20);
            }
        }

        /** Ends it; whether everything acknowledged was heard, once and in order. */
        boolean isWhole() throws Exception {
            stop.set(true);
            for (var speaker : speakers) {
                speaker.join();
            }
            Thread.sleep(2_500);
            heardEnough.set(true);
            agent.say(session.id(), "结束"); // lets the reader see that it may stop
            reader.join(Duration.ofSeconds(20));
            var gaps = 0;
            var doubles = 0;
            var last = 0L;
            for (var seq : heard) {
                gaps += seq > last + 1 ? 1 : 0;
                doubles += seq <= last ? 1 : 0;
                last = Math.max(last, seq);
            }
            var missing = new HashSet<>(acknowledged);
            missing.removeAll(new HashSet<>(heard));
            System.out.printf(
                    "heard %d; gaps %d, doubles %d, acknowledged %d, not heard %d%n",
                    heard.size(), gaps, doubles, acknowledged.size(), missing.size());
            return gaps == 0 && doubles == 0 && missing.isEmpty() && !acknowledged.isEmpty();
        }
    }

    // --- beside an import --------------------------------------------------------------------------------------------

    private static final String API_TOKEN = "bench-2f6b1c0e9d7a48538bd1e6a0475c3f92";
    private static final int FILES = 5;
    private static final int CUSTOMERS = 200_000;

    private static boolean beside() throws Exception {
        try (var node = new Node("beside", database, Map.of("BIHUAN_API_TOKEN", API_TOKEN))) {
            node.start();
            var sessions = sessions(node, 50);
            warm(node, sessions);
            var files = IntStream.range(0, FILES).mapToObj(ChatBench::customers).toList();
            var alone = open(node, sessions, 200);
            var importing = new AtomicBoolean(true);
            var began = System.nanoTime();
            var bulk = Thread.ofPlatform().start(() -> {
                files.forEach(file -> bring(node, file));
                importing.set(false);
            });
            var during = new ArrayList<Double>();
            while (importing.get()) {
                during.add(open(node, sessions, 200));
            }
            bulk.join();
            System.out.printf("%,d customers imported in %.0f s%n", FILES * CUSTOMERS, (System.nanoTime() - began) / 1e9);
            alone = (alone + open(node, sessions, 200)) / 2;
            var beside = during.stream().mapToDouble(Double::doubleValue).sorted().toArray()[during.size() / 2];
            System.out.printf("p99 alone %.1f ms, beside the import %.1f ms (the middle of %d spells)%n", alone, beside, during.size());
            return beside < 1.5 * alone;
        }
    }

    /** Invented customers, with phones of no net, as one file. */
    private static byte[] customers(int file) {
        var lines = new StringBuilder("externalId,name,phone,email,grade\n");
        for (var i = file * CUSTOMERS; i < (file + 1) * CUSTOMERS; i++) {
            lines.append("beside-%d,客户%d,100%08d,beside-%d@example.com,金卡%n".formatted(i, i, i, i));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Until the last of the file is taken in. */
    private static void bring(Node node, byte[] file) {
        var headers = Map.of("Authorization", "Bearer " + API_TOKEN, "Content-Type", "application/octet-stream");
        try {
            var begun = Wire.send(node.port, "POST", "/api/v1/customers:import", headers, file).body();
            var job = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(begun);
            if (!job.find()) {
                throw new IllegalStateException(begun);
            }
            until(() -> !Wire.send(node.port, "GET", "/api/v1/jobs/" + job.group(1), headers, "").body()
                    .matches("(?s).*\"state\":\"(QUEUED|RUNNING)\".*"));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    // --- streams -----------------------------------------------------------------------------------------------------

    private static final int STREAMS_LIMIT_MEGABYTES = 1_024;

    private static boolean streams(int count) throws Exception {
        try (var node = new Node("streams", database)) {
            node.start();
            System.out.printf("before                %8d MB%n", node.megabytes());
            var whole = shown(node, count, 500);
            var held = node.megabytes();
            System.out.printf("with %,d streams      %8d MB of %d%n", count, held, STREAMS_LIMIT_MEGABYTES);
            return whole && held <= STREAMS_LIMIT_MEGABYTES;
        }
    }

    // --- tools -------------------------------------------------------------------------------------------------------

    private record Session(String id, String token) {}

    private static List<Session> sessions(Node node, int count) throws Exception {
        var sessions = new ArrayList<Session>();
        var fields = Pattern.compile("\"id\":\"([^\"]+)\",\"token\":\"([^\"]+)\"");
        for (var i = 0; i < count; i++) {
            var request = HttpRequest.newBuilder(node.at("/api/v1/chat/sessions"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"访客" + i + "\"}"))
                    .build();
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
            var found = fields.matcher(answer);
            if (!found.find()) {
                throw new IllegalStateException("no session: " + answer);
            }
            sessions.add(new Session(found.group(1), found.group(2)));
        }
        return sessions;
    }

    private static long say(Node node, Session session, String clientId) throws IOException {
        var answer = Wire.send(
                node.port,
                "POST",
                "/api/v1/chat/sessions/" + session.id() + "/messages",
                Map.of("Content-Type", "application/json", "X-Visitor-Token", session.token()),
                "{\"clientId\":\"" + clientId + "\",\"text\":\"" + TEXT + "\"}");
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        var begin = answer.body().indexOf("\"seq\":") + 6;
        return Long.parseLong(answer.body().substring(begin, answer.body().indexOf(',', begin)));
    }

    private static String get(Node node, Session session, String path) throws Exception {
        var request = HttpRequest.newBuilder(node.at("/api/v1/chat/sessions/" + session.id() + path))
                .header("X-Visitor-Token", session.token())
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @FunctionalInterface
    private interface Heard {
        boolean message(long seq, String clientId);
    }

    private static final Pattern SPOKEN = Pattern.compile("\"seq\":(\\d+).*\"clientId\":\"([^\"]*)\"");

    /** Reads a visitor's stream until it breaks or the listener has enough. */
    private static void listen(Node node, Session session, long after, AtomicLong opened, Heard heard) {
        try {
            Wire.listen(
                    node.port,
                    "/api/v1/chat/sessions/" + session.id() + "/stream",
                    Map.of("X-Visitor-Token", session.token(), "Last-Event-ID", String.valueOf(after)),
                    opened::incrementAndGet,
                    line -> {
                        var found = SPOKEN.matcher(line);
                        return !line.startsWith("data: ")
                                || !found.find()
                                || heard.message(Long.parseLong(found.group(1)), found.group(2));
                    });
        } catch (IOException broken) {
            sleep(100);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run(int writer) throws Exception;
    }

    private static void together(Duration spell, int count, Work work) throws InterruptedException {
        var writers = new ArrayList<Thread>();
        for (var i = 0; i < count; i++) {
            var writer = i;
            writers.add(Thread.ofPlatform().start(() -> {
                try {
                    work.run(writer);
                } catch (Exception interrupted) {
                    if (!(interrupted instanceof InterruptedException) && !(interrupted instanceof SQLException)) {
                        System.err.println(interrupted);
                    }
                }
            }));
        }
        Thread.sleep(spell);
        writers.forEach(Thread::interrupt);
        for (var writer : writers) {
            writer.join();
        }
    }

    @FunctionalInterface
    private interface Shot {
        void fire(long due, Random random) throws Exception;
    }

    private static void pace(int rate, Shot shot) throws InterruptedException {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var random = new Random(7);
            var begin = System.nanoTime();
            for (var i = 0; i < rate * SPELL.toSeconds(); i++) {
                var due = begin + i * 1_000_000_000L / rate;
                var wait = due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                pool.submit(() -> {
                    shot.fire(due, random);
                    return null;
                });
            }
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition) throws Exception {
        var end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited too long");
            }
            Thread.sleep(50);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database);
    }
}
