package io.bihuan.material.web;

import io.bihuan.material.Material;
import io.bihuan.material.MaterialStandard;
import io.bihuan.material.MaterialVersion;
import io.bihuan.material.Progress;
import io.bihuan.web.Errors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One material in one of its versions.
 *
 * @param material the material
 * @param version the version shown
 * @param versions every version, the latest first
 * @param own how far the reader is in the version shown
 * @param seen the pages the reader has seen
 * @param standard the figures that count
 * @param course the course and block it belongs to, or ""
 * @param audience for whom it is
 * @param owner who put it in
 * @param people who opened it, for those who may see them
 * @param leads whether the reader sees who opened it
 * @param mayWrite whether the reader brings it up to date
 * @param errors what is wrong with a new version
 * @param reason what was typed of it
 */
public record MaterialPage(
        Material material,
        MaterialVersion version,
        List<MaterialVersion> versions,
        Progress own,
        List<Integer> seen,
        MaterialStandard standard,
        String course,
        String audience,
        String owner,
        List<Somebody> people,
        boolean leads,
        boolean mayWrite,
        Errors errors,
        String reason) {

    private static final int AT_THE_END = 2;

    /** Somebody who opened it. */
    public record Somebody(String name, Progress progress) {}

    /** Its own address. */
    public String here() {
        return "/materials/" + material.id();
    }

    /** Where the bytes are. */
    public String content() {
        return "/materials/versions/" + version.id() + "/content";
    }

    /** Where the reader goes on; what was played to its end begins anew. */
    public int from() {
        var units = version.units();
        var over = version.kind().plays() && units != null && own.position() >= units - AT_THE_END;
        return over ? 0 : own.position();
    }

    /** Whether it is the version that counts now. */
    public boolean current() {
        return version.number() == material.version();
    }

    /** Its pages, each with whether it was seen. */
    public List<PageLine> pages() {
        var units = version.units() == null ? 0 : version.units();
        Set<Integer> known = new HashSet<>(seen);
        return IntStream.rangeClosed(1, units)
                .mapToObj(number -> new PageLine(
                        number,
                        version.kind() == io.bihuan.material.Kind.PICTURE
                                ? content()
                                : "/materials/versions/" + version.id() + "/pages/" + number,
                        known.contains(number)))
                .toList();
    }

    /** A page to look at. */
    public record PageLine(int number, String href, boolean seen) {}

    /** Whether the reader still has to say that they read it. */
    public boolean confirmable() {
        return own.confirmedAt() == null
                && (material.confirms() || !version.kind().seen());
    }

    /** Whether they may say so by now. */
    public boolean ripe() {
        return !version.kind().seen() || own.share() >= standard.finishedShare();
    }
}
