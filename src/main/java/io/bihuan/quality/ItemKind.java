package io.bihuan.quality;

/** How an item is judged: in steps, by yes or no, or as a fault that voids everything else. */
public enum ItemKind {
    SCALE,
    YES_NO,
    FATAL
}
