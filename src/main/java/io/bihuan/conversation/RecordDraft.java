package io.bihuan.conversation;

/**
 * A communication record as it is being written, all fields of the form (E-10).
 *
 * @param customer who, by name or number
 * @param contact how they are reached
 * @param request what they wanted, in a sentence
 * @param handling what was done
 * @param result what came of it
 * @param followUp what remains to be done, or ""
 */
public record RecordDraft(
        String customer, String contact, String request, String handling, String result, String followUp) {}
