package io.bihuan.complaint;

/** Who holds a stage: those at the front, those who answer for them, or those who carry the remedy out. */
public enum StageOwner {
    FRONT_LINE,
    SUPERVISOR,
    BACK_OFFICE
}
