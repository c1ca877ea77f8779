package io.bihuan.programme;

import java.math.BigDecimal;

/**
 * One figure of a manual held against a programme.
 *
 * @param what the figure; {@code programme.check.<NAME>} is the wording
 * @param rule the rule it stands in
 * @param wanted what the rule asks for
 * @param found what the programme has
 * @param bound how the two must stand
 * @param tolerance by how much they may differ
 */
public record Check(What what, String rule, BigDecimal wanted, BigDecimal found, Bound bound, BigDecimal tolerance) {

    /** The figures that are checked. */
    public enum What {
        HOURS,
        WEEKS,
        DAYS,
        SHARE_THEORY,
        SHARE_TOOLS,
        SHARE_ASSESSMENT,
        BY_SUPERVISOR,
        BY_LEADER,
        ON_POST,
        THEORY_STARTS,
        BLOCK_CULTURE,
        BLOCK_NORMS,
        BLOCK_PRODUCT,
        BLOCK_COMMUNICATION,
        BLOCK_COMPLAINT;

        /** Whether it is a share in per cent. */
        public boolean isShare() {
            return name().startsWith("SHARE");
        }
    }

    /** How a programme's figure must stand to the rule's. */
    public enum Bound {
        EXACTLY,
        AT_LEAST,
        AT_MOST
    }

    /** Whether the programme keeps the rule. */
    public boolean kept() {
        return switch (bound) {
            case EXACTLY -> found.subtract(wanted).abs().compareTo(tolerance) <= 0;
            case AT_LEAST -> found.add(tolerance).compareTo(wanted) >= 0;
            case AT_MOST -> found.subtract(tolerance).compareTo(wanted) <= 0;
        };
    }
}
