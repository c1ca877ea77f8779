package io.bihuan.telephone;

import io.bihuan.telephone.FrameBuffer.Frame;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A line to a softswitch that speaks FreeSWITCH's event socket, as the one who calls (“inbound”). */
class EventSocket implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Socket socket;
    private final FrameBuffer buffer = new FrameBuffer();
    private final byte[] piece = new byte[8192];

    private EventSocket(Socket socket) {
        this.socket = socket;
    }

    /** The switch does not take the password. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String reply) {
            super(reply);
        }
    }

    /** Connects and signs in; {@code patience} is how long any answer may take. */
    static EventSocket open(String host, int port, String password, Duration patience) throws IOException {
        var socket = new Socket();
        var line = new EventSocket(socket);
        try {
            socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            socket.setTcpNoDelay(true);
            line.require("auth/request");
            var reply = line.ask("auth " + oneLine(password));
            if (!reply.startsWith("+OK")) {
                throw new Refused(reply);
            }
            return line;
        } catch (IOException | RuntimeException failed) {
            line.close();
            throw failed;
        }
    }

    /** Asks for events, as JSON where the switch can and in plain lines otherwise. */
    void subscribe(String events) throws IOException {
        if (!ask("event json " + events).startsWith("+OK")) {
            var plain = ask("event plain " + events);
            if (!plain.startsWith("+OK")) {
                throw new IOException(plain);
            }
        }
    }

    /** Sends one command and returns what is answered; events that come in between are passed over. */
    String ask(String command) throws IOException {
        send(command);
        return require("command/reply").header("Reply-Text");
    }

    /** The next event's names and values; empty when none came within the patience. Broken ones are passed over. */
    Optional<Map<String, String>> next(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        try {
            var frame = frame();
            return switch (frame.header("Content-Type")) {
                case "text/event-json" -> json(frame.body());
                case "text/event-plain" -> Optional.of(frame.plainEvent());
                case "text/disconnect-notice" -> throw new IOException("the switch has ended the connection");
                default -> Optional.empty();
            };
        } catch (SocketTimeoutException quiet) {
            return Optional.empty();
        }
    }

    private void send(String command) throws IOException {
        var out = socket.getOutputStream();
        out.write((command + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private Frame require(String type) throws IOException {
        while (true) {
            var frame = frame();
            if (frame.header("Content-Type").equals(type)) {
                return frame;
            }
            if (frame.header("Content-Type").equals("text/disconnect-notice")
                    || frame.header("Content-Type").equals("text/rude-rejection")) {
                throw new IOException(
                        "the switch refuses the connection: " + frame.body().strip());
            }
        }
    }

    private Frame frame() throws IOException {
        while (true) {
            var whole = buffer.take();
            if (whole.isPresent()) {
                return whole.get();
            }
            var length = socket.getInputStream().read(piece);
            if (length < 0) {
                throw new IOException("the connection was cut");
            }
            buffer.feed(piece, length);
        }
    }

    private static Optional<Map<String, String>> json(String body) {
        try {
            var found = new TreeMap<String, String>();
            JSON.readTree(body).properties().forEach(field -> {
                if (field.getValue().isValueNode()) {
                    found.put(field.getKey(), field.getValue().asString());
                }
            });
            return Optional.of(found);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** A line break would begin a second command. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]", "");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to be closed.
        }
    }
}
