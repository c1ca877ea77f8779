package io.bihuan.scorm;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes packages in and off the shelf. */
@Service
@Transactional
public class PackageDesk {

    private static final long LARGEST = 50L << 20;

    private final PackageRows rows;
    private final Audit audit;
    private final Clock clock;

    PackageDesk(PackageRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a package in whole, or nothing of it.
     *
     * @param name what the file is called
     * @param content its bytes
     * @param title its title, or "" for the one it gives itself
     * @param courseId the course it belongs to, or null
     * @param hours class hours it counts for in that course, 0 for none
     */
    public Intake take(
            String name, InputStream content, String title, @Nullable UUID courseId, BigDecimal hours, UUID by) {
        Path file = null;
        try {
            file = Files.createTempFile("bihuan", ".package");
            var size = copy(content, file);
            if (size == 0) {
                return new Intake.Refused(Intake.Reason.EMPTY, "");
            }
            if (size > LARGEST) {
                return new Intake.Refused(Intake.Reason.TOO_LARGE, String.valueOf(LARGEST >> 20));
            }
            var contents = Contents.of(file, size);
            var manifest = contents.manifest();
            var own = manifest.title().isBlank() ? name : manifest.title();
            var one = new LearningPackage(
                    Ids.next(),
                    title.isBlank() ? own : title,
                    manifest.standard(),
                    manifest.edition(),
                    courseId,
                    hours,
                    name,
                    size,
                    by,
                    clock.instant(),
                    null);
            rows.add(one, fingerprint(file), contents);
            audit.did(by, "scorm.taken", "package", one.id());
            return new Intake.Taken(one.id());
        } catch (PackageRefused refused) {
            return refused.refusal();
        } catch (IOException e) {
            throw new UncheckedIOException("The package could not be read: " + name, e);
        } finally {
            remove(file);
        }
    }

    /** Takes a package off the shelf; what people did in it stays. */
    public void retire(UUID id, UUID by) {
        if (rows.find(id).isEmpty()) {
            throw new NotFound("package " + id);
        }
        if (rows.retire(id, clock.instant())) {
            audit.did(by, "scorm.retired", "package", id);
        }
    }

    /** Never more than one byte over the limit. */
    private static long copy(InputStream content, Path file) throws IOException {
        var bytes = 0L;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (int n; bytes <= LARGEST && (n = content.read(buffer)) > 0; ) {
                bytes += n;
                out.write(buffer, 0, n);
            }
        }
        return bytes;
    }

    private static String fingerprint(Path file) throws IOException {
        return HexFormat.of().formatHex(digest().digest(Files.readAllBytes(file)));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
