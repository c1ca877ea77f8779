package io.bihuan.resource;

import java.util.UUID;

/** What came of writing a room down. */
public sealed interface RoomKeeping {
    record Kept(UUID roomId) implements RoomKeeping {}

    /** Another room of the branch is called so. */
    record NameTaken() implements RoomKeeping {}
}
