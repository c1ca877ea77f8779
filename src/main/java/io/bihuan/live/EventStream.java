package io.bihuan.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events on one answer, written by the request's own thread: a virtual one that sleeps between events, so
 * that no other thread can race with it for the headers.
 */
public final class EventStream {

    private final OutputStream out;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /** Begins the answer; a reader that loses it comes back after about a second, not all in the same instant. */
    public static EventStream open(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var stream = new EventStream(response.getOutputStream());
        stream.write("retry: " + ThreadLocalRandom.current().nextInt(500, 1500) + "\n: open\n\n");
        return stream;
    }

    /** Sends one event; the data is on one line, as JSON is. */
    public void send(@Nullable String id, String event, String data) throws IOException {
        var frame = new StringBuilder(data.length() + 120);
        if (id != null) {
            frame.append("id: ").append(id).append('\n');
        }
        frame.append("event: ").append(event).append("\ndata: ");
        frame.append(data.replace("\r", "").replace("\n", "")).append("\n\n");
        write(frame.toString());
    }

    /** Says that the stream is alive, and finds out whether the reader is. */
    public void ping(@Nullable String id) throws IOException {
        write(id == null ? ": ping\n\n" : "id: " + id + "\n: ping\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
