package io.bihuan.illustration;

import io.bihuan.access.Permission;
import io.bihuan.database.Ids;
import io.bihuan.file.FileAnswer;
import io.bihuan.file.Files;
import io.bihuan.file.Keeping;
import io.bihuan.web.NotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps pictures and gives them back to callers who have asked whether their reader may see them. */
@Service
@Transactional
public class Illustrations {

    private static final int MEGABYTES = 5;
    private static final int MILLION = 1_000_000;

    private final JdbcClient jdbc;
    private final Files files;
    private final Clock clock;

    Illustrations(JdbcClient jdbc, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Keeps a PNG, JPEG, GIF or BMP of at most 5 MB and 40 million points, told by what it holds.
     *
     * @param readers who may open its file by its own address
     */
    public Taking take(InputStream content, UUID by, Permission readers) {
        return taken(Ids.next(), content, by, readers);
    }

    /** Keeps a picture that the product brings along under the id that its texts know, unless it is kept already. */
    public void bring(UUID id, InputStream content, UUID by, Permission readers) {
        if (known(Set.of(id)).isEmpty() && taken(id, content, by, readers) instanceof Taking.Refused refused) {
            throw new IllegalStateException("picture " + id + " of the product is refused: " + refused);
        }
    }

    private Taking taken(UUID id, InputStream content, UUID by, Permission readers) {
        try {
            var raw = content.readNBytes(MEGABYTES * 1024 * 1024 + 1);
            if (raw.length > MEGABYTES * 1024 * 1024) {
                return Taking.tooLarge(MEGABYTES);
            }
            var scrubbed = Scrubbed.of(raw);
            return scrubbed == null ? Taking.notAPicture() : kept(id, scrubbed, by, readers);
        } catch (Scrubbed.TooWide tooWide) {
            return Taking.tooWide(Scrubbed.MOST_POINTS / MILLION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why these bytes would not be kept as a picture; empty where they would. */
    public static Optional<Taking.Refused> refusal(byte[] raw) {
        if (raw.length > MEGABYTES * 1024 * 1024) {
            return Optional.of(Taking.tooLarge(MEGABYTES));
        }
        try {
            return Scrubbed.of(raw) == null ? Optional.of(Taking.notAPicture()) : Optional.empty();
        } catch (Scrubbed.TooWide tooWide) {
            return Optional.of(Taking.tooWide(Scrubbed.MOST_POINTS / MILLION));
        }
    }

    private Taking kept(UUID id, Scrubbed picture, UUID by, Permission readers) {
        var sha256 = sha256(picture.bytes());
        var known = broughtAgain(sha256);
        if (known.isPresent()) {
            return new Taking.Taken(known.get());
        }
        var name = id + (picture.type().endsWith("png") ? ".png" : ".jpg");
        if (!(files.accept(name, new ByteArrayInputStream(picture.bytes()), by, readers)
                instanceof Keeping.Kept(var file))) {
            return Taking.notAPicture();
        }
        var added = jdbc.sql("""
                        insert into illustration.picture (id, file_id, sha256, width, height, kept_by, kept_at, brought_at)
                        values (:id, :file, :sha256, :width, :height, :by, :now, :now)
                        on conflict on constraint the_same_picture_once do nothing
                        """)
                .param("id", id)
                .param("file", file)
                .param("sha256", sha256)
                .param("width", picture.width())
                .param("height", picture.height())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            files.remove(file);
        }
        return new Taking.Taken(added == 0 ? broughtAgain(sha256).orElseThrow() : id);
    }

    private Optional<UUID> broughtAgain(String sha256) {
        return jdbc.sql("update illustration.picture set brought_at = :now where sha256 = :sha256 returning id")
                .param("sha256", sha256)
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets the pictures that nobody has brought since this instant, except those that are shown. */
    public int forget(Instant since, Set<UUID> shown) {
        var forgotten = jdbc.sql("""
                        delete from illustration.picture
                         where brought_at < :since
                           and id <> all(:shown)
                        returning file_id
                        """)
                .param("since", Timestamp.from(since))
                .param("shown", shown.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        forgotten.forEach(files::remove);
        return forgotten.size();
    }

    /** Which of these are kept. */
    @Transactional(readOnly = true)
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : jdbc.sql("select id from illustration.picture where id = any(:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .set();
    }

    /** The bytes of a picture, a PNG or JPEG; empty where it is not kept. */
    @Transactional(readOnly = true)
    public Optional<byte[]> bytes(UUID id) {
        return file(id).map(file -> {
            try (var in = files.open(file)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The picture as an answer to a browser; nobody is asked any more whether they may see it. */
    @Transactional(readOnly = true)
    public ResponseEntity<Resource> answer(UUID id, HttpHeaders asked) {
        var file = files.find(file(id).orElseThrow(() -> new NotFound("picture " + id)));
        return FileAnswer.of(file, files.resource(file), asked, false);
    }

    private Optional<UUID> file(UUID id) {
        return jdbc.sql("select file_id from illustration.picture where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }
}
