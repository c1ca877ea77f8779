package io.bihuan.portrait;

import java.util.Arrays;
import java.util.List;

/**
 * What can be said of how a customer behaves. {@code portrait.tag.<NAME>} is the wording, {@code …<NAME>.why} the reason
 * with its figures.
 */
public enum Tag {
    BUYS_OFTEN(TagClass.PURCHASE),
    SPENDS_MUCH(TagClass.PURCHASE),
    BOUGHT_LATELY(TagClass.PURCHASE),
    STOPPED_BUYING(TagClass.PURCHASE),
    COMES_OFTEN(TagClass.CONTACT),
    COMES_BACK_SOON(TagClass.CONTACT),
    COMES_OFF_HOURS(TagClass.CONTACT),
    COMPLAINS_OFTEN(TagClass.COMPLAINT),
    COMPLAINT_OPEN(TagClass.COMPLAINT),
    COMPLAINED_GRAVELY(TagClass.COMPLAINT),
    COMPLAINED_LATELY(TagClass.COMPLAINT),
    KEEPS_TO_ONE_CHANNEL(TagClass.CHANNEL),
    USES_MANY_CHANNELS(TagClass.CHANNEL),
    NEW(TagClass.ACTIVITY),
    ACTIVE(TagClass.ACTIVITY),
    QUIET(TagClass.ACTIVITY),
    ASLEEP(TagClass.ACTIVITY);

    private final TagClass group;

    Tag(TagClass group) {
        this.group = group;
    }

    /** Which class it belongs to. */
    public TagClass group() {
        return group;
    }

    /** Whether it says that they have not been heard of: never true of somebody who is talking. */
    boolean isSilence() {
        return this == QUIET || this == ASLEEP;
    }

    /** The tags of a class. */
    public static List<Tag> of(TagClass group) {
        return Arrays.stream(values()).filter(tag -> tag.group == group).toList();
    }
}
