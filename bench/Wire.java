import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A browser's connection at its plainest, kept open between requests. The load shares its cores with what it measures:
 * what a comfortable client costs would be counted against the program.
 */
final class Wire {

    /** An answer: status, headers in lower case, text. */
    record Answer(int status, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** A request up to this size goes out in one piece. */
    private static final int AT_ONCE = 1 << 16;

    private static final Map<Integer, Queue<Wire>> FREE = new ConcurrentHashMap<>();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;

    private Wire(int port) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    /** Enters by the form as a browser does; what keeps them signed in, to be sent back as the cookie. */
    static String signIn(int port, String login, String password) throws IOException {
        var door = send(port, "GET", "/login", Map.of(), "");
        var token = TOKEN.matcher(door.body());
        if (!token.find()) {
            throw new IllegalStateException("no form at the door");
        }
        var entered = send(
                port,
                "POST",
                "/login",
                Map.of("Cookie", cookie(door), "Content-Type", "application/x-www-form-urlencoded"),
                "username=" + login + "&password=" + password + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        return cookie(entered);
    }

    private static String cookie(Answer answer) {
        return answer.header("set-cookie").split(";", 2)[0];
    }

    /** Sends a request over a free connection, else a new one. */
    static Answer send(int port, String method, String path, Map<String, String> headers, String body)
            throws IOException {
        return send(port, method, path, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with a body that lies ready: a large one costs whoever measures nothing while they measure. */
    static Answer send(int port, String method, String path, Map<String, String> headers, byte[] body)
            throws IOException {
        var free = FREE.computeIfAbsent(port, _ -> new ConcurrentLinkedQueue<>());
        var wire = free.poll();
        if (wire == null) {
            wire = new Wire(port);
        }
        try {
            var answer = wire.exchange(method, path, headers, body);
            if (answer.header("connection").equals("close")) {
                wire.socket.close();
            } else {
                free.add(wire);
            }
            return answer;
        } catch (IOException broken) {
            wire.socket.close();
            throw broken;
        }
    }

    /** Sends a request and hangs up before anything comes back. */
    static void cut(int port, String method, String path, Map<String, String> headers, String body) throws IOException {
        var wire = new Wire(port);
        try (wire.socket) {
            wire.ask(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Opens a stream of events on a connection of its own, and hands on each line until one is answered with false. */
    static void listen(int port, String path, Map<String, String> headers, Runnable opened, Predicate<String> line)
            throws IOException {
        var wire = new Wire(port);
        try (wire.socket) {
            wire.ask("GET", path, headers, new byte[0]);
            wire.socket.setSoTimeout(0);
            var told = wire.head();
            if (told.status() != 200) {
                throw new IOException("no stream: " + told.status());
            }
            opened.run();
            var inPieces = told.headers().containsKey("transfer-encoding");
            var open = new StringBuilder();
            for (var more = wire.more(inPieces); more.length > 0; more = wire.more(inPieces)) {
                open.append(new String(more, StandardCharsets.UTF_8));
                for (var end = open.indexOf("\n"); end >= 0; end = open.indexOf("\n")) {
                    if (!line.test(open.substring(0, end))) {
                        return;
                    }
                    open.delete(0, end + 1);
                }
            }
        }
    }

    /** Forgets the connections to a program that was killed. */
    static void forget(int port) {
        FREE.remove(port);
    }

    private Answer exchange(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        ask(method, path, headers, body);
        var head = head();
        return new Answer(head.status(), head.headers(), new String(content(head.headers()), StandardCharsets.UTF_8));
    }

    private void ask(String method, String path, Map<String, String> headers, byte[] content) throws IOException {
        var head = new StringBuilder(256)
                .append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost:")
                .append(socket.getPort()).append("\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
        var begin = head.toString().getBytes(StandardCharsets.UTF_8);
        if (content.length > AT_ONCE) {
            socket.getOutputStream().write(begin);
            socket.getOutputStream().write(content);
            return;
        }
        var request = Arrays.copyOf(begin, begin.length + content.length);
        System.arraycopy(content, 0, request, begin.length, content.length);
        socket.getOutputStream().write(request);
    }

    private Answer head() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var told = new HashMap<String, List<String>>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            told.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1))
                    .add(line.substring(colon + 1).strip());
        }
        return new Answer(status, told, "");
    }

    private byte[] content(Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length").getFirst()));
        }
        var all = new ByteArrayOutputStream();
        if (headers.containsKey("transfer-encoding")) {
            for (var more = chunk(); more.length > 0; more = chunk()) {
                all.writeBytes(more);
            }
        }
        return all.toByteArray();
    }

    /** The next piece of an answer that comes in pieces; an empty one is the last. */
    private byte[] chunk() throws IOException {
        var more = in.readNBytes(Integer.parseInt(line(), 16));
        line();
        return more;
    }

    /** What has come of an answer that goes on; nothing once it has ended. */
    private byte[] more(boolean inPieces) throws IOException {
        if (inPieces) {
            return chunk();
        }
        var some = new byte[Math.max(1, in.available())];
        var count = in.read(some);
        return count < 0 ? new byte[0] : Arrays.copyOf(some, count);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the program hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
