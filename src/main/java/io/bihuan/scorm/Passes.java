package io.bihuan.scorm;

import io.bihuan.job.Recurring;
import io.bihuan.job.Rhythm;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a package's files for half a day to the one frame that was given the word; nobody can guess or read it back. */
@Component
@Transactional
public class Passes implements Recurring {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final int BYTES = 24;

    private final AttemptRows rows;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Passes(AttemptRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    String issue(UUID attemptId, int place) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        rows.addPass(fingerprint(word), attemptId, place, clock.instant().plus(HALF_A_DAY));
        return word;
    }

    /** What the word opens, if it does. */
    @Transactional(readOnly = true)
    public Optional<Admitted> admitted(String word) {
        return rows.admitted(fingerprint(word), clock.instant());
    }

    private static String fingerprint(String word) {
        return HexFormat.of().formatHex(PackageDesk.digest().digest(word.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String name() {
        return "scorm.passes";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofHours(6));
    }

    @Override
    public void run() {
        rows.forgetPasses(Instant.now(clock));
    }
}
