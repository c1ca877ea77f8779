package io.bihuan.scorm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * A package taken apart and understood: every item of its manifest leads to a file that is there.
 *
 * @param manifest what it says of itself
 * @param files its files by path
 */
record Contents(Manifest manifest, Map<String, byte[]> files) {

    private static final String MANIFEST = "imsmanifest.xml";

    static Contents of(Path archive, long size) throws PackageRefused, IOException {
        var files = Unpacking.of(archive, size);
        var xml = files.get(MANIFEST);
        if (xml == null) {
            throw otherKind(files);
        }
        var manifest = Manifest.of(xml);
        for (var item : manifest.items()) {
            if (item.opens() && !files.containsKey(decoded(item.href()))) {
                throw new PackageRefused(Intake.Reason.FILE_MISSING, item.href());
            }
        }
        return new Contents(manifest, files);
    }

    /** An address of the manifest as the path of a file. */
    static String decoded(String href) {
        try {
            return java.net.URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return href;
        }
    }

    private static PackageRefused otherKind(Map<String, byte[]> files) {
        if (files.isEmpty()) {
            return new PackageRefused(Intake.Reason.EMPTY, "");
        }
        if (has(files, "cmi5.xml")) {
            return new PackageRefused(Intake.Reason.CMI5, "");
        }
        if (has(files, "tincan.xml")) {
            return new PackageRefused(Intake.Reason.XAPI, "");
        }
        if (has(files, ".crs") || has(files, ".au")) {
            return new PackageRefused(Intake.Reason.AICC, "");
        }
        return has(files, "/" + MANIFEST)
                ? new PackageRefused(Intake.Reason.MANIFEST_BELOW, "")
                : new PackageRefused(Intake.Reason.NO_MANIFEST, "");
    }

    private static boolean has(Map<String, byte[]> files, String ending) {
        return files.keySet().stream()
                .anyMatch(path -> path.toLowerCase(Locale.ROOT).endsWith(ending));
    }
}
