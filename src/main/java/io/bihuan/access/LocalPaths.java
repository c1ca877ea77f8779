package io.bihuan.access;

import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of this house, never another. */
public final class LocalPaths {

    private LocalPaths() {}

    /** The path if it is a local one, else the first page. */
    public static String orHome(@Nullable String path) {
        return path != null && isLocal(path) ? path : "/";
    }

    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().allMatch(character -> character > 0x20 && character != 0x7f)
                && path.length() <= 2000
                && !path.startsWith("/login")
                && !path.startsWith("/logout");
    }
}
