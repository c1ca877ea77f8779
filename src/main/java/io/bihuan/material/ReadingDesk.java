package io.bihuan.material;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how far people are in materials: what they open, what of it stands or plays before them, what they confirm. */
@Service
@Transactional
public class ReadingDesk {

    private static final int LONGEST = (int) Duration.ofHours(12).toMillis();
    private static final int SHOWN = 500;

    private final Materials materials;
    private final MaterialRows versions;
    private final ProgressRows rows;
    private final Standards standards;
    private final Audit audit;
    private final Clock clock;

    ReadingDesk(
            Materials materials,
            MaterialRows versions,
            ProgressRows rows,
            Standards standards,
            Audit audit,
            Clock clock) {
        this.materials = materials;
        this.versions = versions;
        this.rows = rows;
        this.standards = standards;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a browser says it showed.
     *
     * @param position where the reader is: a page, or a millisecond
     * @param length how long the recording is to the browser, in milliseconds, or 0
     * @param seconds how long it was before the reader's eyes since it spoke last
     * @param seen what of it was seen since then
     */
    public record Told(int position, int length, int seconds, List<Stretch> seen) {}

    /** What came of confirming. */
    public enum Confirming {
        CONFIRMED,
        BEFORE,
        /** Too little of it was seen. */
        UNSEEN
    }

    /** The figures in force. */
    @Transactional(readOnly = true)
    public MaterialStandard standard() {
        return standards.inForce(MaterialStandard.class, clock.instant()).rules();
    }

    /** Notes that somebody has a version before them. */
    public Progress open(UUID versionId, SignedIn who) {
        var version = materials.version(versionId, who);
        rows.open(version.id(), who.staffId(), who.branchId(), clock.instant());
        return rows.of(versionId, who.staffId()).orElseThrow();
    }

    /** The pages somebody has seen, from 1. */
    @Transactional(readOnly = true)
    public List<Integer> pages(UUID versionId, SignedIn who) {
        return rows.pages(versionId, who.staffId());
    }

    /** Takes in what a browser showed, as far as the time that went by allows it to be true. */
    public Progress told(UUID versionId, Told told, SignedIn who) {
        var version = materials.version(versionId, who);
        var progress = rows.lock(versionId, who.staffId()).orElseThrow(() -> new NotFound("progress in " + versionId));
        if (version.kind().plays() && !version.measured() && told.length() > 0 && told.length() <= LONGEST) {
            versions.longer(versionId, told.length());
            version = versions.version(versionId).orElseThrow();
        }
        var now = clock.instant();
        var units = version.units() == null ? 0 : version.units();
        var elapsed = Duration.between(progress.toldAt(), now);
        var claim = new Claim(told.seen()).within(units, version.kind(), elapsed, standard());
        var seconds =
                Math.clamp(told.seconds(), 0, elapsed.plus(Claim.TOLERANCE).toSeconds());
        var position = Math.clamp(told.position(), 0, Math.max(0, units));
        var covered = rows.cover(versionId, who.staffId(), claim.ranges(), position, (int) seconds, now);
        settle(version, who, units == 0 ? 0 : share(covered, units), null, now);
        return rows.of(versionId, who.staffId()).orElseThrow();
    }

    /** Says that one has read and understood it; of what the program can see, enough must have been seen before. */
    public Confirming confirm(UUID versionId, SignedIn who) {
        var version = materials.version(versionId, who);
        var now = clock.instant();
        rows.open(versionId, who.staffId(), who.branchId(), now);
        var progress = rows.lock(versionId, who.staffId()).orElseThrow();
        if (progress.confirmedAt() != null) {
            return Confirming.BEFORE;
        }
        if (version.kind().seen() && progress.share() < standard().finishedShare()) {
            return Confirming.UNSEEN;
        }
        settle(version, who, version.kind().seen() ? progress.share() : 100, now, now);
        audit.did(who.staffId(), "material.confirmed", "material", version.materialId());
        return Confirming.CONFIRMED;
    }

    /** Everybody who opened a material, the latest first, within the branch that may be seen. */
    @Transactional(readOnly = true)
    public List<Progress> on(UUID materialId, @Nullable UUID branch) {
        return rows.on(materialId, branch, SHOWN);
    }

    private void settle(MaterialVersion version, SignedIn who, int share, @Nullable Instant confirmed, Instant now) {
        var material = materials.require(version.materialId(), who);
        var said = confirmed != null
                || rows.of(version.id(), who.staffId())
                        .map(Progress::confirmedAt)
                        .isPresent();
        var asks = material.confirms() || !version.kind().seen();
        var done = share >= standard().finishedShare() && (said || !asks);
        rows.settle(version.id(), who.staffId(), share, confirmed, done ? now : null);
    }

    /** Rounded down, so that nothing is whole before it is; a second that no player ever reports does not count. */
    private static int share(int covered, int units) {
        return (int) Math.min(100, covered * 100L / units);
    }
}
