import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real talks once more, through the live chat over an empty external database: customers write, agents who are signed in
 * answer, each word at ten times the pace of people. Nobody speaks before having seen what came before on their own
 * stream. Afterwards both sides must have seen every word once and in its order.
 */
public class ReplayBench {

    private static final Path TALKS = Path.of("../shared/data/jddc_sessions.json");
    private static final double PACE = 10;
    private static final int AGENTS = 60;
    private static final int CUSTOMERS_AT_ONCE = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();

    private record Line(boolean customer, String text) {}

    /** What one side has seen: each number once, and what was missed fetched, as the pages do. */
    private static final class Seen {
        private final Map<Long, Line> lines = new TreeMap<>();
        private final List<String> faults = new ArrayList<>();
        private long last;

        synchronized void show(long seq, Line line) {
            if (seq <= last) {
                return;
            }
            if (seq != last + 1) {
                faults.add("after " + last + " came " + seq);
            }
            last = seq;
            lines.put(seq, line);
            notifyAll();
        }

        synchronized long last() {
            return last;
        }

        synchronized boolean waitFor(long seq) throws InterruptedException {
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (last < seq && System.nanoTime() < end) {
                wait(200);
            }
            return last >= seq;
        }

        synchronized List<Line> all() {
            return List.copyOf(lines.values());
        }
    }

    private static final class Talk {
        final List<Line> words;
        final Seen customer = new Seen();
        final Seen agent = new Seen();
        final CompletableFuture<Agent> holder = new CompletableFuture<>();
        String id = "";
        String token = "";

        Talk(List<Line> words) {
            this.words = words;
        }
    }

    private static final Map<String, Talk> TALKING = new ConcurrentHashMap<>();
    private static final Map<String, Agent> TAKEN = new ConcurrentHashMap<>();

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 1) {
            System.err.println("bench/replay <jdbc address of an empty database> [talks]");
            System.exit(2);
        }
        if (Files.notExists(TALKS)) {
            System.out.println("skipped: no data");
            return;
        }
        var talks = talks(arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE);
        var well = false;
        try (var node = new Node("replay", arguments[0])) {
            node.start();
            var agents = Agent.hired(node, arguments[0], AGENTS);
            var seated = new CountDownLatch(agents.size());
            agents.forEach(agent -> Thread.ofVirtual().start(() -> sits(node, agent, seated)));
            seated.await();
            well = replay(node, talks);
        }
        System.exit(well ? 0 : 1);
    }

    private static boolean replay(Node node, List<Talk> talks) throws Exception {
        var begin = System.nanoTime();
        var held = new AtomicInteger();
        var times = new ConcurrentLinkedQueue<Long>();
        var failures = new ConcurrentLinkedQueue<String>();
        var room = new Semaphore(CUSTOMERS_AT_ONCE);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var talk : talks) {
                pool.submit(() -> {
                    room.acquire();
                    try {
                        held(node, talk, times);
                        held.incrementAndGet();
                    } catch (Exception | AssertionError broken) {
                        failures.add(talk.id + ": " + broken);
                    } finally {
                        room.release();
                    }
                    return null;
                });
            }
        }
        var wrong = 0;
        for (var talk : talks) {
            wrong += inOrder(talk, talk.customer, "customer") && inOrder(talk, talk.agent, "agent") ? 0 : 1;
        }
        failures.stream().limit(10).forEach(System.out::println);
        if (times.isEmpty()) {
            return false;
        }
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d talks, %d held to their end, %d words; %d not whole and in order on both sides; %.0f s; word to the other screen p50 %.1f ms, p99 %.1f ms%n",
                talks.size(),
                held.get(),
                sorted.length,
                wrong,
                (System.nanoTime() - begin) / 1e9,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6);
        return wrong == 0 && held.get() == talks.size();
    }

    private static void held(Node node, Talk talk, ConcurrentLinkedQueue<Long> times) throws Exception {
        var answer = JSON.readTree(Wire.send(
                        node.port, "POST", "/api/v1/chat/sessions", Map.of("Content-Type", "application/json"), "{\"name\":\"客户\"}")
                .body());
        talk.id = answer.get("id").asString();
        talk.token = answer.get("token").asString();
        TALKING.put(talk.id, talk);
        Thread.ofVirtual().start(() -> listens(node, talk));
        var already = TAKEN.get(talk.id);
        if (already != null) {
            talk.holder.complete(already);
        }
        var agent = talk.holder.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        for (var line : talk.words) {
            Thread.sleep((long) ((2_000 + 250L * line.text().length()) / PACE));
            var sent = System.nanoTime();
            var seq = line.customer() ? customerSays(node, talk, line.text()) : agentSays(agent, talk, line.text());
            var other = line.customer() ? talk.agent : talk.customer;
            if (!other.waitFor(seq)) {
                throw new IllegalStateException("not shown: " + seq);
            }
            times.add(System.nanoTime() - sent);
        }
        agent.post("/workspace/" + talk.id + "/ending", Map.of());
        agent.post(
                "/workspace/" + talk.id + "/record",
                Map.of("customer", "客户", "request", "咨询", "handling", "已答复", "result", "已解决", "contact", "", "promise", "", "due", ""));
        TALKING.remove(talk.id);
    }

    private static long customerSays(Node node, Talk talk, String text) throws Exception {
        var body = JSON.writeValueAsString(Map.of("clientId", UUID.randomUUID().toString(), "text", text));
        var answer = Wire.send(
                node.port,
                "POST",
                "/api/v1/chat/sessions/" + talk.id + "/messages",
                Map.of("Content-Type", "application/json", "X-Visitor-Token", talk.token),
                body);
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).get("seq").asLong();
    }

    private static long agentSays(Agent agent, Talk talk, String text) {
        var seq = agent.say(talk.id, text);
        if (seq == 0) {
            throw new IllegalStateException("the agent's words were not taken");
        }
        return seq;
    }

    /** A customer's page: what comes is shown; a stream that broke goes on after the last number. */
    private static void listens(Node node, Talk talk) {
        while (TALKING.containsKey(talk.id)) {
            try {
                Wire.listen(
                        node.port,
                        "/api/v1/chat/sessions/" + talk.id + "/stream",
                        Map.of("X-Visitor-Token", talk.token, "Last-Event-ID", String.valueOf(talk.customer.last())),
                        () -> {},
                        line -> {
                            if (line.startsWith("data: ")) {
                                shown(talk.customer, JSON.readTree(line.substring(6)));
                            }
                            return TALKING.containsKey(talk.id);
                        });
            } catch (IOException broken) {
                pause();
            }
        }
    }

    /** An agent's page: shows what comes, fetches what was missed. */
    private static void sits(Node node, Agent agent, CountDownLatch seated) {
        while (true) {
            try {
                Wire.listen(
                        node.port,
                        "/live",
                        Map.of("Cookie", agent.cookies.line()),
                        seated::countDown,
                        line -> {
                            if (line.startsWith("data: ")) {
                                hears(agent, JSON.readTree(line.substring(6)));
                            }
                            return true;
                        });
            } catch (IOException broken) {
                pause();
            }
        }
    }

    private static void hears(Agent agent, JsonNode event) {
        var data = event.path("data");
        var id = data.path("conversation").asString("");
        switch (event.path("kind").asString("")) {
            case "assigned" -> {
                TAKEN.put(id, agent);
                var talk = TALKING.get(id);
                if (talk != null) {
                    talk.holder.complete(agent);
                    Thread.ofVirtual().start(() -> fills(agent, talk));
                }
            }
            case "message" -> {
                var talk = TALKING.get(id);
                if (talk == null) {
                    return;
                }
                if (data.path("seq").asLong() == talk.agent.last() + 1) {
                    shown(talk.agent, data);
                } else {
                    Thread.ofVirtual().start(() -> fills(agent, talk));
                }
            }
            default -> {}
        }
    }

    private static void fills(Agent agent, Talk talk) {
        synchronized (talk.agent) {
            try {
                for (var each : JSON.readTree(agent.get("/workspace/" + talk.id + "/messages?after=" + talk.agent.last()))) {
                    shown(talk.agent, each);
                }
            } catch (IOException gone) {
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void shown(Seen seen, JsonNode message) {
        if (message.has("seq") && message.has("text")) {
            seen.show(
                    message.get("seq").asLong(),
                    new Line(message.get("from").asString().equals("CUSTOMER"), message.get("text").asString()
                            + (message.path("scripted").asBoolean() || !message.get("from").asString().matches("CUSTOMER|AGENT") ? "\u0000" : "")));
        }
    }

    /** Everything people said, in its order; what the house says of its own accord may stand between. */
    private static boolean inOrder(Talk talk, Seen seen, String side) {
        var said = seen.all().stream().filter(line -> !line.text().endsWith("\u0000")).toList();
        var whole = said.equals(talk.words);
        if (!whole || !seen.faults.isEmpty()) {
            System.out.printf("%s, %s: %d of %d; %s%n", talk.id, side, said.size(), talk.words.size(), seen.faults);
        }
        return whole;
    }

    private static final Pattern BLANK = Pattern.compile("\\s*");

    private static List<Talk> talks(int most) throws IOException {
        var talks = new ArrayList<Talk>();
        for (var session : JSON.readTree(Files.readString(TALKS))) {
            var words = new ArrayList<Line>();
            for (var message : session.get("messages")) {
                var text = message.get("text").asString();
                if (!BLANK.matcher(text).matches()) {
                    words.add(new Line(message.get("from").asString().equals("customer"), text));
                }
            }
            if (talks.size() < most) {
                talks.add(new Talk(words));
            }
        }
        return talks;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
