package io.bihuan.material;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.file.Files;
import io.bihuan.file.Keeping;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts materials in, brings them up to date, and takes them off the shelf. */
@Service
@Transactional
public class MaterialDesk {

    private static final int LONGEST_ADDRESS = 2000;

    private final MaterialRows rows;
    private final Materials materials;
    private final Files files;
    private final Looking looking;
    private final Audit audit;
    private final Clock clock;

    MaterialDesk(MaterialRows rows, Materials materials, Files files, Looking looking, Audit audit, Clock clock) {
        this.rows = rows;
        this.materials = materials;
        this.files = files;
        this.looking = looking;
        this.audit = audit;
        this.clock = clock;
    }

    /** A version that may go in, or why it may not. */
    private record Looked(@Nullable MaterialVersion version, String text, Taking.@Nullable Refused refused) {}

    /** Puts a material in whole, or nothing of it. */
    public Taking add(Description said, Source source, UUID by) {
        var id = Ids.next();
        var looked = look(source, id, 1, true, "", by);
        if (looked.version() == null) {
            return refused(looked);
        }
        rows.add(id, said, by, clock.instant());
        rows.addVersion(looked.version());
        rows.index(id, said, looked.text());
        audit.did(by, "material.added", "material", id);
        return new Taking.Taken(id, 1);
    }

    /**
     * Puts a new version in; the ones before stay, with everything that was read of them.
     *
     * @param seen the version that its writer had before their eyes
     * @param substantial whether whoever had read the former one owes this one again
     */
    public Taking revise(UUID id, int seen, Source source, boolean substantial, String reason, SignedIn by) {
        var material = materials.require(id, by);
        var looked = look(source, id, seen + 1, substantial, reason, by.staffId());
        if (looked.version() == null) {
            return refused(looked);
        }
        if (!rows.present(id, seen + 1, substantial)) {
            if (looked.version().fileId() != null) {
                files.remove(looked.version().fileId());
            }
            return new Taking.Refused(Taking.Reason.OVERTAKEN, String.valueOf(material.version()));
        }
        rows.addVersion(looked.version());
        rows.index(id, material.description(), looked.text());
        audit.did(by.staffId(), "material.revised", "material", id);
        return new Taking.Taken(id, seen + 1);
    }

    /** Says something else of a material; its versions stay. */
    public void describe(UUID id, Description said, SignedIn by) {
        var before = materials.require(id, by);
        rows.describe(id, said);
        var former = Grams.plain(before.title() + "\n" + before.about() + "\n");
        var all = rows.haystack(id);
        rows.index(id, said, all.startsWith(former) ? all.substring(former.length()) : all);
        audit.did(by.staffId(), "material.described", "material", id);
    }

    /** Takes a material off the shelf; what people read of it stays. */
    public void retire(UUID id, SignedIn by) {
        materials.require(id, by);
        if (rows.retire(id, clock.instant())) {
            audit.did(by.staffId(), "material.retired", "material", id);
        }
    }

    private static Taking refused(Looked looked) {
        if (looked.refused() == null) {
            throw new IllegalStateException("neither taken nor refused");
        }
        return looked.refused();
    }

    private Looked look(Source source, UUID id, int number, boolean substantial, String reason, UUID by) {
        return switch (source) {
            case Source.Address(String link) -> address(link.strip(), id, number, substantial, reason, by);
            case Source.Upload upload -> upload(upload, id, number, substantial, reason, by);
        };
    }

    private Looked address(String link, UUID id, int number, boolean substantial, String reason, UUID by) {
        if (!opens(link)) {
            return no(Taking.Reason.ADDRESS, "");
        }
        var version = new MaterialVersion(
                Ids.next(),
                id,
                number,
                Kind.LINK,
                null,
                link,
                "",
                "",
                0,
                null,
                true,
                substantial,
                reason,
                by,
                clock.instant());
        return new Looked(version, link, null);
    }

    /** Whether a browser opens it as a page of the web; nobody follows it on our side. */
    static boolean opens(String link) {
        try {
            var address = new URI(link);
            return link.length() <= LONGEST_ADDRESS
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Looked upload(Source.Upload upload, UUID id, int number, boolean substantial, String reason, UUID by) {
        return switch (files.accept(upload.name(), upload.content(), by, Permission.COURSE_MANAGE)) {
            case Keeping.TooLarge(long limit) -> no(Taking.Reason.TOO_LARGE, String.valueOf(limit >> 20));
            case Keeping.Empty() -> no(Taking.Reason.EMPTY, "");
            case Keeping.NotThisKind(String type) ->
                no(type.equals("application/zip") ? Taking.Reason.ARCHIVE : Taking.Reason.NOT_THIS_KIND, type);
            case Keeping.Kept(UUID file) -> kept(file, id, number, substantial, reason, by);
        };
    }

    private Looked kept(UUID fileId, UUID id, int number, boolean substantial, String reason, UUID by) {
        var file = files.find(fileId);
        var found = looking.at(file);
        if (found.refused() != null) {
            files.remove(fileId);
            return no(found.refused(), found.detail());
        }
        var version = new MaterialVersion(
                Ids.next(),
                id,
                number,
                found.kind(),
                fileId,
                "",
                file.name(),
                file.type(),
                file.size(),
                found.units(),
                found.units() != null || !found.kind().plays(),
                substantial,
                reason,
                by,
                clock.instant());
        return new Looked(version, file.name() + "\n" + found.text(), null);
    }

    private static Looked no(Taking.Reason reason, String detail) {
        return new Looked(null, "", new Taking.Refused(reason, detail));
    }
}
