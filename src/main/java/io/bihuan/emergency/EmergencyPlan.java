package io.bihuan.emergency;

import io.bihuan.access.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done in an emergency.
 *
 * @param id which
 * @param branchId whose it is; null where every branch uses it
 * @param kind what it is about
 * @param name what it is called
 * @param banner what stands above every page meanwhile
 * @param wording what agents say
 * @param publicWords what visitors read; both languages empty where they read nothing
 * @param keyWords words by which a conversation is taken to be about it
 * @param roles whom it tells
 * @param steps what is done, in this order
 */
public record EmergencyPlan(
        UUID id,
        @Nullable UUID branchId,
        EmergencyKind kind,
        Words name,
        Words banner,
        Words wording,
        Words publicWords,
        List<String> keyWords,
        List<Role> roles,
        List<Step> steps) {

    public EmergencyPlan {
        keyWords = List.copyOf(keyWords);
        roles = List.copyOf(roles);
        steps = List.copyOf(steps);
    }

    /** The same in both languages. */
    public record Words(String chinese, String english) {
        /** In the reader's language. */
        public String in(boolean inEnglish) {
            return inEnglish && !english.isEmpty() ? english : chinese;
        }
    }

    /**
     * One step.
     *
     * @param role whose it is
     * @param minutes within how many minutes of the beginning
     * @param title what is done
     */
    public record Step(Role role, int minutes, Words title) {}
}
