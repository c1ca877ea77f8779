package io.bihuan.web;

/** The person a page is drawn for, as far as the frame must know them. */
public interface Viewer {

    /** The name as it stands in the frame, unmasked: it is their own. */
    String name();

    /** Whether they hold the permission. */
    boolean may(Enum<?> permission);
}
