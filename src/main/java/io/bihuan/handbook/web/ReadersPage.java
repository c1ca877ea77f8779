package io.bihuan.handbook.web;

import io.bihuan.handbook.Chapter;
import io.bihuan.handbook.Handbook;
import io.bihuan.web.Tone;
import java.util.List;

/**
 * Who has acknowledged what.
 *
 * @param chapters every chapter, in order
 * @param readers everybody who has to, those who owe the most first
 * @param mayRemind whether the reader of this page reminds them
 */
public record ReadersPage(List<Chapter> chapters, List<Handbook.Reader> readers, boolean mayRemind) {

    /** How many have acknowledged everything. */
    public long complete() {
        return readers.stream()
                .filter(reader -> reader.done().size() == chapters.size())
                .count();
    }

    /** How many have acknowledged a chapter. */
    public long of(Chapter chapter) {
        return readers.stream()
                .filter(reader -> reader.done().containsKey(chapter.id()))
                .count();
    }

    /** How much of a chapter that is, in per cent. */
    public int percent(Chapter chapter) {
        return readers.isEmpty() ? 0 : (int) (of(chapter) * 100 / readers.size());
    }

    /** The chapters that somebody still owes. */
    public List<Chapter> owed(Handbook.Reader reader) {
        return chapters.stream()
                .filter(chapter -> !reader.done().containsKey(chapter.id()))
                .toList();
    }

    /** The colour of how somebody stands. */
    public Tone tone(Handbook.Reader reader) {
        return reader.done().size() == chapters.size() ? Tone.GOOD : Tone.WARN;
    }
}
