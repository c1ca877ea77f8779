package io.bihuan.live;

import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.coyote.http11.upgrade.UpgradeApplicationBufferHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one event stream, out of the web server's hands as soon as the answer has begun. What the server
 * holds for a request (its buffers, the deep stack of its thread) is given back, so that an open stream costs a
 * sixth of an open request (docs/performance.md). The server makes it and must see it; nobody else may use it.
 */
public final class OpenLine implements InternalHttpUpgradeHandler {

    /** A reader that takes nothing for so long is given up; it comes back by itself. */
    private static final long PATIENCE = Duration.ofSeconds(20).toMillis();

    private Runnable talk = () -> {};
    private Runnable left = () -> {};
    private @Nullable SocketWrapperBase<?> socket;

    /**
     * Says what is done with the connection once the server has let go of it, on a thread of its own whose end ends the
     * connection, and what as soon as the reader is seen to have left, on a thread of the server.
     */
    void begin(Runnable talk, Runnable left) {
        this.talk = talk;
        this.left = left;
    }

    void write(byte[] bytes) throws IOException {
        var line = line();
        line.write(true, ByteBuffer.wrap(bytes));
        line.flush(true);
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> socket) {
        this.socket = socket;
        socket.setWriteTimeout(PATIENCE);
        // Or the connection goes on naming the buffers of its last request as the place for what it reads.
        socket.setAppReadBufHandler(new UpgradeApplicationBufferHandler());
    }

    @Override
    public void init(WebConnection connection) {
        Thread.ofVirtual().name("stream").start(() -> {
            try {
                talk.run();
            } finally {
                line().close();
            }
        });
    }

    /** A reader of a stream says nothing more: what comes is thrown away, and the end of it means that they left. */
    @Override
    public SocketState upgradeDispatch(SocketEvent status) {
        var stays = switch (status) {
            case OPEN_READ -> isThere();
            case OPEN_WRITE -> true;
            case CONNECT_FAIL, DISCONNECT, ERROR, STOP, TIMEOUT -> false;
        };
        return stays ? SocketState.UPGRADED : SocketState.CLOSED;
    }

    private boolean isThere() {
        try {
            return line().read(false, ByteBuffer.allocate(256)) >= 0;
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void destroy() {
        left.run();
    }

    @Override
    public void timeoutAsync(long now) {}

    @Override
    public void setSslSupport(SSLSupport sslSupport) {}

    @Override
    public void pause() {}

    private SocketWrapperBase<?> line() {
        if (socket == null) {
            throw new IllegalStateException("the server has not let go of this connection");
        }
        return socket;
    }
}
