package io.bihuan.knowledge;

import java.util.Collection;
import java.util.UUID;

/** Knows what is better left unsaid to one customer; a bean of the module that knows what customers are like. */
public interface CustomerPhrases {

    /** What is taboo for this customer beyond what is taboo for all; empty where nothing is known of them. */
    Collection<ScopedPhrase> tabooFor(UUID customer);
}
