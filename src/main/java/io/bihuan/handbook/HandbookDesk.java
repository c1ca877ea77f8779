package io.bihuan.handbook;

import io.bihuan.audit.Audit;
import io.bihuan.competence.Areas;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes chapters, and takes acknowledgements. */
@Service
@Transactional
public class HandbookDesk {

    private final ChapterRows rows;
    private final Handbook handbook;
    private final Areas areas;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    HandbookDesk(ChapterRows rows, Handbook handbook, Areas areas, Notices notices, Audit audit, Clock clock) {
        this.rows = rows;
        this.handbook = handbook;
        this.areas = areas;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of writing a chapter. */
    public sealed interface Writing {
        record Written(UUID chapterId, int version) implements Writing {}

        /** Another chapter has the number or the name. */
        record PlaceTaken(int number) implements Writing {}

        /** Somebody else has written another version meanwhile. */
        record Overtaken(int version) implements Writing {}
    }

    /** What came of acknowledging a chapter. */
    public enum Acknowledging {
        ACKNOWLEDGED,
        BEFORE,
        /** A version of more substance has come since the reader opened the page: that one is to be read. */
        CHANGED
    }

    /** Adds a chapter at a free place. */
    public Writing add(int number, String slug, NewVersion words, UUID by) {
        words.areas().forEach(areas::require);
        var id = Ids.next();
        if (!rows.add(id, number, slug)) {
            return new Writing.PlaceTaken(number);
        }
        rows.addVersion(id, 1, words, by, clock.instant());
        audit.did(by, "handbook.written", "chapter", id);
        return new Writing.Written(id, 1);
    }

    /** Writes a chapter anew, after the version that was seen. One of substance is told to those who had acknowledged. */
    public Writing revise(UUID id, int seen, NewVersion words, UUID by) {
        var current = rows.lock(id).orElseThrow(() -> new NotFound("chapter " + id));
        if (current != seen) {
            return new Writing.Overtaken(current);
        }
        words.areas().forEach(areas::require);
        rows.addVersion(id, current + 1, words, by, clock.instant());
        rows.point(id, current + 1, words.substantial());
        audit.did(by, "handbook.revised", "chapter", id);
        if (words.substantial()) {
            var readers = handbook.readers(null).stream()
                    .map(reader -> reader.person().id())
                    .toList();
            notices.tellAll(readers, "handbook.notice.changed", List.of(words.title()), "/handbook/" + id, Tone.ACCENT);
        }
        return new Writing.Written(id, current + 1);
    }

    /** Notes that somebody has read a chapter in the version that they saw. */
    public Acknowledging acknowledge(UUID id, int version, UUID staffId) {
        var chapter = handbook.require(id);
        if (version < chapter.owed() || version > chapter.current()) {
            return Acknowledging.CHANGED;
        }
        if (!rows.acknowledge(id, version, staffId, clock.instant())) {
            return Acknowledging.BEFORE;
        }
        audit.did(staffId, "handbook.acknowledged", "chapter", id);
        return Acknowledging.ACKNOWLEDGED;
    }

    /** Reminds everybody within the branch who owes a chapter, and says how many. */
    public int remind(@org.jspecify.annotations.Nullable UUID branch, UUID by) {
        var all = handbook.chapters().size();
        var owing = handbook.readers(branch).stream()
                .filter(reader -> reader.done().size() < all)
                .toList();
        owing.forEach(reader -> notices.tell(
                reader.person().id(),
                "handbook.notice.remind",
                List.of(String.valueOf(all - reader.done().size())),
                "/handbook",
                Tone.WARN));
        audit.did(by, "handbook.reminded", "chapter", "all", java.util.Map.of("people", String.valueOf(owing.size())));
        return owing.size();
    }
}
