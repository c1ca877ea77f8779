package io.bihuan.conversation.web;

import io.bihuan.conversation.ClosingSteps;
import io.bihuan.conversation.Spin;
import io.bihuan.customer.CustomerFact;
import io.bihuan.customer.CustomerPreview;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a conversation without being asked for.
 *
 * @param conversation which
 * @param over whether the talk has ended
 * @param mine whether the viewer holds it, so that they can act in it
 * @param caller what the visitor called themselves, masked
 * @param customer who it is, or null while nobody knows
 * @param checked whether the identity is verified
 * @param facts what the house knows: promises, complaints
 * @param former the last contacts
 * @param tips what could be answered
 * @param asked the customer's words that the tips answer, or ""
 * @param closing what is still missing
 * @param prompts the questions that the scene asks for, or null
 * @param offered a promise in the agent's last words that is not in the ledger yet, or null
 */
public record HelpPanel(
        UUID conversation,
        boolean over,
        boolean mine,
        String caller,
        @Nullable CustomerPreview customer,
        boolean checked,
        List<CustomerFact> facts,
        List<Former> former,
        List<Tip> tips,
        String asked,
        ClosingSteps closing,
        @Nullable Prompts prompts,
        @Nullable Offered offered) {

    /** An answer that could be given. */
    public record Tip(UUID article, String title, String text, int percent) {}

    /** A former contact. */
    public record Former(UUID id, Instant at, String text) {}

    /** The four questions of a scene, and which were put. */
    public record Prompts(Spin.Scene scene, Set<Spin.Step> asked) {

        /** All four, in their order. */
        public List<Spin.Step> steps() {
            return List.of(Spin.Step.values());
        }
    }

    /** A promise that was found in what the agent said, and the time it names. */
    public record Offered(String text, String due, Instant dueAt) {}
}
