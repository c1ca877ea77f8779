package io.bihuan.web;

import org.jspecify.annotations.Nullable;

/** Tells who is looking; the module that signs people in answers. */
public interface Viewers {

    /** The person signed in on this request, or null for a stranger. */
    @Nullable
    Viewer current();
}
