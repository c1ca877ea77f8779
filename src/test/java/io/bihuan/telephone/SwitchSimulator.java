package io.bihuan.telephone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A softswitch as far as its event socket goes: it speaks the protocol on a real connection, well or badly as told. */
class SwitchSimulator implements AutoCloseable {

    private final ServerSocket server;
    private final String password;
    final List<String> commands = new CopyOnWriteArrayList<>();
    /** What each subscriber is told, in order. */
    volatile List<Map<String, String>> events = List.of();

    volatile boolean knowsJson = true;
    /** How many bytes go out at a time. */
    volatile int pieces = Integer.MAX_VALUE;

    volatile boolean hangsUpAfterwards;
    volatile @Nullable String rudeness;

    SwitchSimulator(String password) throws IOException {
        this.password = password;
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            var out = caller.getOutputStream();
            var rude = rudeness;
            if (rude != null) {
                send(out, frame("text/rude-rejection", rude));
                return;
            }
            send(out, "Content-Type: auth/request\n\n");
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    commands.add(line);
                    if (!answer(out, line)) {
                        return;
                    }
                }
            }
        } catch (IOException gone) {
            // The other side has left.
        }
    }

    private boolean answer(OutputStream out, String command) throws IOException {
        if (command.startsWith("auth ")) {
            var known = command.equals("auth " + password);
            reply(out, known ? "+OK accepted" : "-ERR invalid");
            return known;
        }
        if (command.startsWith("event json") && !knowsJson) {
            reply(out, "-ERR no json here");
        } else if (command.startsWith("event ")) {
            reply(out, "+OK event listener enabled");
            for (var event : events) {
                send(out, command.startsWith("event json") ? json(event) : plain(event));
            }
            if (hangsUpAfterwards) {
                send(out, frame("text/disconnect-notice", "Disconnected, goodbye.\n"));
                return false;
            }
        } else if (command.startsWith("bgapi ")) {
            reply(out, "+OK Job-UUID: 1");
        }
        return true;
    }

    private void reply(OutputStream out, String text) throws IOException {
        send(out, "Content-Type: command/reply\nReply-Text: " + text + "\n\n");
    }

    private static String json(Map<String, String> event) {
        var body = event.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":\"" + each.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        return frame("text/event-json", body);
    }

    private static String plain(Map<String, String> event) {
        var body = event.entrySet().stream()
                .map(each -> each.getKey() + ": " + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n", "", "\n\n"));
        return frame("text/event-plain", body);
    }

    private static String frame(String type, String body) {
        return "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\nContent-Type: " + type + "\n\n"
                + body;
    }

    private void send(OutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (var from = 0; from < bytes.length; from += Math.min(pieces, bytes.length)) {
            out.write(bytes, from, Math.min(pieces, bytes.length - from));
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
