package io.bihuan.telephone;

import io.bihuan.reach.Outside;
import io.bihuan.reach.Reach;
import io.bihuan.web.UiFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps a line open to the softswitch that the settings name, on every node: an event that two of them hear is kept once.
 * A line that breaks is opened again after growing waits; changed settings take effect within seconds.
 */
@Component
class SwitchLine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SwitchLine.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** The switch's heart beats every 20 seconds; longer silence is a dead line. */
    private static final Duration SILENCE = Duration.ofSeconds(65);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Switchboard switchboard;
    private final CallDesk desk;
    private final Outside outside;
    private final UiFactory uis;
    private volatile @Nullable Thread thread;

    SwitchLine(Switchboard switchboard, CallDesk desk, Outside outside, UiFactory uis) {
        this.switchboard = switchboard;
        this.desk = desk;
        this.outside = outside;
        this.uis = uis;
    }

    private record Wanted(Switchboard.Settings settings, String password) {}

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("telephone-line").start(this::keep);
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void keep() {
        var wait = Duration.ofSeconds(1);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var begun = System.nanoTime();
                if (!hold()) {
                    Thread.sleep(PATIENCE);
                    continue;
                }
                var lasted = Duration.ofNanos(System.nanoTime() - begun);
                wait = lasted.compareTo(SILENCE) > 0 ? Duration.ofSeconds(1) : longer(wait);
                Thread.sleep(wait);
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("The telephone line comes again: {}", failed.toString());
                wait = longer(wait);
                if (!slept(wait)) {
                    return;
                }
            }
        }
    }

    private static Duration longer(Duration wait) {
        var doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private static boolean slept(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }

    /** Opens the line and follows it until it breaks or other settings hold; false where none is wanted. */
    boolean hold() throws InterruptedException {
        var wanted = wanted();
        if (!wanted.settings().hasLine()) {
            return false;
        }
        var host = wanted.settings().host();
        var fault = fault(host);
        if (fault != null) {
            switchboard.failed(fault);
            return true;
        }
        try (var line = EventSocket.open(host, wanted.settings().port(), wanted.password(), PATIENCE)) {
            line.subscribe(SwitchEvents.WANTED);
            switchboard.connected();
            follow(line, wanted);
        } catch (EventSocket.Refused refused) {
            switchboard.failed(say("telephone.line.refused"));
        } catch (IOException broken) {
            switchboard.failed(say("telephone.line.broken", String.valueOf(broken.getMessage())));
        }
        return true;
    }

    private void follow(EventSocket line, Wanted wanted) throws IOException {
        var heardAt = System.nanoTime();
        while (!Thread.currentThread().isInterrupted() && wanted.equals(wanted())) {
            var event = line.next(PATIENCE);
            if (event.isPresent()) {
                heardAt = System.nanoTime();
                hear(event.get());
            } else if (System.nanoTime() - heardAt > SILENCE.toNanos()) {
                throw new IOException(say("telephone.line.silent"));
            }
        }
    }

    private void hear(Map<String, String> event) {
        try {
            new SwitchEvents(switchboard.holders().keySet()).read(event).ifPresent(desk::hear);
        } catch (RuntimeException failed) {
            LOG.warn("An event of the telephone line was not taken in", failed);
            switchboard.stumbled(say("telephone.line.stumbled"));
        }
    }

    private @Nullable String fault(String host) {
        return switch (outside.of(host)) {
            case Reach.Open() -> null;
            case Reach.Unknown() -> say("telephone.line.unknown", host);
            case Reach.Private() -> say("telephone.line.private", host);
        };
    }

    private Wanted wanted() {
        return new Wanted(switchboard.settings(), switchboard.password());
    }

    private String say(String key, Object... arguments) {
        return uis.plain(Locale.SIMPLIFIED_CHINESE).text(key, arguments);
    }
}
