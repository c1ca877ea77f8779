package io.bihuan.web;

import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Takes so many requests in hand at once, each on a virtual thread of its own; the others wait before anything is laid out
 * for them. Thousands who come back in the same second would otherwise hold some 100 kB each while they wait for a
 * processor, and the memory once taken for that rush stays taken. Inside, the {@link Door} says whose turn it is.
 */
@Component
class InHand implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** What a connection keeps in bytes, each way, as long as it is open: most are streams, and an event is a line. */
    private static final String BUFFER = "2048";

    private final Semaphore places;

    InHand(@Value("${bihuan.door.in-hand:500}") int places) {
        this.places = new Semaphore(places, true);
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addProtocolHandlerCustomizers(handler -> handler.setExecutor(this::take));
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", BUFFER);
            connector.setProperty("socket.appWriteBufSize", BUFFER);
        });
    }

    void take(Runnable request) {
        Thread.ofVirtual().name("request").start(() -> {
            places.acquireUninterruptibly();
            try {
                request.run();
            } finally {
                places.release();
            }
        });
    }
}
