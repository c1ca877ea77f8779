package io.bihuan.job;

/** A kind of long work: an import, an export, a report; a bean of the module that knows how. */
public interface Work {

    /** The kind, unique in the whole program, such as {@code knowledge.import}. */
    String kind();

    /**
     * Does the work, outside any transaction, and says how far it is. What it throws ends it as failed, with the
     * message as the reason that people read.
     */
    void run(WorkRun run) throws Exception;

    /** The page people start it from and go back to, such as {@code /customers/import}; "" where there is none. */
    default String page() {
        return "";
    }

    /**
     * Whether it may be run again from its beginning when its node died in the middle. Where not, it ends as failed and
     * says that it was interrupted. Work that skips what {@link WorkRun#doneBefore} counted is repeatable too.
     */
    default boolean repeatable() {
        return false;
    }
}
