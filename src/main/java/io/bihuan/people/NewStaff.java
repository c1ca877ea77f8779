package io.bihuan.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be taken on.
 *
 * @param number the staff number; must be free
 * @param name the name
 * @param unitId the team, or for those above teams the department or branch
 * @param post one of the posts that exist
 * @param grade one of the grades that exist
 * @param joinedOn the first day
 * @param phone the phone they are reached at in the house's business, or null
 */
public record NewStaff(
        String number,
        String name,
        UUID unitId,
        String post,
        String grade,
        LocalDate joinedOn,
        @Nullable String phone) {}
