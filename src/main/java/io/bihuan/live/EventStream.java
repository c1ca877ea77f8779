package io.bihuan.live;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Server-sent events on one connection, all written by one virtual thread that sleeps between them. The request's own
 * thread begins the answer, so that nothing can race with it for the headers, and then gives the connection away.
 */
public final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final Line line;
    private volatile Runnable gone = () -> {};

    /** A stream on a line that is open already. */
    public EventStream(Line line) {
        this.line = line;
    }

    /** Where the events go; what is written is on its way when it returns. */
    @FunctionalInterface
    public interface Line {
        void write(byte[] bytes) throws IOException;
    }

    /** What is told on a stream, until it returns or the reader has left. */
    @FunctionalInterface
    public interface Telling {
        void to(EventStream stream) throws IOException, InterruptedException;
    }

    /**
     * Answers with a stream, and returns at once. It ends with what is told, when the reader leaves, or when the
     * database is gone for a moment; a reader that loses it comes back after about a second with the last number it
     * has, not all in the same instant.
     */
    public static void answer(HttpServletRequest request, HttpServletResponse response, Telling telling)
            throws IOException {
        var line = takeOver(request);
        var stream = new EventStream(line::write);
        line.begin(() -> tell(telling, stream), stream::left);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        // The end of the connection is the end of the answer: neither a length nor pieces are counted.
        response.setHeader("Connection", "close");
        response.getOutputStream()
                .write(bytes("retry: " + ThreadLocalRandom.current().nextInt(500, 1500) + "\n: open\n\n"));
        response.flushBuffer();
    }

    private static OpenLine takeOver(HttpServletRequest request) throws IOException {
        try {
            return request.upgrade(OpenLine.class);
        } catch (ServletException e) {
            throw new IOException("the web server keeps the connection", e);
        }
    }

    private static void tell(Telling telling, EventStream stream) {
        try {
            telling.to(stream);
        } catch (IOException | DataAccessException left) {
            LOG.debug("A stream ended: {}", left.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("A stream failed", e);
        }
    }

    /** What is done as soon as the reader is seen to have left; it must be quick. */
    public void whenGone(Runnable gone) {
        this.gone = gone;
    }

    private void left() {
        gone.run();
    }

    /** Sends one event; the data is on one line, as JSON is. */
    public void send(@Nullable String id, String event, String data) throws IOException {
        var frame = new StringBuilder(data.length() + 120);
        if (id != null) {
            frame.append("id: ").append(id).append('\n');
        }
        frame.append("event: ").append(event).append("\ndata: ");
        frame.append(data.replace("\r", "").replace("\n", "")).append("\n\n");
        line.write(bytes(frame.toString()));
    }

    /** Says that the stream is alive, and finds out whether the reader is. */
    public void ping(@Nullable String id) throws IOException {
        line.write(bytes(id == null ? ": ping\n\n" : "id: " + id + "\n: ping\n\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
