package io.bihuan.certification.web;

import io.bihuan.certification.CertificateLists;
import org.jspecify.annotations.Nullable;

/**
 * What a stranger learns of a certificate by its code.
 *
 * @param code what was asked for
 * @param certificate the certificate, or null where there is none
 * @param name the holder's name, masked
 * @param counts whether it counts now
 */
public record VerificationPage(
        String code, CertificateLists.@Nullable Certificate certificate, String name, boolean counts) {

    /** A name with all but the family name hidden: enough for whoever knows the person, little for anybody else. */
    static String masked(String name) {
        if (name.isEmpty()) {
            return "";
        }
        var first = name.substring(0, name.offsetByCodePoints(0, 1));
        return first + "*".repeat(Math.max(1, name.codePointCount(0, name.length()) - 1));
    }
}
