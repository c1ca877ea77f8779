package io.bihuan.survey;

import java.util.Map;

/** What became of somebody's answers. */
public sealed interface Answering {

    /** They are kept. */
    record Taken() implements Answering {}

    /** This person has answered before; what they said then stands. */
    record Before() implements Answering {}

    /** The survey is not open, or not any more. */
    record Shut() implements Answering {}

    /** Answers are missing or cannot be: a wording key by the code of its question. Nothing is kept. */
    record Wrong(Map<String, String> faults) implements Answering {
        public Wrong {
            faults = Map.copyOf(faults);
        }
    }
}
